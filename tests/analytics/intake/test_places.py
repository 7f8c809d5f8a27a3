import pytest

from analytics.intake.gazetteer import gazetteer
from analytics.intake.locate import area, village
from analytics.intake.said import Said
from analytics.intake.values.text import BadValue
from tests.analytics.intake.office import AREA, csv, enrol, people


def find(**said):
    return village(Said(**said), gazetteer(AREA))


def find_area(regency_first=True, **said):
    return area(Said(**said), gazetteer(AREA), regency_first)


@pytest.mark.parametrize(
    "code",
    ["61.07.03.2001", "6107032001", "61 07 03 2001", "61.7.3.2001", "617032001", "03.2001",
     "032001", "6107032001001", "61.07.03.2001.001"],
)  # fmt: skip
def test_a_village_is_found_by_its_code_in_every_writing(code):
    assert find(village_code=code) == "61.07.03.2001"


@pytest.mark.parametrize(
    ("name", "subdistrict", "code"),
    [
        ("Lesabela", "Ledo", "61.07.03.2001"),
        ("DESA LESABELA", "KEC. LEDO", "61.07.03.2001"),
        ("Ds.Lesabela", "Kecamatan Ledo", "61.07.03.2001"),
        ("Kel. Sebalo", "Bengkayang", "61.07.04.1010"),
        ("Sabalo", "Bengkayang", "61.07.04.1010"),
        ("Sabau", "Samalantan", "61.07.02.2002"),
        ("Saba’u", "Samalantan", "61.07.02.2002"),
        ("Sungai Pangkalan 2", "Sungai Raya", "61.07.01.2007"),
        ("SUNGAI PANGKALAN II", "61.07.01", "61.07.01.2007"),
        ("Sungkung 3", "Siding", "61.07.12.2008"),
        ("Suka Maju", "Suti Semarang", "61.07.10.2003"),
        ("Sukamaju", "Sungai Betung", "61.07.14.2004"),
        ("Suka Maju (Kec. Suti Semarang)", "", "61.07.10.2003"),
        ("Suka Maju, Sungai Betung", "", "61.07.14.2004"),
        ("Sinar Tebudak", "Tujuhbelas", "61.07.17.2001"),
        ("Sebetung Menyalla", "", "61.07.09.2005"),
        ("Lesabela", "", "61.07.03.2001"),
        ("6107032001", "", "61.07.03.2001"),
    ],
)
def test_a_village_is_found_by_name_within_its_subdistrict(name, subdistrict, code):
    assert find(village=name, subdistrict=subdistrict) == code


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({}, "village_missing"),
        ({"village": "Suka Maju"}, "village_ambiguous"),
        ({"village": "Zzyzx", "subdistrict": "Ledo"}, "village_unknown.alone"),
        ({"village": "Lesabel", "subdistrict": "Ledo"}, "village_unknown"),
        ({"village": "Sungai Raya", "subdistrict": "Sungai Raya"}, "village_unknown"),
        ({"village": "Lesabela", "subdistrict": "Entah"}, "village_unknown.subdistrict"),
        ({"village_code": "61.07.03.9999"}, "village_unknown.code"),
        ({"village_code": "61.07.03"}, "village_unknown.code"),
        ({"village_code": "abc"}, "village_unknown.code"),
        ({"village_code": "61.01.01.2001"}, "village_outside"),
        ({"village_code": "6101012001", "village": "Lesabela"}, "village_outside"),
        ({"village": "Lesabela", "regency": "Kabupaten Sambas"}, "village_outside.named"),
        ({"village_code": "61.07.03.2001", "village": "Jesape"}, "village_unknown.pair"),
        ({"village_code": "61.07.12.2007", "village": "Sungkung I"}, "village_unknown.pair"),
    ],
)
def test_a_village_that_is_not_sure_is_refused(said, reason):
    with pytest.raises(BadValue, match=f"'intake.{reason}'"):
        find(**said)


def test_a_village_of_a_neighbour_is_outside():
    from analytics.store import reference

    other = reference.villages("61.01").iloc[0]
    with pytest.raises(BadValue, match="village_outside"):
        find(village=other["name"], subdistrict=other["subdistrict_name"])


