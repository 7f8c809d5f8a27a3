"""The files of data/parameters: every value dated, with a reference a reader can follow."""

import re
from datetime import date

import pytest
import yaml

from analytics.store.parameters import FOLDER, VERDICTS, rules
from analytics.text import LANGUAGES
from analytics.vocabulary import AREA, FUND_SOURCES

SOURCING = {"law", "news", "weak", "none"}
TARGET_SYSTEMS = {"rpjmn", "kemendagri", "rpjpn", "regional"}


def content(name):
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", rules())
def test_every_value_is_dated_with_a_reference_a_unit_and_a_name(name):
    for value in rules()[name]:
        assert isinstance(value.since, date)
        assert value.reference
        assert value.unit and value.unit_id
        assert set(value.name) == set(LANGUAGES)


@pytest.mark.parametrize("name", rules())
def test_what_is_unverified_says_what_is_doubtful_in_both_languages(name):
    assert all(set(value.note) == {"id", "en"} for value in rules()[name] if value.unverified)


@pytest.mark.parametrize("name", ["bpu_contribution", "benefits.jkm_death"])
def test_parts_add_up_to_the_value(name):
    assert all(sum(value.parts.values()) == value.value for value in rules()[name])


def test_every_payer_has_a_verdict_on_the_discount():
    payers = content("bpu_discount.yml")["payers"]
    assert set(payers) == set(FUND_SOURCES)
    assert {payer["discount"] for payer in payers.values()} == {"applies", "excluded", "unknown"}


@pytest.mark.parametrize("fund", FUND_SOURCES)
def test_every_fund_has_rules_whose_years_do_not_overlap(fund):
    entries = content("fund_rules.yml")["funds"][fund]
    years = [year for e in entries for year in range(e["from"], e.get("through", e["from"]) + 1)]
    assert len(years) == len(set(years))
    assert all("through" in entry for entry in entries[:-1])
    assert {entry["verdict"] for entry in entries} <= set(VERDICTS)
    assert {entry["sourcing"] for entry in entries} <= SOURCING
    assert all(entry["reference"] for entry in entries)


def test_targets_are_percentages_of_known_systems_with_a_reference():
    for target in content("ucj_targets.yml")["targets"]:
        assert target["target_system"] in TARGET_SYSTEMS
        assert re.fullmatch(AREA, target["area_code"])
        assert 0 < target["target_pct"] <= 100
        assert target["reference"]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.name)
def test_no_internal_source_number_is_left(path):
    assert not re.search(r"\bS\d{1,2}\b", path.read_text(encoding="utf-8"))
