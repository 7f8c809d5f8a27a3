"""B14 to B27: rows, columns, marks between them and the letters they are written in."""

import pytest

from analytics.intake import read_file
from tests.analytics.intake.catalogue.reading import CLEAR, balanced, keys, one
from tests.analytics.intake.office import AREA, BUDI, DEWI, SITI, csv, enrol, people, refused, xlsx


def test_b14_titles_before_the_header(tmp_path):
    rows = [["DAFTAR PESERTA"], [""], *people(CLEAR)]
    assert enrol(csv(tmp_path, rows)).header_row == 3


def test_b15_header_of_two_rows_and_an_ambiguous_one(tmp_path):
    head, row = people({})
    upper = [{"Mulai": "Masa Perlindungan", "Sampai": ""}.get(name, name) for name in head]
    lower = [name if name in ("Mulai", "Sampai") else "" for name in head]
    assert balanced(enrol(xlsx(tmp_path, [upper, lower, row]))) == (1, 1, 0, 0)
    upper = ["Biodata", "", *head[1:]]
    with refused("column_doubled"):
        enrol(xlsx(tmp_path, [upper, ["NIK", "NIK"], [BUDI, SITI, *row[1:]]]))


def test_b16_header_repeated_between_the_rows(tmp_path):
    head, first, second = people({}, {"NIK": SITI})
    assert balanced(enrol(csv(tmp_path, [head, first, head, second]))) == (3, 2, 1, 0)


def test_b17_totals_and_footnotes(tmp_path):
    head, first, second = people(CLEAR, {**CLEAR, "NIK": SITI})
    below = [["", "JUMLAH", "2"], ["*) data sementara"]]
    rows = [["No", *head], ["1", *first], ["2", *second], *below]
    intake = enrol(csv(tmp_path, [row + [""] * (9 - len(row)) for row in rows]))
    assert balanced(intake) == (4, 2, 2, 0)


def totalled(tmp_path, total, **columns):
    """Read two persons with a line of totals below them."""
    head, *rows = people({**CLEAR, "NIK": BUDI}, {**CLEAR, "NIK": SITI}, **columns)
    return enrol(csv(tmp_path, [head, *rows, [total.get(name, "") for name in head]]))


def test_b17_a_total_that_agrees_needs_no_note(tmp_path):
    agreeing = {"Nama": "JUMLAH", "Iuran": "Rp 33.600"}
    intake = totalled(tmp_path, agreeing, Iuran="16.800")
    assert (balanced(intake), intake.notes) == ((3, 2, 1, 0), ())


def test_b17_a_total_that_differs_from_the_sum_above_is_noted_with_both(tmp_path):
    intake = totalled(tmp_path, {"Nama": "JUMLAH", "Iuran": "1.050.400"}, Iuran="16.800")
    assert balanced(intake) == (3, 2, 1, 0)
    (note,) = intake.notes
    assert note.rows == (4,)
    assert note.message() == (
        "Baris 4: jumlah Iuran tertulis 1.050.400, padahal baris di atasnya berjumlah 33.600 "
        "(selisih 1.016.800). Periksa apakah ada baris yang hilang atau angka yang salah."
    )


def test_b17_a_total_of_persons_is_held_against_their_rows(tmp_path):
    assert totalled(tmp_path, {"Nama": "JUMLAH", "Desa": "2 orang"}).notes == ()
    (note,) = totalled(tmp_path, {"Nama": "JUMLAH", "Desa": "12"}).notes
    assert "tertulis 12, padahal di atasnya ada 2 baris data" in note.message()


def test_b17_subtotals_count_from_the_total_before_and_the_last_one_from_the_top(tmp_path):
    rows = [["Desa", "Kecamatan", "Tanggal", "Desil", "KK"],
            ["Lesabela", "Ledo", "31/12/2024", "1", "10"], ["", "Jumlah Kec. Ledo", "", "", "10"],
            ["Sungkung I", "Siding", "31/12/2024", "1", "5"], ["", "Sub Total", "", "", "5"],
            ["", "TOTAL", "", "", "16"]]  # fmt: skip
    intake = read_file("welfare", csv(tmp_path, rows), AREA)
    assert balanced(intake) == (5, 2, 3, 0)
    (note,) = intake.notes
    assert (note.rows, note.values["stated"], note.values["found"]) == ((6,), 16, 15)


def test_b18_two_columns_of_one_name(tmp_path):
    head, row = people({})
    with refused("column_doubled") as caught:
        enrol(csv(tmp_path, [[*head, "No. KTP"], [*row, BUDI]]))
    assert "NIK" in str(caught.value)
    assert "No. KTP" in str(caught.value)


