"""Reads an office file from its bytes to accepted rows and quarantine."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from analytics import progress
from analytics.errors import DataError
from analytics.intake import encoding, totals
from analytics.intake.choice import Chosen, choose
from analytics.intake.columns import IGNORED, RUNNING_NUMBER, Names, names_of
from analytics.intake.files import Opened, Sheet, kept_name, open_file
from analytics.intake.gazetteer import Gazetteer, gazetteer
from analytics.intake.kinds import KINDS
from analytics.intake.kinds.base import Kind
from analytics.intake.notes import (
    Note,
    about_rows,
    cut_off,
    of_file,
    of_people,
    of_places,
    unused,
)
from analytics.intake.report import Intake
from analytics.intake.rows import Rows
from analytics.intake.spellings import Spelling
from analytics.intake.table import Table
from analytics.intake.values.text import BadValue, as_text, mixes_scripts
from analytics.settings import settings

# What a spreadsheet writes where a formula went wrong; in a text file and in ods it is text.
ERRORS = ("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!")
# Not a column: which of several sheets to take.
SHEET = "sheet"


def read_file(
    kind: str,
    path: Path,
    area: str,
    fixed: Mapping[str, str] | None = None,
    renamed: Mapping[str, str] | None = None,
    spellings: Iterable[Spelling] = (),
) -> Intake:
    """Read a file of a kind; nothing is stored.

    Args:
        kind: enrolment, funding, claims, welfare, welfare_people, membership, worker_base or
            boundaries.
        path: xlsx, xlsm, xls, xlsb, ods, csv, tsv or txt; of boundaries GeoJSON, GeoPackage or
            a zipped Shapefile; told apart by content.
        area: Dotted code of the regency the file is about.
        fixed: Column → value for all rows, in any wording that is known; it replaces the
            file's own. ``sheet`` chooses one of several sheets, ``encoding`` that of a text.
        renamed: Header → column, where a header is not known.
        spellings: What officers have said of names that no list of places has.

    Returns:
        Every row below the header: accepted, skipped or quarantined.

    Raises:
        DataError: The file as a whole cannot be taken; it says why and what to do.
    """
    path = Path(path)
    spec, names = KINDS[kind], names_of(kind)
    told = dict(fixed or {})
    wanted, coded = told.pop(SHEET, None), told.pop(encoding.ENCODING, "")
    given = {_column(name, names): value for name, value in told.items()}
    said = {label: _column(name, names) for label, name in (renamed or {}).items()}
    opened = encoding.recoded(open_file(path), coded)
    progress.at("progress.checking")
    file = kept_name(path.name, opened.sha256)
    sheets = _sheets(opened, wanted, file)
    chosen = choose(sheets, names, spec, given, said, file)
    sheet, header, places = chosen.sheet, chosen.header, chosen.places

    rows = Rows(sheet.cells, header, places)
    skipped = rows.skipped(spec.keys)
    table, others = _table(rows.data[~skipped], chosen, given)
    progress.at("progress.matching")
    known_places = gazetteer(area, spellings)
    if opened.encoding == encoding.USUAL and not coded:
        encoding.check(table.cells, known_places, file)
    frame = spec.read(table, known_places)
    idle = _copies(table, others if spec.extra_tells else None)
    outside = table.faults.refused_for("village_outside", frame.index) & spec.skips_outside
    idle |= outside
    table.faults.forget(idle.index[idle])
    _refuse_contradictions(frame[~idle & ~table.faults.mark(frame.index)], table, spec)
    accepted = frame[~idle & ~table.faults.mark(frame.index)]
    return Intake(
        kind=kind,
        file=file,
        sha256=opened.sha256,
        sheet=sheet.name,
        header_row=header.first_row,
        columns={header.labels[place]: column for column, place in places.items()},
        read=len(rows.data),
        skipped=int(skipped.sum() + idle.sum()),
        repaired=int(table.changed[accepted.index].sum()),
        accepted=spec.store(accepted),
        accepted_rows=len(accepted),
        quarantined=table.faults.frame(file, table.headers.get("nik")),
        notes=(
            *_notes(opened, chosen, table, accepted, known_places),
            *totals.differing(rows.data, skipped, places, header.labels),
            *about_rows("intake.note_outside", outside),
            *spec.remarks(accepted, known_places),
        ),
        encoding=opened.encoding,
        unknown=tuple(table.unknown),
        spellings=tuple(sorted(known_places.confirmed.used)),
    )


def _notes(
    opened: Opened, chosen: Chosen, table: Table, accepted: pd.DataFrame, places: Gazetteer
) -> list[Note]:
    """Return what is to be said of a file besides what it was refused for."""
    header, taken = chosen.header, set(chosen.places.values())
    spare = [
        label
        for place, (label, match) in enumerate(zip(header.labels, header.matches, strict=True))
        if label and place not in taken and not (match and match.column == RUNNING_NUMBER)
    ]
    return [
        *of_file(opened, chosen.sheet, table.cells.index, taken),
        *cut_off(int(chosen.sheet.cells.index[-1])),
        *unused(spare),
        *about_rows("intake.note_day_first", table.ambiguous[accepted.index]),
        *of_places(places),
        *of_people(accepted, places.area),
    ]


def _sheets(opened: Opened, wanted: str | None, file: str) -> list[Sheet]:
    """Return all sheets, or the one the user wants.

    Raises:
        DataError: There is no such sheet.
    """
    sheets = [sheet for sheet in opened.sheets if wanted in (None, sheet.name)]
    if not sheets:
        listed = ", ".join(sheet.name for sheet in opened.sheets)
        raise DataError("intake.sheet_unknown", file=file, sheet=wanted, sheets=listed)
    return sheets


def _column(name: str, names: Names) -> str:
    """Return the column a user names, by its own name or as offices do.

    Raises:
        DataError: The kind has no such column.
    """
    match = names.match(name)
    if match is None or match.column in (IGNORED, RUNNING_NUMBER):
        listed = ", ".join(names.columns)
        raise DataError("intake.column_unknown", column=name, kind=names.kind, columns=listed)
    return match.column


def _table(data: pd.DataFrame, chosen: Chosen, given: dict[str, str]) -> tuple[Table, pd.DataFrame]:
    """Return the recognised columns, misshapen rows refused, and the columns beside them."""
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


def _copies(table: Table, others: pd.DataFrame | None) -> pd.Series:
    """Tell the rows that say the same as an earlier one."""
    said = pd.DataFrame(table.said, index=table.cells.index)
    if others is not None:
        said = said.join(others.map(as_text).add_prefix("other "))
    whole = said[~table.misshapen]
    for column in whole:  # a copy has a twin in every column: few rows are left to compare
        whole = whole[whole[column].duplicated(keep=False)]
    return whole.duplicated().reindex(said.index, fill_value=False)


def _refuse_contradictions(frame: pd.DataFrame, table: Table, spec: Kind) -> None:
    """Refuse all rows about the same thing that do not say the same of it."""
    if not spec.one_row:
        return
    keys = list(spec.one_row)
    again = frame[frame.duplicated(keys, keep=False)]
    groups = again.groupby(keys, dropna=False).ngroup()
    told = again.drop(columns=list(spec.may_differ)).drop_duplicates()
    bad = groups.isin(groups[told.index[told.duplicated(keys, keep=False)]])
    twins = groups.map(lambda group: ", ".join(map(str, groups.index[groups == group])))
    column = next(c for c in (*spec.keys, *table.cells) if c in table.cells)
    table.refuse(bad, column, spec.conflict, twins=twins)
