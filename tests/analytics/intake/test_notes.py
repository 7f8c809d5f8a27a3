import pytest

from analytics.intake.notes import cut_off
from tests.analytics.intake.office import BUDI, SITI, csv, enrol, people


def notes(intake):
    return {note.key.removeprefix("intake.note_"): note for note in intake.notes}


def test_a_file_without_oddities_has_no_notes(tmp_path):
    assert enrol(csv(tmp_path, people({"Mulai": "Maret 2024"}))).notes == ()


def test_columns_that_are_not_used_are_named_and_a_running_number_is_not(tmp_path):
    head, row = people({"Mulai": "Maret 2024", "Warna": "biru", "Alamat": "Jalan 1"})
    intake = enrol(csv(tmp_path, [["No", *head], ["1", *row]]))
    assert notes(intake)["unused"].message() == "Kolom yang tidak dipakai: Warna, Alamat."


def test_a_date_that_could_be_read_otherwise_is_noted_with_its_row(tmp_path):
    rows = people({"Mulai": "Maret 2024"}, {"Mulai": "03/04/2024", "NIK": SITI})
    found = notes(enrol(csv(tmp_path, rows)))["day_first"]
    assert (found.values["n"], found.rows) == (1, (3,))


def test_of_many_rows_the_first_are_named_and_the_others_counted(tmp_path):
    niks = [{"NIK": f"61070317039000{number}"} for number in range(10, 35)]
    note = notes(enrol(csv(tmp_path, people(*niks, Mulai="03/04/2024"))))["day_first"]
    first = ", ".join(map(str, range(2, 22)))
    assert note.message().endswith(f"Baris: {first} dan 5 lainnya.")
    assert note.message("en").endswith(", 21 and 5 more.")


def test_a_date_after_the_twelfth_decides_how_its_column_is_read(tmp_path):
    rows = people({"Mulai": "31/03/2024"}, {"Mulai": "03/04/2024", "NIK": SITI})
    intake = enrol(csv(tmp_path, rows))
    assert notes(intake) == {}
    assert [f"{month:%Y-%m}" for month in intake.accepted["paid_from"]] == ["2024-03", "2024-04"]


@pytest.mark.parametrize(
    ("column", "value", "key"),
    [
        ("Tanggal Lahir", "18/03/1990", "nik_birth"),
        ("L/P", "P", "nik_sex"),
        ("NIK", "6101" + BUDI[4:], "nik_place"),
    ],
)
def test_a_nik_that_disagrees_with_its_row_is_accepted_with_a_note(tmp_path, column, value, key):
    intake = enrol(csv(tmp_path, people({"Mulai": "Maret 2024", column: value})))
    assert intake.accepted_rows == 1
    assert list(notes(intake)) == [key]
    assert notes(intake)[key].rows == (2,)


def test_a_woman_is_born_forty_days_later_in_her_nik(tmp_path):
    woman = {"NIK": SITI, "Mulai": "Maret 2024", "Tanggal Lahir": "23/05/1985", "L/P": "P"}
    assert enrol(csv(tmp_path, people(woman))).notes == ()


def test_a_table_that_ends_where_a_sheet_ends_may_be_cut_off():
    assert [len(cut_off(row)) for row in (65_535, 65_536, 1_048_576)] == [0, 1, 1]
    assert "mungkin terpotong" in cut_off(65_536)[0].message()
