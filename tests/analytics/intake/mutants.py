"""Office files gone wrong at random: cells exchanged for others, bytes exchanged for others."""

import random
import zipfile
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from analytics.errors import DataError
from analytics.intake import read_file
from tests.analytics.intake.office import AREA, BUDI, DEWI, SITI, people
from tests.conftest import EXAMPLES

CELLS = [
    "", " ", "-", "0", "1", "-1", "6.1E+15", "1e999", "nan", "inf", "9" * 400, "99999999", "2024",
    BUDI, SITI, DEWI, "6107031703900010", "61.07.03.2001", "32.04.01.2001", "45352", "\u0660\u0661",
    "31/02/1990", "00/00/0000", "03/04/2025", "Maret 2024", "1.234,5", "1,234.5", "1.234", "Rp -5",
    "23 %", "1,5 jt", "APBD", "Lainnya", "Desa 100", "L", "P", "BPU", "10", "Ledo", "Suka Maju",
    "Lesabela", "Zzyzx", "NIK", "Desa", "Kecamatan", "Sampai", "JUMLAH", "TOTAL", "Mengetahui,",
    "\u200b", "\u202e", "\ufeff", "\0", "\t", "\n", '"', '""', "'", ";", "=1+1", "{x}", "%s",
    "P\u0435tani", "\ud7ff", "\u00b2", "\u2167", "A" * 400,
]  # fmt: skip
TEXTS = {
    "enrolment": "dbh_sawit_2025.csv",
    "claims": "klaim_2024_2025.csv",
    "welfare": "desil_desa_2025.csv",
    "membership": "kepesertaan_aktif.csv",
}
LINES_KEPT = 12


def table(rng: random.Random) -> tuple[str, bytes]:
    """Return a kind and a text file of it in which some cells, rows or columns are wrong."""
    kind = rng.choice([*TEXTS, "people"])
    mark = rng.choice(";,\t|")
    rows = (
        people(*({"NIK": nik} for nik in (BUDI, SITI, DEWI))) if kind == "people" else _rows(kind)
    )
    for _ in range(rng.randint(1, 8)):
        _worsen(rows, rng)
    text = rng.choice(["\n", "\r\n", "\r"]).join(mark.join(row) for row in rows)
    encoding = rng.choice(["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    return "enrolment" if kind == "people" else kind, text.encode(encoding, "replace")


def broken(rng: random.Random, whole: bytes) -> bytes:
    """Return bytes with some of them changed, cut out or doubled."""
    content = bytearray(whole)
    for _ in range(rng.randint(1, 6)):
        place = rng.randrange(len(content))
        what = rng.randrange(4)
        if what == 0:
            content[place] = rng.randrange(256)
        elif what == 1:
            del content[place : place + rng.randint(1, 200)]
        elif what == 2:
            content[place:place] = content[place : place + rng.randint(1, 200)]
        else:
            content[place:place] = rng.choice(CELLS).encode()
        content = content or bytearray(b"x")
    return bytes(content)


def broken_book(rng: random.Random) -> bytes:
    """Return a workbook broken as a file, or in one of the parts that it packs."""
    whole = (EXAMPLES / "realisasi_2024_2025.xlsx").read_bytes()
    if rng.random() < 0.3:
        return broken(rng, whole)
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(whole)) as old, zipfile.ZipFile(stream, "w") as new:
        wrong = rng.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, broken(rng, content) if name == wrong else content)
    return stream.getvalue()


def check(kind: str, path: Path) -> bool:
    """Read a file; tell whether it was taken. Fails where a row is lost or doubled."""
    fixed = {"scheme": "desa100"} if kind == "enrolment" else {}
    try:
        intake = read_file(kind, path, AREA, fixed)
    except DataError as error:
        assert error.message("id")
        assert error.message("en")
        return False
    refused = intake.quarantined["row_no"]
    assert refused.is_unique
    assert intake.read == intake.accepted_rows + intake.skipped + len(refused)
    assert all(note.message("id") and note.message("en") for note in intake.notes)
    return True


def _rows(kind: str) -> list[list[str]]:
    lines = _lines(kind)
    mark = max(";,\t", key=lines[-1].count)
    return [line.split(mark) for line in lines]


@lru_cache
def _lines(kind: str) -> list[str]:
    return (EXAMPLES / TEXTS[kind]).read_text(encoding="cp1252").splitlines()[:LINES_KEPT]


def _worsen(rows: list[list[str]], rng: random.Random) -> None:
    row = rng.choice(rows)
    place = rng.randrange(len(row)) if row else 0
    what = rng.randrange(10)
    if what < 6 and row:
        row[place] = rng.choice(CELLS)
    elif what == 6 and row:
        del row[place]
    elif what == 7:
        row.insert(place, rng.choice(CELLS))
    elif what == 8:
        rows.insert(rng.randrange(len(rows) + 1), list(row))
    elif row:
        row[place] = row[place][: len(row[place]) // 2] + rng.choice(CELLS)
