"""The files in data/reference are what their sidecars say."""

import csv
import hashlib

import pandas as pd
import pytest
import yaml

from analytics.origin import NATURES
from analytics.settings import ROOT

FOLDER = ROOT / "data" / "reference"
FILES = sorted(
    path for path in FOLDER.iterdir() if path.suffix != ".yml" and not path.name.startswith(".")
)
KEYS = (
    "title",
    "title_en",
    "producer",
    "date_published",
    "date_accessed",
    "as_of",
    "coverage",
    "nature",
    "processing",
    "licence",
    "sha256",
)


def rows(name):
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def every_village():
    return pd.read_parquet(FOLDER / "villages.parquet")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sidecar_names_the_origin_and_the_checksum_of_its_file(path):
    sidecar = yaml.safe_load(path.with_suffix(".meta.yml").read_text(encoding="utf-8"))
    assert [key for key in KEYS if not sidecar.get(key)] == []
    assert sidecar.get("url") or sidecar.get("reference")
    assert sidecar["nature"] in NATURES
    assert sidecar["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_no_sidecar_is_left_without_its_file():
    described = {path.name.removesuffix(".meta.yml") for path in FOLDER.glob("*.meta.yml")}
    assert described == {path.stem for path in FILES}


def test_indonesia_has_83762_villages_each_once_and_sorted():
    villages = every_village()
    assert len(villages) == 83_762
    assert villages["code"].is_unique and villages["code"].is_monotonic_increasing
    assert villages["type"].value_counts().to_dict() == {
        "desa": 75_252,
        "kelurahan": 8_496,
        "desa adat": 14,
    }


def test_383_villages_have_no_point_and_all_others_lie_in_indonesia():
    villages = every_village()
    assert villages["lat"].isna().sum() == villages["lon"].isna().sum() == 383
    assert villages["lat"].dropna().between(-11.1, 6.2).all()
    assert villages["lon"].dropna().between(94.9, 141.1).all()


def test_every_area_hangs_on_one_above_it():
    areas = {row["code"]: row for row in rows("areas")}
    levels = pd.Series([row["level"] for row in areas.values()]).value_counts().to_dict()
    assert levels == {"province": 38, "regency": 514, "subdistrict": 7_285}
    parents = {row["parent"] for row in areas.values()} - {""}
    assert parents <= set(areas)
    assert set(every_village()["subdistrict_code"]) <= set(areas)


def test_names_are_in_normal_spelling():
    names = every_village().set_index("code")["name"]
    assert names["61.07.15.2003"] == "Sungai Raya"
    assert names["61.07.02.2002"] == "Saba'u"
    assert names.str.contains("’").sum() == 0
    assert names[names != names.str.strip()].empty


def test_2019_has_179006_voters_men_and_women_in_124_villages():
    voters = rows("voters_2019")
    assert len(voters) == 124
    assert sum(int(row["voters"]) for row in voters) == 179_006
    assert all(int(row["voters"]) == int(row["male"]) + int(row["female"]) for row in voters)


def test_idm_rates_the_122_desa_and_no_kelurahan():
    rated = rows("idm_2024")
    statuses = pd.Series([row["status"] for row in rated]).value_counts().to_dict()
    assert statuses == {"MANDIRI": 65, "MAJU": 31, "BERKEMBANG": 26}
    assert not {"61.07.04.1001", "61.07.04.1010"} & {row["village_code"] for row in rated}


def test_bps_codes_are_another_system_than_those_of_kemendagri():
    codes = {row["area_code"]: row["bps_code"] for row in rows("bps_codes")}
    assert codes["61.07"] == "6102"
    assert codes["61.07.04"] == "6102040"
    villages = [code for code in codes if len(code) == 13]
    assert len(villages) == 120
    assert len(set(codes.values())) == len(codes)


def test_other_spellings_belong_to_known_areas_and_differ_from_the_official_name():
    official = {row["code"]: row["name"] for row in rows("areas")}
    official |= every_village().set_index("code")["name"].to_dict()
    spellings = rows("spellings")
    assert {"area_code": "61.07.17", "spelling": "Tujuhbelas"} in spellings
    assert {"area_code": "61.07.12.2005", "spelling": "Lhi Buie"} in spellings
    assert all(row["spelling"] != official[row["area_code"]] for row in spellings)


def test_populations_of_one_year_stand_side_by_side_each_with_its_source():
    population = rows("regency_population")
    at_2024 = {row["measure"]: row["people"] for row in population if row["as_of"] == "2024-06-30"}
    assert at_2024 == {"bps_midyear": "303422", "dukcapil": "294399"}
    assert all(row["source"] for row in population)
