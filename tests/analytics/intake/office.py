"""Tiny office files, typed in the tests. Every person and every NIK is invented."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import xlsxwriter

from analytics.errors import DataError
from analytics.intake import Intake, read_file

AREA = "61.07"
# Born 17 March 1990, a man; 23 May 1985, a woman; 2 January 2001, a man.
SITI, BUDI, DEWI = "6107036305850011", "6107031703900012", "6107030201010023"
PERSON = {
    "NIK": BUDI,
    "Nama": "Budi",
    "Desa": "Lesabela",
    "Kecamatan": "Ledo",
    "Mulai": "01/03/2024",
    "Sampai": "28/02/2025",
    "Sumber Dana": "APBD Kabupaten",
    "Skema": "Lainnya",
}


def people(*changes: dict, **columns: str) -> list[list]:
    """Return header and rows: the same person each, but for what is changed."""
    rows = [{**PERSON, **columns, **change} for change in changes or ({},)]
    return [list(rows[0]), *(list(row.values()) for row in rows)]


def csv(folder: Path, rows: list[list] | str, mark: str = ";", encoding: str = "utf-8") -> Path:
    """Write a text file, from rows or as it stands."""
    lines = rows if isinstance(rows, str) else "\n".join(mark.join(map(str, r)) for r in rows)
    path = folder / "berkas.csv"
    path.write_bytes(lines.encode(encoding))
    return path


def xlsx(folder: Path, rows: list[list] | dict[str, list[list]], **options: object) -> Path:
    """Write a workbook; texts stay texts, formulas and dates become what they are."""
    path = folder / "berkas.xlsx"
    sheets = rows if isinstance(rows, dict) else {"Data": rows}
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy", **options}) as book:
        for name, lines in sheets.items():
            sheet = book.add_worksheet(name)
            for i, line in enumerate(lines):
                for j, cell in enumerate(line):
                    if isinstance(cell, str):
                        sheet.write_string(i, j, cell)
                    elif cell is not None:
                        sheet.write(i, j, cell)
    return path


def enrol(path: Path, **fixed: str) -> Intake:
    """Read a file as enrolment."""
    return read_file("enrolment", path, AREA, fixed)


def counts(intake: Intake) -> tuple[int, int, int, int]:
    """Return read, accepted, skipped, quarantined."""
    return intake.read, intake.accepted_rows, intake.skipped, len(intake.quarantined)


@contextmanager
def refused(key: str) -> Iterator[pytest.ExceptionInfo[DataError]]:
    """Expect the file to be refused as a whole, for this reason."""
    with pytest.raises(DataError) as caught:
        yield caught
    assert caught.value.key == f"intake.{key}"
