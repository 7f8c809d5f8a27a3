"""The recognised columns of a sheet; rows of the wrong shape and cells with errors are refused."""

import pandas as pd

from analytics.intake.choice import Chosen
from analytics.intake.columns import RUNNING_NUMBER
from analytics.intake.table import Table
from analytics.intake.values.text import BadValue, mixes_scripts
from analytics.settings import settings

# What a spreadsheet writes where a formula went wrong; in a text file and in ods it is text.
ERRORS = ("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!")


def recognised(
    data: pd.DataFrame, chosen: Chosen, given: dict[str, str]
) -> tuple[Table, pd.DataFrame]:
    """Return the recognised columns, misshapen rows refused, and the columns beside them.

    Args:
        data: The rows of data below the header, as they stand; the index holds row numbers.
        given: Column → value for all rows, as the user said.
    """
    header, places, widths = chosen.header, chosen.places, chosen.sheet.widths
    cells = data[list(places.values())].set_axis(list(places), axis=1)
    headers = {column: header.labels[place] for column, place in places.items()}
    table = Table(cells, headers, given, settings().today, chosen.sheet.from_1904)
    if widths is not None:
        expected, found = abs(int(widths[header.last_row])), widths[data.index]
        table.misshapen |= ~found.isin(_usual(found, expected, data))
        table.refuse(found.lt(0), "", "intake.row_encoding")
        table.refuse(found.eq(0), "", "intake.row_shape.quote")
        table.refuse(table.misshapen, "", "intake.row_shape", found=found, expected=expected)
    for (row, place), said in chosen.sheet.broken.items():
        column = next((c for c, p in places.items() if p == place), None)
        if column and row in cells.index:
            problem = BadValue("intake.cell_broken", value=said)
            table.faults.add(row, headers[column], said, problem)
    for column, stands in table.cells.items():
        errors = table.tested(column, lambda cell: cell in ERRORS)
        table.refuse(errors, column, "intake.cell_broken", value=stands)
        table.refuse(table.tested(column, mixes_scripts), column, "intake.text_mixed")
    numbers = {i for i, match in enumerate(header.matches)
               if match and match.column == RUNNING_NUMBER}  # fmt: skip
    return table, data.drop(columns=[*places.values(), *numbers])


def _usual(found: pd.Series, expected: int, data: pd.DataFrame) -> set[int]:
    """Return the widths a row may have: the header's, and that of most rows if only longer.

    Some programs end every line but the header's with a delimiter.
    """
    usual = int(found.mode().iloc[0]) if len(found) else expected
    beyond = data.loc[found == usual, [c for c in data if c >= expected]]
    trailing = usual > expected and not beyond.ne("").to_numpy().any()
    return {expected, usual} if trailing else {expected}
