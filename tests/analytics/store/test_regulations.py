"""A regulation is listed with who tells of it; what no source tells stays unknown."""

import re

import pytest

from analytics.store import regulations
from analytics.text import LANGUAGES, word

ALL = regulations.regulations("61.07")
FILES = sorted(regulations.FOLDER.glob("*.yml"))


def test_a_regency_has_its_own_rules_and_those_of_the_nation():
    assert ALL["level"].unique().tolist() == ["regency", "nation"]
    assert regulations.regulations("32.04")["level"].unique().tolist() == ["nation"]


def test_the_rule_of_the_village_programme_has_no_year_because_no_source_tells_it():
    rule = ALL.set_index("key").loc["perbup-bengkayang-23"]
    assert regulations.title(rule, "id") == "Peraturan Bupati Bengkayang Nomor 23"
    assert rule[["year", "date"]].isna().all()


def test_a_title_names_instrument_number_and_year():
    rule = ALL.set_index("key").loc["inpres-2-2021"]
    assert regulations.title(rule, "id") == "Instruksi Presiden Nomor 2 Tahun 2021"
    assert regulations.title(rule, "en") == "Presidential Instruction No. 2 of 2021"


def test_every_rule_names_its_source_and_what_it_says_in_both_languages():
    assert ALL["key"].is_unique
    told = ["source", *(f"{name}_{lang}" for name in ("says", "instrument") for lang in LANGUAGES)]
    assert ALL[told].apply(lambda texts: texts.str.len() > 0).all(axis=None)
    assert all(word("sourcing", each, lang) for each in set(ALL["sourcing"]) for lang in LANGUAGES)


def test_a_rule_whose_text_was_read_is_official_one_reported_is_published():
    natures = ALL.set_index("key")["nature"]
    assert natures[natures == "official"].index.tolist() == ["pmk-91-2023"]
    assert natures["perbup-bengkayang-23"] == "published"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_internal_source_number_is_left(path):
    assert not re.search(r"\bS\d{1,2}\b", path.read_text(encoding="utf-8"))
