"""Refused rows come back as the officer wrote them, and can be imported once corrected."""

import io
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from analytics.export.refused import workbook
from analytics.intake import read_file
from analytics.text import LANGUAGES, sentences
from tests.analytics.intake.office import AREA, BUDI, DEWI, SITI, counts, csv, enrol, people, xlsx


def rows_of(content):
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return book.get_sheet_by_index(0).to_python()


def given_back(path, **fixed):
    return rows_of(workbook(path, enrol(path, **fixed), AREA))


def corrected(folder, rows, place, value):
    """Write back the workbook with one cell of its first row of data changed."""
    line = list(rows[1])
    line[rows[0].index(place)] = value
    return xlsx(folder, [rows[0], line, *rows[2:]])


def test_the_refused_rows_stand_as_in_the_file_with_reason_and_advice(tmp_path):
    rows = given_back(csv(tmp_path, people({"NIK": SITI}, {"NIK": "61070"})))
    assert rows[0][:8] == people()[0]
    assert rows[0][8:] == ["Baris asal", "Alasan ditolak", "Saran perbaikan"]
    assert rows[1][:2] == ["61070", "Budi"]
    assert rows[1][8] == 3
    assert "16" in rows[1][9]
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("wrong", "place", "right"),
    [
        ({"NIK": "61070"}, "NIK", BUDI),
        ({"Desa": "Lesabla Jaya"}, "Desa", "Lesabela"),
        ({"Mulai": "31/02/2024"}, "Mulai", "01/03/2024"),
        ({"Skema": "Program Hebat"}, "Skema", "Lainnya"),
    ],
)
def test_a_corrected_workbook_imports_as_it_is(tmp_path, wrong, place, right):
    rows = given_back(csv(tmp_path, people(wrong)))
    assert counts(enrol(corrected(tmp_path, rows, place, right))) == (1, 1, 0, 0)


def test_days_and_amounts_come_back_as_days_and_amounts(tmp_path):
    bad = people({"NIK": "12", "Mulai": date(2024, 3, 1), "Iuran": 16800})
    rows = given_back(xlsx(tmp_path, bad))
    assert rows[1][4] == date(2024, 3, 1)
    assert rows[1][8] == 16800


def test_a_header_of_two_rows_comes_back_whole(tmp_path):
    heads = [
        ["NIK", "Desa", "Kecamatan", "Masa Perlindungan", "", "Sumber Dana", "Skema"],
        ["", "", "", "Mulai", "Selesai", "", ""],
    ]
    line = ["12", "Lesabela", "Ledo", "01/03/2024", "28/02/2025", "APBD", "Lainnya"]
    rows = given_back(xlsx(tmp_path, [*heads, line]))
    fixed = [BUDI, *rows[2][1:]]
    assert counts(enrol(xlsx(tmp_path, [*rows[:2], fixed]))) == (1, 1, 0, 0)


def test_up_to_three_villages_are_suggested(tmp_path):
    rows = given_back(csv(tmp_path, people({"Desa": "Sungai Jaga", "Kecamatan": ""})))
    assert rows[1][10].count("(Kec.") == 3
    assert "Sungai Jaga A" in rows[1][10]


def test_nothing_in_it_acts(tmp_path):
    evil = people({"NIK": "12", "Nama": "=cmd|' /C calc'!A0"}, {"NIK": "13", "Nama": "http://x"})
    content = workbook(csv(tmp_path, evil), enrol(csv(tmp_path, evil)), AREA)
    assert rows_of(content)[1][1].startswith("'=")
    assert b"hyperlink" not in content


def test_a_lone_dash_stays_one(tmp_path):
    rows = given_back(csv(tmp_path, people({"NIK": "12", "Iuran": "-"})))
    assert rows[1][8] == "-"


def test_a_value_given_for_all_rows_is_no_column(tmp_path):
    short = [row[:-1] for row in people({"NIK": "12"}, {"NIK": DEWI})]
    rows = given_back(csv(tmp_path, short), scheme="desa100")
    assert rows[0][:7] == short[0]


@pytest.mark.parametrize("kind", ["funding", "claims", "welfare", "membership", "worker_base"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_added_headers_mean_nothing_to_any_kind(kind, lang):
    from analytics.intake.columns import names_of

    for key in ("row", "reason", "advice"):
        assert names_of(kind).match(sentences()[f"export.refused.{key}"][lang]) is None
        assert names_of("enrolment").match(sentences()[f"export.refused.{key}"][lang]) is None


def test_the_examples_refused_rows_are_refused_alike_when_nothing_is_corrected(tmp_path):
    from tests.conftest import EXAMPLES

    path, fixed = EXAMPLES / "peserta_satu_desa_100_2024.xlsx", {"scheme": "desa100"}
    first = read_file("enrolment", path, AREA, fixed)
    again = tmp_path / "perbaikan.xlsx"
    again.write_bytes(workbook(path, first, AREA))
    second = read_file("enrolment", again, AREA, fixed)
    assert second.read == len(first.quarantined)
    assert second.reasons == first.reasons
    assert second.accepted_rows == 0


def test_every_reason_of_refusal_has_an_advice():
    named = {key.removeprefix("reason.") for key in sentences() if key.startswith("reason.")}
    told = {key.removeprefix("export.fix.") for key in sentences() if "export.fix." in key}
    assert named == told