def test_the_nearest_names_are_suggested():
    with pytest.raises(BadValue) as refused:
        find(village="Lesabel", subdistrict="Ledo")
    assert refused.value.values["suggestions"].startswith("Lesabela (Kec. Ledo)")


@pytest.mark.parametrize("name", ["Lesabela", "DESA LESABELA", "Lesabella", "", "6107032001"])
def test_beside_a_code_the_name_need_only_agree(name):
    assert find(village_code="61.07.03.2001", village=name) == "61.07.03.2001"


@pytest.mark.parametrize(
    "regency", ["Bengkayang", "Kab. Bengkayang", "KABUPATEN BENGKAYANG", "6107"]
)
def test_the_own_regency_may_be_named(regency):
    assert find(village="Lesabela", regency=regency) == "61.07.03.2001"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({}, "61.07"),
        ({"area": "61.07"}, "61.07"),
        ({"area": "6107"}, "61.07"),
        ({"area": "61.07.09"}, "61.07.09"),
        ({"area": "61.07.01.2001"}, "61.07.01.2001"),
        ({"area": "Kabupaten Bengkayang"}, "61.07"),
        ({"area": "Kab. Bengkayang"}, "61.07"),
        ({"area": "Bengkayang"}, "61.07"),
        ({"area": "Kec. Bengkayang"}, "61.07.04"),
        ({"area": "Ledo"}, "61.07.03"),
        ({"area": "Kecamatan Ledo"}, "61.07.03"),
        ({"area": "Desa Lesabela"}, "61.07.03.2001"),
        ({"area": "Suka Maju", "subdistrict": "Sungai Betung"}, "61.07.14.2004"),
        ({"subdistrict": "Teriak"}, "61.07.09"),
        ({"subdistrict": "Ledo", "village": "Lesabela"}, "61.07.03.2001"),
        ({"regency": "Bengkayang"}, "61.07"),
    ],
)
def test_an_area_of_any_level_is_found(said, code):
    assert find_area(**said) == code


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"area": "Samalantan"}, "village_ambiguous"),  # a subdistrict and a village
        ({"area": "Kabupaten Sambas"}, "village_outside"),
        ({"area": "61.01"}, "village_outside"),
        ({"area": "Atlantis"}, "village_unknown"),
    ],
)
def test_an_area_that_is_not_sure_is_refused(said, reason):
    with pytest.raises(BadValue, match=reason):
        find_area(**said)


def test_bengkayang_beside_other_subdistricts_may_be_either():
    with pytest.raises(BadValue, match="village_ambiguous"):
        find_area(area="Bengkayang", regency_first=False)


def test_a_city_is_not_the_regency_of_the_same_name():
    bandung = gazetteer("32.73")
    name = next(n for c, n in bandung.names.items() if bandung.levels[c] == "village")
    with pytest.raises(BadValue, match="village_outside"):
        village(Said(village=name, regency="Kab. Bandung"), bandung)
    assert area(Said(area="Kota Bandung"), bandung, regency_first=True) == "32.73"
    with pytest.raises(BadValue, match="village_outside"):
        area(Said(area="Kabupaten Bandung"), bandung, regency_first=True)


def test_every_village_and_spelling_of_the_regency_is_found_by_name():
    places = gazetteer(AREA)
    for code, name in places.names.items():
        if places.levels[code] == "village":
            inside = places.names[code[:8]]
            assert village(Said(village=name.upper(), subdistrict=inside), places) == code


def test_a_village_written_otherwise_is_a_repair(tmp_path):
    rows = people(
        {"Desa": "LESABELA", "NIK": "6107031703900011"},
        {"Desa": "Ds. Lesabela", "NIK": "6107031703900012"},
        {"Desa": "Lesabela", "NIK": "6107031703900013"},
        {"Desa": "Lesabela", "NIK": "610703 170390 0014"},
        {"Desa": " Lesabela", "NIK": "'6107031703900015"},
    )
    intake = enrol(csv(tmp_path, rows))
    assert (intake.accepted_rows, intake.repaired) == (5, 4)


def test_beside_a_right_code_the_name_is_no_repair(tmp_path):
    rows = people({"Kode Desa": "61.07.03.2001", "Desa": "LESABELA"})
    assert enrol(csv(tmp_path, rows)).repaired == 0
