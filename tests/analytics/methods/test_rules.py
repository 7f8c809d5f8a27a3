"""Which rule is in force on a day, and what came before."""

from datetime import date

import pandas as pd
import pytest

from analytics.methods import rules
from analytics.store import parameters
from analytics.text import LANGUAGES


def on(day, entry, lang="id"):
    return rules.in_force(date.fromisoformat(day), lang).set_index("entry").loc[entry]


def test_the_value_of_the_day_comes_with_its_reference_and_unit():
    death = on("2025-08-01", "aturan.benefits.jkm_death")
    assert death["value"] == 42_000_000
    assert death["unit"] == "rupiah per kematian"
    assert death["since"] == date(2019, 11, 29)
    assert "PP 82/2019" in death["reference"]


def test_a_rule_that_has_not_begun_or_has_ended_has_no_value():
    discount = [on(day, "aturan.bpu_discount.other") for day in ("2025-08-01", "2027-01-01")]
    assert all(pd.isna(each["value"]) for each in discount)
    assert discount[0]["starts"] == date(2026, 4, 1)


def test_history_is_newest_first():
    assert rules.history("benefits.jkm_death", "en")["value"].tolist() == [42_000_000, 24_000_000]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_is_told_whatever_the_day(lang):
    told = rules.in_force(date(2016, 1, 1), lang)["entry"]
    assert told.tolist() == [rules.entry(name) for name in parameters.rules()]


def test_contributions_differ_by_payer_only_where_the_discount_is_sure():
    owed = rules.contributions(date(2026, 5, 1), "id").set_index("payer")["value"]
    assert owed["Peserta sendiri"] == 8_400
    assert owed["APBD kabupaten/kota"] == 16_800
