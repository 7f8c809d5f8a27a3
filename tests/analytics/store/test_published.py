import pytest

from analytics.errors import DataError
from analytics.origin import Origin
from analytics.store import published
from analytics.store.published import claims, origin_of, series
from analytics.store.published_contract import check


def test_every_file_keeps_its_contract():
    check()


def test_poverty_of_the_regency_by_year_as_published():
    poverty = series("poverty", "61.07")
    rate = poverty[poverty["indicator"] == "poverty_pct"].set_index("year")["value"]
    assert rate.to_dict() == {
        2004: 15.18,
        2018: 7.17,
        2019: 6.96,
        2020: 6.62,
        2021: 6.28,
        2022: 6.03,
        2023: 6.28,
        2024: 6.00,
    }


def test_doubtful_poverty_years_are_marked_and_stand_beside_what_they_contradict():
    poverty = series("poverty", "61.07")
    rate = poverty[poverty["indicator"] == "poverty_pct"].set_index("year")
    assert rate.index[rate["doubtful"]].tolist() == [2021, 2022]
    assert rate.index[rate["conflict"]].tolist() == [2021, 2022, 2023]


def test_a_computed_figure_is_called_derived():
    poverty = series("poverty", "61.07")
    rate = poverty[poverty["indicator"] == "poverty_pct"].set_index("year")
    assert rate["nature"][2023] == "derived"
    assert rate["nature"][2024] == "official"


def test_announced_and_computed_budget_stand_side_by_side_thirty_million_apart():
    budget = claims("61.07").set_index("key")["value"]
    assert budget["desa100_budget_announced"] == 2_429_520_000
    assert budget["desa100_budget_computed"] == 12_200 * 16_800 * 12 == 2_459_520_000
    assert budget["desa100_budget_computed"] - budget["desa100_budget_announced"] == 30_000_000


def test_every_count_of_palm_workers_is_kept_as_a_conflict():
    said = claims("61.07").query("group == 'palm_workers'")
    assert sorted(said["value"]) == [2_100, 2_116, 4_600]
    assert said["conflict"].all()


def test_one_statement_alone_is_no_conflict():
    said = claims("61.07").set_index("key")
    assert not said.loc["palm_target", "conflict"]
    assert not said.loc["launch", "conflict"]


def test_a_fifth_of_the_palm_allocation_of_2025():
    allocation = series("dbh_sawit", "61.07")["value"].item()
    assert allocation == 5_115_670_000
    assert allocation * 20 / 100 == 1_023_134_000


def test_palm_allocations_add_up_to_the_total_of_the_province():
    money = series("dbh_sawit").query("year == 2025")
    shares = money.query("indicator == 'dbh_sawit_allocation_idr'")["value"]
    total = money.query("indicator == 'dbh_sawit_province_total_idr'")["value"]
    assert shares.sum() == total.item() == 111_668_030_000


def test_coverage_of_bengkayang_itself_was_never_published():
    assert series("coverage", "61.07").empty
    assert "value" in series("coverage", "61.07").columns


def test_an_area_without_claims_has_an_empty_table_with_the_same_columns():
    assert claims("32.01").empty
    assert claims("32.01").columns.tolist() == claims("61.07").columns.tolist()


def test_the_origin_of_a_row_is_its_own():
    row = claims("61.07").set_index("key").loc["award"]
    assert origin_of(row) == Origin("published", row["source"], "2025-09-24")


def test_changing_a_table_leaves_the_next_reader_untouched():
    mine = series("poverty", "61.07")
    mine["value"] = 0
    assert series("poverty", "61.07")["value"].gt(0).all()


def test_an_unknown_series_is_refused_with_the_known_ones():
    with pytest.raises(DataError, match="poverty"):
        series("weather")


@pytest.fixture
def claim_file(tmp_path, monkeypatch):
    """A folder of published figures whose one claim file holds the given YAML."""

    def write(text):
        (tmp_path / "claims").mkdir()
        (tmp_path / "claims" / "32.01.yml").write_text(text, encoding="utf-8")
        (tmp_path / "indicators.yml").write_text("award: {id: A, en: A}", encoding="utf-8")
        monkeypatch.setattr(published, "FOLDER", tmp_path)
        monkeypatch.setattr(published, "_claims", published._claims.__wrapped__)

    return write


CLAIM = (
    '{{key: a, indicator: {}, unit: date, as_of: "{}", producer: P, source: S, nature: published}}'
)


def test_a_claim_with_a_bad_date_is_refused_with_file_and_value(claim_file):
    claim_file(f'area_code: "32.01"\nclaims: [{CLAIM.format("award", "21/02/2024")}]')
    with pytest.raises(DataError, match=r"32\.01\.yml.*21/02/2024"):
        check()


def test_a_claim_about_an_indicator_without_a_name_is_refused(claim_file):
    claim_file(f'area_code: "32.01"\nclaims: [{CLAIM.format("mystery", "2024")}]')
    with pytest.raises(DataError, match="mystery"):
        check()


def test_another_regency_brings_its_own_claims(claim_file):
    claim_file(f'area_code: "32.01"\nclaims: [{CLAIM.format("award", "2024")}]')
    assert claims("32.01")["key"].tolist() == ["a"]
