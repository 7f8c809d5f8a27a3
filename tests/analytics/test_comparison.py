from dataclasses import replace

from analytics import comparison
from tests.analytics.data import REGENCY, dataset


def test_the_regency_without_a_published_figure_stays_listed_as_unknown():
    table = comparison.newest_coverage(dataset())
    assert table.loc[0, "area_code"] == REGENCY
    assert table["value"].isna().tolist() == [True] + [False] * (len(table) - 1)


def test_of_each_area_the_newest_figure_that_nobody_doubts_counts():
    table = comparison.newest_coverage(dataset()).set_index("area_code")
    assert table.loc["61.04", "value"] == 68.02
    assert table.loc["61", "value"] == 31.0
    assert table.loc["00", "value"] == 35.68


def test_the_whole_list_keeps_the_doubtful_figure_with_its_note():
    rows = comparison.published_coverage(dataset())
    doubtful = rows[rows["doubtful"] & (rows["area_code"] == "61")].iloc[0]
    assert doubtful["value"] == 30.41
    assert doubtful["note_en"]


def test_a_regency_with_a_figure_of_its_own_comes_first():
    table = comparison.newest_coverage(replace(dataset(), area="61.04"))
    assert table["area_code"].tolist().count("61.04") == 1
    assert table.loc[0, "area_code"] == "61.04"


def test_only_the_nation_and_the_own_province_are_listed():
    areas = set(comparison.published_coverage(replace(dataset(), area="32.04"))["area_code"])
    assert areas == {"00"}
