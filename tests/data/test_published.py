"""The files of data/published and the glossary: sidecar, checksum, names, no internal numbers."""

import re
from hashlib import sha256

import pandas as pd
import pytest
import yaml

from analytics.origin import NATURES
from analytics.store.published import FOLDER, claims, series
from analytics.text import LANGUAGES, sentences

GLOSSARY = FOLDER.parent / "glossary.csv"
CSV_FILES = [*sorted(FOLDER.glob("*.csv")), GLOSSARY]
SIDECAR = {
    "title",
    "producer",
    "date_published",
    "date_accessed",
    "coverage",
    "nature",
    "processing",
    "licence",
    "sha256",
}


def everything():
    tables = [series(path.stem) for path in sorted(FOLDER.glob("*.csv"))]
    return pd.concat([*tables, claims()], ignore_index=True)


@pytest.mark.parametrize("path", CSV_FILES, ids=lambda path: path.name)
def test_every_file_has_a_complete_sidecar_and_its_checksum(path):
    sidecar = yaml.safe_load(path.with_suffix(".meta.yml").read_text(encoding="utf-8"))
    assert set(sidecar) >= SIDECAR
    assert set(sidecar) & {"url", "reference"}
    assert sidecar["sha256"] == sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.csv")), ids=lambda path: path.name)
def test_a_file_is_of_the_weakest_nature_among_its_rows(path):
    sidecar = yaml.safe_load(path.with_suffix(".meta.yml").read_text(encoding="utf-8"))
    weakest = max(series(path.stem)["nature"], key=NATURES.index)
    assert sidecar["nature"] == weakest


@pytest.mark.parametrize(
    "path",
    [*FOLDER.rglob("*.csv"), *FOLDER.rglob("*.yml"), GLOSSARY],
    ids=lambda path: path.name,
)
def test_no_internal_source_number_is_left(path):
    assert not re.search(r"\bS\d{1,2}\b", path.read_text(encoding="utf-8"))


def test_a_doubtful_or_derived_figure_says_why_in_both_languages():
    figures = everything().query("doubtful or nature == 'derived'")
    assert (figures["note_id"] != "").all()
    assert (figures["note_en"] != "").all()


def test_a_group_holds_at_least_two_statements():
    counts = everything().query("group != ''")["group"].value_counts()
    assert counts.min() >= 2


def test_every_unit_has_a_name_in_both_languages():
    assert {f"unit.{unit}" for unit in everything()["unit"]} <= set(sentences())


def test_every_indicator_name_is_in_both_languages():
    names = yaml.safe_load((FOLDER / "indicators.yml").read_text(encoding="utf-8"))
    assert set(names) == set(everything()["indicator"])
    assert all(set(name) == set(LANGUAGES) for name in names.values())


def test_percentages_lie_between_0_and_100():
    assert everything().query("unit == '%'")["value"].between(0, 100).all()


def test_glossary_terms_are_unique_and_complete():
    terms = pd.read_csv(GLOSSARY, dtype=str, keep_default_na=False)
    assert terms["term_id"].is_unique
    assert (terms != "").all(axis=None)