def test_b19_a_needed_column_is_missing(tmp_path):
    head, row = people({})
    with refused("columns_missing") as caught:
        enrol(csv(tmp_path, [head[1:], row[1:]]))
    assert "NIK (nik)" in str(caught.value)
    assert "Sumber Dana" in str(caught.value)


def test_b20_columns_reordered_and_more_of_them(tmp_path):
    head, row = people({**CLEAR, "Golongan": "A"})
    intake = enrol(csv(tmp_path, [head[::-1], row[::-1]]))
    assert (intake.accepted_rows, keys(intake)) == (1, {"unused"})


def test_b20_a_renamed_column_is_told_by_the_user(tmp_path):
    head, row = people(CLEAR)
    head[head.index("Mulai")] = "Kolom X"
    path = csv(tmp_path, [head, row])
    with refused("columns_missing"):
        enrol(path)
    read = read_file("enrolment", path, AREA, renamed={"Kolom X": "paid_from"})
    assert read.accepted_rows == 1


@pytest.mark.parametrize("line", ["{};lebih", "pendek;{}"])
def test_b21_a_long_or_short_row(tmp_path, line):
    text = "\n".join(";".join(row) for row in people({}, {"NIK": SITI}))
    intake = enrol(csv(tmp_path, f"{text}\n{line.format(';'.join(people({})[1]))}"))
    assert intake.quarantined["row_no"].tolist() == [4]
    assert intake.reasons == {"row_shape": 1}


def test_b22_a_quote_that_does_not_close_swallows_no_other_row(tmp_path):
    intake = enrol(csv(tmp_path, people({}, {"NIK": SITI, "Nama": '"Siti'}, {"NIK": DEWI})))
    assert balanced(intake) == (3, 2, 0, 1)
    assert intake.quarantined["row_no"].tolist() == [3]


@pytest.mark.parametrize("mark", [";", "\t", "|"])
@pytest.mark.parametrize("declared", [True, False])
def test_b23_delimiters(tmp_path, mark, declared):
    text = "\n".join(mark.join(row) for row in people({}))
    assert enrol(csv(tmp_path, f"sep={mark}\n{text}" if declared else text)).accepted_rows == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ending", ["\r", "\r\n"])
def test_b24_byte_order_marks_and_line_endings(tmp_path, encoding, ending):
    text = ending.join(";".join(row) for row in people({}))
    assert enrol(csv(tmp_path, text, encoding=encoding)).accepted_rows == 1


def test_b25_windows_text_is_read_and_said(tmp_path):
    intake = enrol(csv(tmp_path, people({**CLEAR, "Nama": "André"}), encoding="cp1252"))
    assert (intake.accepted_rows, keys(intake)) == (1, {"encoding"})


def test_b25_windows_text_that_makes_known_names_is_accepted_as_a_whole(tmp_path):
    rows = people({**CLEAR, "Desa": "Saba’u", "Kecamatan": "Samalantan", "Pekerjaan": "Café"})
    intake = enrol(csv(tmp_path, rows, encoding="cp1252"))
    assert intake.accepted["occupation"].tolist() == ["Café"]


def test_b25_letters_that_no_known_name_explains_are_asked_about(tmp_path):
    path = csv(tmp_path, people({**CLEAR, "Pekerjaan": "Café"}), encoding="cp1252")
    with refused("encoding_unsure"):
        enrol(path)
    assert enrol(path, encoding="cp1252").accepted_rows == 1


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_b26_rows_in_another_encoding_are_refused_alone(tmp_path, mark):
    rows = people({"Nama": "André"}, {"Nama": "Zoë", "NIK": SITI}, {"NIK": DEWI})
    lines = [";".join(row) for row in rows]
    coded = [line.encode("cp1252" if i == 2 else "utf-8") for i, line in enumerate(lines)]
    path = tmp_path / "campur.csv"
    path.write_bytes(mark + b"\n".join(coded))
    intake = enrol(path)
    assert balanced(intake) == (3, 2, 0, 1)
    assert intake.reasons == {"row_encoding": 1}
    assert intake.quarantined["row_no"].tolist() == [3]


def test_b27_control_and_direction_characters(tmp_path):
    intake = one(tmp_path, Desa="Lesa\u202ebe\0la", Pekerjaan="Pe\u0007tani")
    assert intake.accepted["occupation"].tolist() == ["Petani"]
