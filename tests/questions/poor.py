"""A poverty register by person, typed for the questions about whom protection reaches.

Teriak: ten people are protected, of whom four are in deciles 1-4, three above and three not
listed; of its eight workers in deciles 1-4 four are missed. Ledo: five protected, all of them
poor, of ten poor workers.
"""

from dataclasses import dataclass

import pandas as pd

from analytics.store.tables import open_store
from tests.analytics.store.imports import give, intake

TERIAK, LEDO = "61.07.09.2001", "61.07.03.2001"
MONTH = "2026-11-01"


@dataclass(frozen=True)
class Place:
    """How many are protected and poor, above, unlisted; and how many poor workers are not."""

    poor: int
    above: int
    unlisted: int
    missed: int


CASE = {TERIAK: Place(4, 3, 3, 4), LEDO: Place(5, 0, 0, 5)}


def publish_case() -> None:
    """Publish register and poverty register; everyone's cover is November 2026."""
    covered, listed = [], []
    for village, place in CASE.items():
        sizes = (("poor", place.poor), ("above", place.above), ("unlisted", place.unlisted),
                 ("missed", place.missed))  # fmt: skip
        for group, size in sizes:
            for number in range(size):
                key = f"{village}{group}{number}".encode().hex()[-32:].rjust(32, "0")
                if group != "missed":
                    covered.append((key, village))
                if group != "unlisted":
                    listed.append((key, village, 9 if group == "above" else 2))
    people = pd.DataFrame(listed, columns=["worker_key", "village_code", "decile"]).assign(
        as_of=pd.Timestamp("2026-01-01"), sex="F", birth_year=1990.0, working="yes"
    )
    give(open_store(), intake("welfare_people", "dtsen.csv", people))
    publish_spells(covered)


def publish_spells(
    rows: list[tuple[str, str]], scheme: str = "desa100", file: str = "peserta.csv"
) -> None:
    """Publish one month of cover for each worker key and village."""
    register = pd.DataFrame(rows, columns=["worker_key", "village_code"]).assign(
        scheme=scheme, fund_source="apbd_kabupaten", paid_from=pd.Timestamp(MONTH),
        paid_through=pd.Timestamp(MONTH), contribution_idr=16_800.0, sex="F", birth_year=1990.0,
        occupation="Petani",
    )  # fmt: skip
    give(open_store(), intake("enrolment", file, register))
