"""How fresh the tables are that speak of one village, from the example files."""

import pandas as pd

from analytics.store.dataset import load
from analytics.store.freshness import of_village

BANA = "61.07.09.2002"


def by_kind(code=BANA):
    return of_village(load("61.07"), code).set_index("kind")


def test_a_table_names_the_last_import_that_spoke_of_the_village(imported):
    row = by_kind().loc["welfare"]
    assert (row["file"], row["newest"]) == ("desil_desa_2025.csv", pd.Timestamp("2025-07-01"))
    assert pd.notna(row["imported"])


def test_of_the_register_the_last_month_is_the_villages_and_the_import_the_last_of_all(imported):
    row = by_kind().loc["enrolment"]
    assert row["file"] == "dbh_sawit_2025.csv"
    assert row["newest"] < pd.Timestamp("2026-06-01")


def test_a_ledger_kept_at_the_regency_does_not_speak_of_the_village(imported):
    row = by_kind().loc["funding"]
    assert pd.isna(row["newest"])
    assert pd.isna(row["file"])


def test_claims_are_not_told_of_a_village(imported):
    assert "claims" not in by_kind().index


def test_nothing_stored_tells_nothing(empty_store):
    assert by_kind()[["newest", "file", "imported"]].isna().all(axis=None)
