"""What officers confirmed about names of places holds where no official list knows better."""

import pytest

from analytics.errors import DataError
from analytics.intake import read_file
from analytics.intake.confirming import lasting, said
from analytics.intake.gazetteer import gazetteer
from analytics.intake.spellings import OUTSIDE, Spelling, Unknown
from tests.analytics.intake.office import AREA, BUDI, DEWI, SITI, csv, people

LESABELA, LEDO, JESAPE = "61.07.03.2001", "61.07.03", "61.07.03.2003"
SUKA_MAJU = "61.07.10.2003"
SAID = Spelling("village", "Lesa Bélla Lama", LESABELA, LEDO)


def read(tmp_path, *spellings, **columns):
    rows = people({"NIK": BUDI}, {"NIK": SITI}, {"NIK": DEWI}, **columns)
    return read_file("enrolment", csv(tmp_path, rows), AREA, spellings=spellings)


def test_an_unknown_name_is_told_once_with_its_rows_and_candidates(tmp_path):
    (unknown,) = read(tmp_path, Desa="Lesabel").unknown
    assert unknown == Unknown("village", "Lesabel", LEDO, 3, unknown.candidates)
    assert unknown.candidates[0] == LESABELA


def test_of_several_unknown_names_the_most_frequent_comes_first(tmp_path):
    rows = people({"Desa": "Zzyzx"}, {"NIK": SITI, "Desa": "Qqq"}, {"NIK": DEWI, "Desa": "Qqq"})
    unknown = read_file("enrolment", csv(tmp_path, rows), AREA).unknown
    assert [(each.name, each.rows) for each in unknown] == [("Qqq", 2), ("Zzyzx", 1)]


@pytest.mark.parametrize("name", ["???", f"Desa {BUDI}", "x" * 61])
def test_what_is_no_name_or_holds_a_nik_is_not_asked_about(tmp_path, name):
    intake = read(tmp_path, Desa=name)
    assert (intake.reasons, intake.unknown) == ({"village_unknown": 3}, ())


def test_a_confirmed_spelling_lets_its_rows_in_and_is_told(tmp_path):
    intake = read(tmp_path, SAID, Desa="LESA BÉLLA-LAMA")
    assert intake.accepted["village_code"].tolist() == [LESABELA] * 3
    assert intake.spellings == (SAID,)
    assert "Lesa Bélla Lama = Lesabela (Kec. Ledo)" in str([n.message() for n in intake.notes])


def test_a_spelling_that_was_not_needed_is_not_named(tmp_path):
    assert read(tmp_path, SAID).spellings == ()


def test_a_spelling_holds_in_its_subdistrict_only(tmp_path):
    elsewhere = {"Desa": "Lesa Bélla Lama", "Kecamatan": "Teriak"}
    assert read(tmp_path, SAID, **elsewhere).reasons == {"village_unknown": 3}
    anywhere = Spelling("village", "Lesa Bélla Lama", LESABELA)
    assert read(tmp_path, anywhere, **elsewhere).reasons == {"village_unknown": 3}
    assert read(tmp_path, anywhere, Desa="Lesa Bélla Lama").accepted_rows == 3


def test_a_spelling_never_overrides_an_official_name(tmp_path):
    intake = read(tmp_path, Spelling("village", "Jesape", LESABELA, LEDO), Desa="Jesape")
    assert LESABELA not in intake.accepted["village_code"].tolist()


def test_of_two_villages_of_one_name_the_subdistrict_decides_before_any_spelling(tmp_path):
    bare = Spelling("village", "Suka Maju", SUKA_MAJU)
    here = read(tmp_path, bare, Desa="Suka Maju", Kecamatan="Sungai Betung")
    assert here.accepted["village_code"].unique().tolist() == ["61.07.14.2004"]
    nowhere = read(tmp_path, bare, Desa="Suka Maju", Kecamatan="")
    assert nowhere.accepted["village_code"].unique().tolist() == [SUKA_MAJU]


def test_a_subdistrict_may_be_confirmed_too(tmp_path):
    (unknown,) = read(tmp_path, Kecamatan="Ledoo").unknown
    assert (unknown.level, unknown.candidates) == ("subdistrict", (LEDO,))
    intake = read(tmp_path, Spelling("subdistrict", "Ledoo", LEDO), Kecamatan="Ledoo")
    assert intake.accepted_rows == 3


def test_a_village_of_elsewhere_stays_refused_and_is_not_asked_about_again(tmp_path):
    intake = read(tmp_path, Spelling("village", "Zzyzx", OUTSIDE, LEDO), Desa="Zzyzx")
    assert (intake.reasons, intake.unknown) == ({"village_outside": 3}, ())


def test_an_old_code_may_be_confirmed_whatever_name_stands_beside(tmp_path):
    old = {"Kode Desa": "61.07.03.2999", "Desa": "Lesabela Hulu"}
    (unknown,) = read(tmp_path, **old).unknown
    assert (unknown.name, unknown.candidates[0]) == ("61.07.03.2999", LESABELA)
    confirmed = Spelling("village", "6107032999", LESABELA)
    assert read(tmp_path, confirmed, **old).accepted_rows == 3
    other = {**old, "Desa": "Jesape"}
    assert read(tmp_path, confirmed, **other).reasons == {"village_unknown": 3}


def test_a_new_name_beside_a_valid_code_may_be_confirmed(tmp_path):
    renamed = {"Kode Desa": LESABELA, "Desa": "Makmur Sentosa"}
    (unknown,) = read(tmp_path, **renamed).unknown
    assert unknown == Unknown("village", "Makmur Sentosa", LEDO, 3, (LESABELA,))
    confirmed = Spelling("village", "Makmur Sentosa", LESABELA, LEDO)
    assert read(tmp_path, confirmed, **renamed).accepted_rows == 3


@pytest.mark.parametrize(
    ("written", "code", "spelling"),
    [
        ("Suka Majuu, Suti Semarang", "6107102003",
         Spelling("village", "Suka Majuu", SUKA_MAJU, "61.07.10")),
        ("Zzyzx, 61.07.03", LESABELA, Spelling("village", "Zzyzx", LESABELA, LEDO)),
        ("Ledoo", LEDO, Spelling("subdistrict", "Ledoo", LEDO)),
        ("Zzyzx", "-", Spelling("village", "Zzyzx", OUTSIDE)),
        ("61.07.03.2999", LESABELA, Spelling("village", "61.07.03.2999", LESABELA)),
        ("Suka Maju", SUKA_MAJU, Spelling("village", "Suka Maju", SUKA_MAJU)),
    ],
)  # fmt: skip
def test_the_command_line_says_a_place_by_its_code(written, code, spelling):
    assert said(written, code, gazetteer(AREA)) == spelling


@pytest.mark.parametrize(
    ("written", "code", "key"),
    [
        ("Lesabela", "61.07.10.2003", "official"),
        ("Suka Maju, Sungai Betung", SUKA_MAJU, "official"),
        (LESABELA, SUKA_MAJU, "official"),
        ("Zzyzx", "61.07.03.2999", "unknown"),
        ("Zzyzx, Entah", LESABELA, "unknown"),
        ("???", LESABELA, "no_name"),
    ],
)
def test_what_cannot_be_sound_is_refused_at_the_command_line(written, code, key):
    with pytest.raises(DataError) as caught:
        said(written, code, gazetteer(AREA))
    assert caught.value.key == f"place.{key}"


def test_the_name_of_several_places_means_one_of_them_in_one_file_only():
    places = gazetteer(AREA)
    assert not lasting(Spelling("village", "Suka Maju", SUKA_MAJU), places)
    assert lasting(SAID, places)
