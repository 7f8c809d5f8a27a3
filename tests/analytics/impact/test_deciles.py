"""Deciles and concentration, in the month of each year with most people protected."""

import pandas as pd

from analytics.edition.public_table import ALL
from analytics.impact import deciles
from tests.analytics.data import dataset
from tests.analytics.targeting.typed import matched, people, spells

# Three protected, of whom one is listed: in decile 1, with three others who are not protected.
REGISTER = spells({"worker_key": "a"}, {"worker_key": "b"}, {"worker_key": "c"})
POOR = people(
    {"worker_key": "a"},
    *({"worker_key": key} for key in "xyz"),
    {"worker_key": "w", "decile": 9},
    {"worker_key": "v", "working": "no"},
)
DATA = matched(REGISTER, POOR)


def test_deciles_are_those_of_the_month_with_most_people():
    table = deciles.covered(DATA).set_index("decile")
    assert table.loc["1", ["workers", "reached"]].tolist() == [4, 1]
    assert table.loc[ALL, ["workers", "reached"]].tolist() == [5, 1]
    assert table.loc["1", "covered_pct"] == 25


def test_towards_whom_protection_leans_is_told_with_its_month(monkeypatch):
    monkeypatch.setattr(deciles, "FEWEST_REACHED", 1)
    row = deciles.leaning(DATA).iloc[0]
    assert (row["year"], row["month"], row["by_person"]) == ("2025", pd.Timestamp("2025-01-01"), 1)
    # One protected among the four workers of decile 1, none in decile 9: 0 × 1 − ... = −0.2.
    assert row["index"] == -0.2


def test_of_few_people_the_index_is_not_told_for_it_would_tell_how_many_are_in_a_decile():
    assert deciles.leaning(DATA) is None


def test_without_registers_nothing_is_known():
    assert deciles.covered(dataset()) is None
    assert deciles.leaning(dataset()) is None
