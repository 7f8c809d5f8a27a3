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
from analytics.intake.notes import (
    Note,
    about_rows,
    cut_off,
    of_file,
    of_people,
    of_places,
    unused,
)
from analytics.intake.recognised import recognised
from analytics.intake.report import Intake
from analytics.intake.rows import Rows
from analytics.intake.spellings import Spelling
from analytics.intake.table import Table
from analytics.intake.twins import copies, refuse_contradictions

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
        kind: enrolment, funding, claims, welfare, welfare_people, membership, worker_base,
            actions or boundaries.
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
    table, others = recognised(rows.data[~skipped], chosen, given)
    progress.at("progress.matching")
    known_places = gazetteer(area, spellings)
    if opened.encoding == encoding.USUAL and not coded:
        encoding.check(table.cells, known_places, file)
    frame = spec.read(table, known_places)
    idle = copies(table, others if spec.extra_tells else None)
    outside = table.faults.refused_for("village_outside", frame.index) & spec.skips_outside
    idle |= outside
    table.faults.forget(idle.index[idle])
    refuse_contradictions(frame[~idle & ~table.faults.mark(frame.index)], table, spec)
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
