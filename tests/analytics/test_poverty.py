"""The published poverty series keeps its breaks, its doubts and its disagreements."""

import pandas as pd
import pytest

from analytics import poverty
from tests.analytics.data import month

EMPTY = {"nature": "official", "source": "BPS", "note_id": "", "note_en": "", "doubtful": False}


def published(*rows):
    """Rows of indicator, value, as_of, and what differs from an official figure of BPS."""
    table = pd.DataFrame(
        [
            EMPTY | {"indicator": indicator, "value": value, "as_of": as_of} | other
            for indicator, value, as_of, other in rows
        ]
    )
    return table.assign(year=table["as_of"].str[:4].astype(int))


@pytest.fixture
def rates():
    return poverty.series(
        published(
            ("poverty_pct", 9.0, "2004", {}),
            ("poverty_pct", 7.0, "2007-03", {}),
            ("poor_people", 700, "2007-03", {"note_id": "Catatan.", "note_en": "Note."}),
            ("poverty_line_idr", 300_000, "2007-03", {}),
            ("poverty_pct", 6.5, "2008", {"doubtful": True, "nature": "published"}),
            ("poverty_pct", 6.3, "2009", {"nature": "derived"}),
            ("poverty_target_pct", 5.0, "2009", {}),
        )
    )


def test_years_that_nobody_published_are_rows_without_a_rate(rates):
    unknown = rates[rates["standing"] == "unknown"]
    assert unknown["year"].tolist() == [2005, 2006]
    assert unknown["percent"].isna().all()
    assert poverty.gaps(rates) == [(2005, 2006)]


def test_standing_tells_given_derived_and_doubtful_apart(rates):
    known = rates[rates["standing"] != "unknown"].set_index("year")["standing"]
    assert known.to_dict() == {
        2004: "given", 2007: "given", 2008: "doubtful", 2009: "derived",
    }  # fmt: skip


def test_number_of_poor_and_line_stand_in_the_row_of_their_year(rates):
    row = rates.set_index("year").loc[2007]
    assert (row["poor_people"], row["poverty_line_idr"]) == (700, 300_000)
    assert (row["note_id"], row["note_en"]) == ("Catatan.", "Note.")


def test_a_year_without_a_month_is_drawn_in_march_as_the_survey(rates):
    dates = rates.set_index("year")["date"]
    assert dates[2004] == pd.Timestamp("2004-03-01")
    assert dates[2007] == pd.Timestamp("2007-03-01")


@pytest.mark.parametrize(("asked", "percent"), [("2008-12", 7.0), ("2026-01", 6.3)])
def test_the_newest_rate_is_never_a_doubtful_one(rates, asked, percent):
    assert poverty.newest(rates, month(asked))["percent"] == percent


def test_there_is_no_newest_rate_before_the_first(rates):
    assert poverty.newest(rates, month("2003-01")) is None


def test_two_sources_that_disagree_on_a_year_stay_two_rows():
    table = poverty.series(
        published(
            ("poverty_pct", 6.3, "2023", {}),
            ("poverty_pct", 6.1, "2023", {"source": "Bupati", "doubtful": True}),
        )
    )
    assert table["percent"].tolist() == [6.3, 6.1]


def test_the_origin_is_the_weakest_and_names_every_source(rates):
    origin = poverty.origin(rates)
    assert origin.nature == "derived"
    assert origin.source == "BPS"


def test_without_a_rate_there_is_no_series():
    assert poverty.series(published(("poor_people", 700, "2007", {}))) is None
