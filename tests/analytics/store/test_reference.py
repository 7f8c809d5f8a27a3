import pytest

from analytics.errors import DataError
from analytics.store import reference


def test_bengkayang_has_17_subdistricts_122_desa_and_2_kelurahan():
    villages = reference.villages("61.07")
    assert villages["subdistrict_code"].nunique() == 17
    assert villages["type"].value_counts().to_dict() == {"desa": 122, "kelurahan": 2}


def test_the_two_kelurahan_are_bumi_emas_and_sebalo():
    villages = reference.villages("61.07")
    kelurahan = villages[villages["type"] == "kelurahan"].set_index("code")["name"].to_dict()
    assert kelurahan == {"61.07.04.1001": "Bumi Emas", "61.07.04.1010": "Sebalo"}


def test_villages_can_be_asked_at_every_level():
    assert len(reference.villages("61")) == 2_145
    assert len(reference.villages("61.07.04")) == 6
    assert reference.villages("61.07.04.1010")["name"].tolist() == ["Sebalo"]


def test_a_name_that_repeats_is_labelled_with_its_subdistrict():
    villages = reference.villages("61.07").set_index("code")
    labels = villages.loc[villages["name"] == "Suka Maju", "village_label"].to_dict()
    assert labels == {
        "61.07.10.2003": "Suka Maju (Kec. Suti Semarang)",
        "61.07.14.2004": "Suka Maju (Kec. Sungai Betung)",
    }
    assert villages.at["61.07.15.2003", "village_label"] == "Sungai Raya"


@pytest.mark.parametrize("area", ["61.07", "61", "33", "96"])
def test_labels_are_unique_within_the_area(area):
    assert reference.villages(area)["village_label"].is_unique


def test_desa_sungai_raya_lies_in_another_subdistrict_than_the_one_of_its_name():
    village = reference.villages("61.07").set_index("code").loc["61.07.15.2003"]
    assert village["name"] == "Sungai Raya"
    assert village["subdistrict_name"] == "Sungai Raya Kepulauan"


def test_areas_are_the_area_itself_and_all_below_it():
    areas = reference.areas("61.07")
    counts = areas["level"].value_counts().to_dict()
    assert counts == {"village": 124, "subdistrict": 17, "regency": 1}
    assert areas.loc[0, ["code", "parent"]].tolist() == ["61.07", "61"]
    assert set(areas["parent"][1:]) <= set(areas["code"])
    assert areas["type"].notna().equals(areas["level"] == "village")


def test_a_province_has_no_parent():
    assert reference.areas("31").loc[0, "parent"] == ""


def test_names_for_display_carry_the_word_for_their_level():
    assert reference.area_name("61") == "Provinsi Kalimantan Barat"
    assert reference.area_name("61.07") == "Kabupaten Bengkayang"
    assert reference.area_name("61.72") == "Kota Singkawang"
    assert reference.area_name("61.07.03") == "Kecamatan Ledo"
    assert reference.area_name("61.07.04.1010") == "Kelurahan Sebalo"
    assert reference.area_name("61.07.01.2001") == "Desa Sungai Duri"
    assert reference.area_name("95.01.01") == "Distrik Wamena"


@pytest.mark.parametrize("code", ["99", "61.99", "61.07.99", "61.07.01.2999", "6107", "", "61.7"])
@pytest.mark.parametrize("ask", [reference.villages, reference.areas, reference.area_name])
def test_an_unknown_area_is_refused_by_name(ask, code):
    with pytest.raises(DataError) as refusal:
        ask(code)
    assert refusal.value.key == "reference.area_unknown"
    assert f"“{code}”" in str(refusal.value)


def test_the_form_of_a_code_tells_its_level():
    codes = ("61", "61.07", "61.07.09", "61.07.09.2001")
    levels = [reference.level_of(code) for code in codes]
    assert levels == ["province", "regency", "subdistrict", "village"]


def test_facts_keep_codes_as_text():
    assert reference.facts("bps_codes").set_index("area_code").at["61.07", "bps_code"] == "6102"
    assert reference.facts("voters_2019")["voters"].sum() == 179_006


def test_the_origin_of_facts_comes_from_their_sidecar():
    origin = reference.origin("voters_2019")
    assert (origin.nature, origin.as_of) == ("published", "2019-04-17")
    assert "Komisi Pemilihan Umum" in origin.source
    assert "inferred" in reference.meta("voters_2019")["processing"]
