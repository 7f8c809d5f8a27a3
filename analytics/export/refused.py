"""The refused rows as a workbook: the officer's own cells, the reason and a suggestion beside.

It holds what the officer wrote, NIK included: it is made in memory for whoever brought the
file, and never stored.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from analytics import safe
from analytics.errors import DataError
from analytics.export.advice import advice
from analytics.intake import Intake
from analytics.intake.columns import names_of
from analytics.intake.encoding import recoded
from analytics.intake.files import Sheet, open_file
from analytics.intake.gazetteer import gazetteer
from analytics.intake.headers import Header, find_header, positions
from analytics.intake.values.text import as_text, says_nothing
from analytics.text import say

NAME = "Perbaikan"
# Widths in characters: of the office's own columns, and of the sentences beside them.
CELL_WIDTH, SENTENCE_WIDTH = 18, 60
# Nothing in a cell may act: no formula, no link; what looks like a number stays what it was.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}


def workbook(
    path: Path, intake: Intake, area: str, renamed: Mapping[str, str] | None = None,
    lang: str = "id",
) -> bytes:  # fmt: skip
    """Return the refused rows of the file at `path` as an xlsx, to be corrected and imported.

    Header and rows stand as in the file; the columns behind them, which an import leaves
    aside, say for each row its number in the file, what is wrong and what to do.

    Args:
        intake: What reading that file gave.
        renamed: Header → column, as in reading it.

    Raises:
        DataError: The file is not the one that was read.
    """
    opened = recoded(open_file(Path(path)), intake.encoding)
    if opened.sha256 != intake.sha256:
        raise DataError("intake.file_missing", file=str(path))
    sheet = next(each for each in opened.sheets if each.name == intake.sheet)
    header = find_header(sheet.cells, names_of(intake.kind), renamed or {})
    head = sheet.cells.loc[header.first_row : header.last_row]
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {**OPTIONS, "date_1904": sheet.from_1904}) as book:
        page = book.add_worksheet(NAME)
        bold = book.add_format({"bold": True, "bg_color": "#e6f0f0", "text_wrap": True})
        wrong = book.add_format({"bg_color": "#fde7c8"})
        wrong_day = book.add_format({"bg_color": "#fde7c8", "num_format": "dd/mm/yyyy"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        _head(page, head, bold, lang)
        lines = _lines(sheet, header, intake, area, lang)
        for number, (cells, at, beside) in enumerate(lines, start=len(head)):
            _write(page, number, 0, cells)
            if at is not None:
                _write(page, number, at, cells[at : at + 1], wrong, wrong_day)
            _write(page, number, len(cells), beside, wrapped, wrapped)
        width = sheet.cells.shape[1]
        page.set_column(0, width - 1, CELL_WIDTH)
        page.set_column(width + 1, width + 2, SENTENCE_WIDTH)
        page.freeze_panes(len(head), 0)
    return content.getvalue()


def _head(page: Worksheet, head: pd.DataFrame, bold: Format, lang: str) -> None:
    for number, cells in enumerate(head.to_numpy()):
        _write(page, number, 0, cells, bold, bold)
    added = [say(f"export.refused.{key}", lang) for key in ("row", "reason", "advice")]
    _write(page, len(head) - 1, head.shape[1], added, bold, bold)


def _lines(
    sheet: Sheet, header: Header, intake: Intake, area: str, lang: str
) -> Iterator[tuple[list, int | None, list]]:
    """Yield for each refused row its cells, the one at fault, and what stands beside them."""
    places = gazetteer(area)
    subdistrict = positions(header, intake.file).get("subdistrict")
    for fault in intake.quarantined.itertuples():
        cells = sheet.cells.loc[fault.row_no].tolist()
        at = header.labels.index(fault.column) if fault.column in header.labels else None
        value = as_text(cells[at]) if at is not None else ""
        within = as_text(cells[subdistrict]) if subdistrict is not None else ""
        todo = advice(fault.reason, value, within, places, lang)
        yield cells, at, [fault.row_no, fault.message, todo]


def _write(
    page: Worksheet, row: int, column: int, cells: Iterable[object],
    form: Format | None = None, day_form: Format | None = None,
) -> None:  # fmt: skip
    for place, cell in enumerate(cells, start=column):
        if isinstance(cell, str):
            page.write_string(row, place, _text(cell), form)
        elif isinstance(cell, (bool, int, float)):
            page.write(row, place, cell, form)
        else:
            page.write_datetime(row, place, cell, day_form)


def _text(cell: str) -> str:
    """Return a text on one line that no spreadsheet takes for a formula; a lone dash is none."""
    return cell.strip() if says_nothing(cell) else safe.sheet(re.sub(r"\s", " ", cell))
