from datetime import date

import pandas as pd
import pytest

from analytics.errors import DataError
from analytics.store.parameters import contribution, fund_rule, ucj_targets, value_on

JUNE_2026 = date(2026, 6, 1)


def test_before_the_discount_everyone_pays_the_full_contribution():
    assert contribution(date(2024, 3, 1), "apbd_kabupaten").value == 16_800
    assert contribution(date(2026, 3, 31), "self").value == 16_800


def test_the_regional_budget_pays_full_while_a_self_payer_pays_half():
    assert contribution(JUNE_2026, "apbd_kabupaten").value == 16_800
    assert contribution(JUNE_2026, "dbh_sawit").value == 16_800
    assert contribution(JUNE_2026, "self").value == 8_400


def test_the_discount_halves_both_parts_and_names_its_law_and_last_day():
    half = contribution(JUNE_2026, "self")
    assert half.parts == {"jkk": 5_000, "jkm": 3_400}
    assert (half.since, half.through) == (date(2026, 4, 1), date(2026, 12, 31))
    assert "PP 50/2025" in half.reference


def test_transport_workers_get_the_discount_earlier_and_longer():
    assert contribution(date(2025, 12, 31), "self", "transport").value == 16_800
    assert contribution(date(2026, 1, 1), "self", "transport").value == 8_400
    assert contribution(date(2027, 3, 31), "self", "transport").value == 8_400
    assert contribution(date(2027, 4, 1), "self", "transport").value == 16_800


def test_after_december_2026_other_sectors_pay_full_again():
    assert contribution(date(2026, 12, 31), "self").value == 8_400
    assert contribution(date(2027, 1, 1), "self").value == 16_800


@pytest.mark.parametrize("payer", ["csr", "asn_donor", "rt_rw_incentive", "apbdes"])
def test_a_payer_whose_discount_is_not_settled_keeps_the_full_price_with_the_doubt_said(payer):
    price = contribution(JUNE_2026, payer)
    assert price.value == 16_800
    assert price.unverified
    assert "50 %" in price.note["id"]


def test_an_excluded_payer_shows_why():
    price = contribution(JUNE_2026, "apbd_kabupaten")
    assert not price.unverified
    assert "APBN atau APBD" in price.reference


def test_a_timestamp_is_as_good_as_a_date():
    assert contribution(pd.Timestamp("2026-06-01"), "self").value == 8_400


def test_death_benefit_follows_its_date():
    assert value_on("benefits.jkm_death", date(2019, 1, 1)).value == 24_000_000
    assert value_on("benefits.jkm_death", date(2025, 5, 1)).value == 42_000_000


def test_the_reported_rule_on_short_membership_carries_its_doubt():
    assert value_on("benefits.jkm_death_short_membership", JUNE_2026).unverified


def test_grace_lasts_three_months_and_enrolment_ends_at_65():
    assert value_on("membership.grace_months", JUNE_2026).value == 3
    assert value_on("membership.enrolment_age_below", JUNE_2026).value == 65


def test_a_day_before_the_first_value_is_refused_with_the_first_day():
    with pytest.raises(DataError, match="2015-07-01"):
        value_on("bpu_contribution", date(2015, 6, 30))


@pytest.mark.parametrize(
    "call",
    [
        lambda: value_on("no_such_rule", JUNE_2026),
        lambda: contribution(JUNE_2026, "lottery"),
        lambda: contribution(JUNE_2026, "self", "space"),
        lambda: fund_rule("lottery", 2025),
    ],
)
def test_an_unknown_word_is_refused_and_named(call):
    with pytest.raises(DataError, match=r"no_such_rule|lottery|space"):
        call()


def test_palm_money_is_limited_to_a_fifth():
    rule = fund_rule("dbh_sawit", 2025)
    assert (rule.verdict, rule.ceiling_pct, rule.unverified) == ("limited", 20, False)


def test_palm_rule_of_a_year_not_checked_says_so():
    assert fund_rule("dbh_sawit", 2027).unverified


def test_village_fund_verdict_depends_on_the_fiscal_year():
    verdicts = {year: fund_rule("dana_desa", year).verdict for year in range(2023, 2028)}
    assert verdicts == {
        2023: "unknown",
        2024: "forbidden",
        2025: "forbidden",
        2026: "limited",
        2027: "unknown",
    }


def test_a_weak_source_is_called_weak():
    assert fund_rule("dana_desa", 2024).sourcing == "weak"


def test_targets_of_the_regency_are_those_of_its_parents_by_system():
    targets = ucj_targets("61.07").set_index(["target_system", "area_code", "year"])["target_pct"]
    assert targets.to_dict() == {
        ("kemendagri", "00", 2025): 52.15,
        ("rpjmn", "00", 2025): 32.15,
        ("rpjmn", "00", 2026): 34.99,
        ("rpjmn", "00", 2029): 43.92,
        ("rpjpn", "00", 2045): 99.5,
        ("regional", "61", 2025): 59.56,
        ("regional", "61", 2026): 60.80,
        ("regional", "61", 2030): 65.77,
    }


def test_an_area_elsewhere_has_the_national_targets_only():
    assert set(ucj_targets("32.01")["area_code"]) == {"00"}
