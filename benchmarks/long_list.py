"""A long list of invented people, of the shape of tests/examples/dbh_sawit_2025.csv."""

from pathlib import Path

import numpy as np

from analytics.store import reference

SEED = 6107
AREA = "61.07"
HEADER = (
    "NIK", "Nama", "Tgl Lahir", "JK", "Kode Desa", "Desa", "Kecamatan", "Pekerjaan", "Iuran",
    "Mulai", "Sampai", "Sumber Dana", "Skema",
)  # fmt: skip
NAMES = (
    "Agustina", "Ahmad", "Ali", "Aloysius", "Andreas", "Antonius", "Dewi", "Eko", "Fransiska",
    "Hendra", "Ibrahim", "Indah", "Kristina", "Lestari", "Lidia", "Lim", "Maria", "Markus",
    "Nurhayati", "Paulus", "Petrus", "Putri", "Ratna", "Rina", "Siti", "Supardi", "Theresia",
    "Veronika", "Wahyu", "Yohanes",
)  # fmt: skip
NAMES_EACH = 4
OCCUPATIONS = ("Petani", "Pekebun", "Nelayan", "Ojek", "Penyadap karet", "Buruh harian lepas")
PERIODS = ("01/04/2025;30/06/2026", "01/07/2025;30/06/2026", "01/01/2026;31/12/2026")
YEARS, DAYS, MONTHS = range(1960, 2006), 28, 12
# One row in a thousand of each: what stands in the row above, a village that nobody knows,
# a NIK with a digit lost, a field too many.
FAULT_EVERY = 1_000
COPY, VILLAGE, NIK, SHAPE = 200, 400, 600, 800


def write(path: Path, rows: int) -> dict[str, int]:
    """Write a csv of `rows` rows; return what importing it must count, named as in its report."""
    chosen = np.random.default_rng(SEED)
    places = reference.villages(AREA)[["code", "name", "subdistrict_name"]].to_numpy().tolist()
    names = chosen.integers(len(NAMES), size=(rows, NAMES_EACH))
    line, faults = "", {COPY: 0, VILLAGE: 0, NIK: 0, SHAPE: 0}
    with path.open("w", encoding="utf-8") as file:
        file.write(";".join(HEADER) + "\n")
        for i, words in enumerate(names.tolist()):
            fault = i % FAULT_EVERY
            if fault != COPY:
                line = _line(i, " ".join(NAMES[word] for word in words), places, fault)
            file.write(line)
            faults[fault] = faults.get(fault, 0) + 1
    refused = faults[VILLAGE] + faults[NIK] + faults[SHAPE]
    return {
        "read": rows,
        "accepted": rows - faults[COPY] - refused,
        "skipped": faults[COPY],
        "quarantined": refused,
    }


def _line(i: int, name: str, places: list[list[str]], fault: int) -> str:
    """Return the row of person `i`; no two have the same NIK."""
    serial, day_number = divmod(i, len(YEARS) * MONTHS * DAYS)
    rest, day = divmod(day_number, DAYS)
    year, month = divmod(rest, MONTHS)
    female = i % 2
    code, village, subdistrict = places[i % len(places)]
    nik = f"{code[:8].replace('.', '')}{day + 1 + 40 * female:02}{month + 1:02}"
    nik += f"{YEARS[year] % 100:02}{serial + 1:04}"
    fields = (
        nik[:-1] if fault == NIK else nik,
        name,
        f"{day + 1:02}/{month + 1:02}/{YEARS[year]}",
        "P" if female else "L",
        "" if fault == VILLAGE else code,
        "Zzyzx" if fault == VILLAGE else village,
        subdistrict,
        OCCUPATIONS[i % len(OCCUPATIONS)],
        "16.800,00",
        PERIODS[i % len(PERIODS)],
        "DBH Sawit",
        "DBH Sawit;" if fault == SHAPE else "DBH Sawit",
    )
    return ";".join(fields) + "\n"
