"""B60 to B63: text that would act, or that only looks like what it is not."""

import pytest

from analytics.safe import sheet as neutralised
from tests.analytics.intake.catalogue.reading import one
from tests.analytics.intake.office import BUDI, csv, enrol, people, xlsx


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "${7*7}", "![](http://x.id/a)"])
def test_b60_markup_stays_literal_text(tmp_path, text):
    assert one(tmp_path, Pekerjaan=text).accepted["occupation"].tolist() == [text]
    assert text in one(tmp_path, Desa=text).quarantined["value"][0]


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "@SUM(1+1)", "+1", "\t=1+1"])
def test_b61_formulas_are_text_and_come_out_neutralised(tmp_path, text):
    kept = enrol(xlsx(tmp_path, people({"Pekerjaan": text}))).accepted["occupation"][0]
    assert kept == text.strip()
    assert neutralised(kept) == f"'{kept}"


def test_b62_a_hostile_text_is_text(tmp_path):
    text = "'; DROP TABLE enrolment; --"
    intake = enrol(xlsx(tmp_path, people({"Pekerjaan": text})))
    assert intake.accepted["occupation"].tolist() == [text]


@pytest.mark.parametrize("name", ["a" * 240 + ".csv", "daftar\u202exslx.csv"])
def test_b62_a_hostile_file_name_is_replaced_by_the_checksum(tmp_path, name):
    intake = enrol(csv(tmp_path, people({})).rename(tmp_path / name))
    assert intake.file == f"{intake.sha256[:12]}.csv"


def test_b62_a_nik_in_a_file_name_is_masked(tmp_path):
    intake = enrol(csv(tmp_path, people({})).rename(tmp_path / f"{BUDI}.csv"))
    assert BUDI not in intake.file


def test_b63_full_width_digits_and_parted_accents(tmp_path):
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in BUDI)
    intake = one(tmp_path, NIK=wide, Pekerjaan="Rene\u0301")
    assert intake.accepted["occupation"].tolist() == ["Ren\u00e9"]


@pytest.mark.parametrize("column", ["Nama", "Pekerjaan"])
def test_b63_letters_that_only_look_latin(tmp_path, column):
    assert one(tmp_path, **{column: "P\u0435tani"}).reasons == {"text_mixed": 1}
