"""Every bad input of the catalogue that intake answers for, under its id.

Not here, because the store or the page decides: B12 and B13 (imported before), B38 (clock),
B64 (disappearance), B66 (vouchers), B67 (cancelled upload); B43 and the display of B60 are the
map's and the pages'. B58 is a benchmark.
"""

import pytest
import xlsxwriter

from analytics.intake import read_file
from analytics.safe import sheet as neutralised
from tests.analytics.intake.office import (
    AREA,
    BUDI,
    DEWI,
    SITI,
    counts,
    csv,
    enrol,
    people,
    refused,
    xlsx,
)
from tests.analytics.sandbox.books import SHEET, changed, packed, parts_of

CLEAR = {"Mulai": "Maret 2024"}


def one(tmp_path, **columns):
    """Read one person, told by these columns."""
    return enrol(csv(tmp_path, people({**CLEAR, **columns})))


def keys(intake):
    return {note.key.removeprefix("intake.note_") for note in intake.notes}


def balanced(intake):
    read, accepted, skipped, quarantined = counts(intake)
    assert read == accepted + skipped + quarantined
    return read, accepted, skipped, quarantined


def contributions(tmp_path, *said):
    niks = (BUDI, SITI, DEWI, BUDI[:-1] + "3", SITI[:-1] + "7")
    rows = [{"NIK": nik, "Iuran": text} for nik, text in zip(niks, said, strict=False)]
    return enrol(csv(tmp_path, people(*rows, Iuran="")))


def funding(tmp_path, **columns):
    row = {"Tahun": "2025", "Sumber Dana": "APBD Kabupaten", "Skema": "Desa 100",
           "Pagu": "1.000.000", "Realisasi": "500.000", **columns}  # fmt: skip
    return read_file("funding", csv(tmp_path, [list(row), list(row.values())]), AREA)


def test_b01_nik_as_text(tmp_path):
    assert balanced(one(tmp_path, NIK=BUDI)) == (1, 1, 0, 0)


def test_b02_nik_as_number_that_ends_in_zero(tmp_path):
    intake = enrol(xlsx(tmp_path, people({"NIK": 6107031703900010.0})))
    assert intake.reasons == {"nik_precision": 1}
    assert "Angka terakhir NIK hilang" in intake.quarantined["message"][0]


def test_b03_nik_as_number_that_agrees_with_the_birth_date(tmp_path):
    rows = people({"NIK": float(BUDI), "Tanggal Lahir": "17/03/1990"},
                  {"NIK": float(SITI), "Tanggal Lahir": "24/05/1985"})  # fmt: skip
    intake = enrol(xlsx(tmp_path, rows))
    assert (intake.accepted_rows, intake.repaired) == (1, 1)
    assert intake.reasons == {"nik_precision": 1}


def test_b04_nik_in_scientific_writing(tmp_path):
    assert one(tmp_path, NIK="6.10701E+15").reasons == {"nik_precision": 1}


@pytest.mark.parametrize("nik", [f"'{BUDI}", "6107 0317\u00a00390 0012", "6107.0317.0390.0012",
                                 f"\u200b{BUDI}"])  # fmt: skip
def test_b05_nik_with_marks_between(tmp_path, nik):
    intake = one(tmp_path, NIK=nik)
    assert (intake.accepted_rows, intake.repaired) == (1, 1)


@pytest.mark.parametrize(
    ("nik", "reason"),
    [(BUDI[:15], "nik_length"), (BUDI + "1", "nik_length"), ("61O7031703900012", "nik_format")],
)
def test_b06_nik_of_a_wrong_length_or_with_letters(tmp_path, nik, reason):
    assert one(tmp_path, NIK=nik).reasons == {reason: 1}


def test_b07_nik_against_birth_date_and_sex_is_a_warning_only(tmp_path):
    intake = one(tmp_path, **{"Tanggal Lahir": "18/03/1990", "L/P": "P"})
    assert intake.accepted_rows == 1
    assert keys(intake) == {"nik_birth", "nik_sex"}


@pytest.mark.parametrize("nik", ["0" * 16, "1234567890123456"])
def test_b08_nik_that_nobody_has(tmp_path, nik):
    assert one(tmp_path, NIK=nik).reasons == {"nik_format": 1}


def test_b09_village_code_without_its_zeros(tmp_path):
    assert one(tmp_path, **{"Kode Desa": "61.7.3.2001"}).accepted_rows == 1


def test_b10_the_same_row_twice(tmp_path):
    assert balanced(enrol(csv(tmp_path, people({}, {})))) == (2, 1, 1, 0)


def test_b11_the_same_nik_with_another_village(tmp_path):
    assert enrol(csv(tmp_path, people({}, {"Desa": "Jesape"}))).reasons == {"nik_conflict": 2}


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


def test_b28_indonesian_decimals(tmp_path):
    assert contributions(tmp_path, "1.234,5").accepted["contribution_idr"].tolist() == [1234.5]


def test_b29_one_mark_before_three_digits_is_decided_by_the_column(tmp_path):
    alone = contributions(tmp_path, "1.234", "16800")
    assert alone.accepted["contribution_idr"].tolist() == [1234, 16800]
    english = contributions(tmp_path, "1.234", "16,800.50", "16,800.25")
    assert english.accepted["contribution_idr"].tolist() == [16800.5, 16800.25]
    assert english.reasons == {"amount_mixed": 1}


def test_b30_the_minority_of_two_writings_is_refused(tmp_path):
    intake = contributions(tmp_path, "1.234,5", "1,234.50", "2.345,5", "16.800")
    assert intake.accepted["contribution_idr"].tolist() == [1234.5, 2345.5, 16800]
    assert intake.quarantined["row_no"].tolist() == [3]
    even = contributions(tmp_path, "1.234,5", "1,234.50", "16.800", "16800")
    assert even.reasons == {"amount_mixed": 3}


@pytest.mark.parametrize(
    ("said", "idr"),
    [("Rp 1.500.000", 1.5e6), ("1,5 jt", 1.5e6), ("Rp. 16.800,-", 16800)],
)
def test_b31_amounts_as_people_write_them(tmp_path, said, idr):
    assert contributions(tmp_path, said).accepted["contribution_idr"].tolist() == [idr]


@pytest.mark.parametrize("said", ["-", "–"])
def test_b31_a_dash_says_nothing(tmp_path, said):
    assert contributions(tmp_path, said).accepted["contribution_idr"].isna().all()


@pytest.mark.parametrize("said", ["23 %", "23%", "0,23", "0.23"])
def test_b32_a_share_is_no_count(tmp_path, said):
    rows = [["Tanggal", "Segmen", "Peserta Aktif"], ["31/12/2025", "BPU", said],
            ["31/12/2025", "PU", "120"]]  # fmt: skip
    intake = read_file("membership", csv(tmp_path, rows), AREA)
    assert intake.reasons == {"number_invalid": 1}


@pytest.mark.parametrize("said", ["-16800", "(16.800)", "900.000.000.000.000.000", "99.000.000"])
def test_b33_a_negative_or_absurd_amount(tmp_path, said):
    assert contributions(tmp_path, said).reasons == {"amount_invalid": 1}


def test_b33_more_people_than_the_regency_has(tmp_path):
    rows = [["Tanggal", "Segmen", "Peserta Aktif"], ["31/12/2025", "BPU", "2.000.000"],
            ["31/12/2025", "PU", "-5"]]  # fmt: skip
    intake = read_file("membership", csv(tmp_path, rows), AREA)
    assert intake.reasons == {"number_beyond": 1, "number_invalid": 1}


@pytest.mark.parametrize(("serial", "from_1904"), [(45352.0, False), (43890.0, True)])
def test_b34_day_numbers(tmp_path, serial, from_1904):
    path = xlsx(tmp_path, people({"Mulai": serial}), date_1904=from_1904)
    assert f"{enrol(path).accepted['paid_from'][0]:%Y-%m}" == "2024-03"


@pytest.mark.parametrize("day", ["31/02/1990", "00/00/0000"])
def test_b35_days_that_do_not_exist(tmp_path, day):
    assert one(tmp_path, **{"Tanggal Lahir": day}).reasons == {"date_invalid": 1}


def test_b36_a_day_that_could_be_a_month_is_read_first_and_said(tmp_path):
    intake = one(tmp_path, Mulai="03/04/2024")
    assert f"{intake.accepted['paid_from'][0]:%Y-%m}" == "2024-04"
    assert keys(intake) == {"day_first"}


@pytest.mark.parametrize("day", ["23/11/2026", "01/01/1900"])
def test_b37_born_in_the_future_or_too_long_ago(tmp_path, day):
    assert one(tmp_path, **{"Tanggal Lahir": day}).reasons == {"date_invalid": 1}


@pytest.mark.parametrize("word", ["Nan", "None", "NA", "True"])
def test_b39_words_that_look_like_nothing(tmp_path, word):
    assert one(tmp_path, Pekerjaan=word).accepted["occupation"].tolist() == [word]


def test_b40_spellings_of_a_village(tmp_path):
    known = one(tmp_path, Desa="Ds. Sukamaju", Kecamatan="Suti Semarang")
    assert known.accepted["village_code"].tolist() == ["61.07.10.2003"]
    unknown = one(tmp_path, Desa="Lesabel")
    assert "Lesabela (Kec. Ledo)" in unknown.quarantined["message"][0]


def test_b41_a_village_name_of_two_subdistricts(tmp_path):
    assert one(tmp_path, Desa="Suka Maju", Kecamatan="").reasons == {"village_ambiguous": 1}


def test_b42_a_village_code_that_no_list_has(tmp_path):
    assert one(tmp_path, **{"Kode Desa": "61.07.03.2999"}).reasons == {"village_unknown": 1}


def formula(tmp_path, cell, column="Iuran"):
    """Read one person in a workbook in which `cell` stands, as XML, in one column."""
    head, row = people({**CLEAR, column: "SINI"})
    parts = parts_of([head, row])
    texts = parts["xl/sharedStrings.xml"]
    number = texts[: texts.index("SINI")].count("<si>") - 1
    place = f"{chr(ord('A') + head.index(column))}2"
    old = f'<c r="{place}" t="s"><v>{number}</v></c>'
    assert old in parts[SHEET]
    new = cell.replace("<c", f'<c r="{place}"', 1)
    return enrol(packed(tmp_path / "rumus.xlsx", {**parts, SHEET: parts[SHEET].replace(old, new)}))


def test_b44_a_formula_gives_its_stored_value(tmp_path):
    intake = formula(tmp_path, "<c><f>8400*2</f><v>16800</v></c>")
    assert intake.accepted["contribution_idr"].tolist() == [16800]
    assert keys(intake) == {"formulas"}


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("<c><f>8400*2</f></c>", "=8400*2"),
        ('<c t="e"><f>A9/0</f><v>#REF!</v></c>', "#REF!"),
        ('<c t="e"><v>#N/A</v></c>', "#N/A"),
    ],
)
@pytest.mark.parametrize("column", ["Iuran", "NIK", "Nama", "Pekerjaan"])
def test_b45_a_formula_without_value_is_refused_wherever_it_stands(tmp_path, cell, shown, column):
    intake = formula(tmp_path, cell, column)
    assert intake.reasons == {"cell_broken": 1}
    assert shown in intake.quarantined["message"][0]


def test_b45_a_formula_that_says_nothing_on_purpose_is_a_blank(tmp_path):
    assert formula(tmp_path, '<c t="str"><f>IF(1,"","")</f><v></v></c>').accepted_rows == 1


def test_b46_links_to_other_files_are_named_and_not_followed(tmp_path):
    parts = parts_of(people(CLEAR))
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        '<Relationships><Relationship Id="rId1" Target="file:///D:/rekap.xlsx" '
        'TargetMode="External"/></Relationships>'
    )
    parts["xl/externalLinks/externalLink2.xml"] = '<x><ddeLink ddeService="cmd" ddeTopic="/c"/></x>'
    intake = enrol(packed(tmp_path / "tautan.xlsx", parts))
    assert keys(intake) == {"links"}
    assert "DDE cmd /c, file:///D:/rekap.xlsx" in intake.notes[0].message()


def hidden_book(tmp_path, sheet="hide", row=False, column=False):
    path = tmp_path / "sembunyi.xlsx"
    with xlsxwriter.Workbook(path) as book:
        data, notes = book.add_worksheet("Data"), book.add_worksheet("Catatan")
        notes.write(0, 0, "catatan")
        getattr(notes, sheet)()
        for i, line in enumerate(people(CLEAR, {**CLEAR, "NIK": SITI})):
            data.write_row(i, 0, line)
        if row:
            data.set_row(2, None, None, {"hidden": True})
        if column:
            data.set_column(1, 1, None, None, {"hidden": True})
    return enrol(path)


@pytest.mark.parametrize("how", ["hide", "very_hidden"])
def test_b47_hidden_sheets_are_named(tmp_path, how):
    intake = hidden_book(tmp_path, how)
    assert [note.message() for note in intake.notes] == [
        "Lembar tersembunyi: Catatan. Periksa apakah isinya memang tidak perlu."
    ]


def test_b47_hidden_rows_and_columns_are_read_and_counted(tmp_path):
    intake = hidden_book(tmp_path, row=True, column=True)
    rows = next(note for note in intake.notes if note.key == "intake.note_hidden_rows")
    assert intake.accepted_rows == 2
    assert keys(intake) == {"hidden_sheets", "hidden_rows", "hidden_columns"}
    assert rows.rows == (3,)


def test_b48_of_several_sheets_none_is_taken_silently(tmp_path):
    path = xlsx(tmp_path, {"Ledo": people({}), "Siding": people({"NIK": SITI})})
    with refused("sheets_several"):
        enrol(path)
    assert enrol(path, sheet="Siding").accepted_rows == 1


def test_b50_macros_are_told_and_never_run(tmp_path):
    path = tmp_path / "makro.xlsm"
    intake = enrol(packed(path, {**parts_of(people(CLEAR)), "xl/vbaProject.bin": "x"}))
    assert (intake.accepted_rows, keys(intake)) == (1, {"macros"})


def test_b51_a_password(tmp_path):
    path = tmp_path / "sandi.xlsx"
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(500) + name)
    with refused("file_locked") as caught:
        enrol(path)
    assert "Buka sandi dahulu" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "key"),
    [(b"<html><table></table></html>", "file_markup"), (b"MZ\x90\0", "file_foreign")],
)
def test_b52_another_kind_of_file_under_the_name_of_a_workbook(tmp_path, content, key):
    path = tmp_path / "daftar.xls"
    path.write_bytes(content)
    with refused(key):
        enrol(path)


def test_b53_a_zip_bomb(tmp_path):
    with refused("file_bomb"):
        enrol(changed(tmp_path / "bom.xlsx", "<v>", "<v>" + "0" * 10_000_000))


def test_b54_a_cell_in_the_last_corner(tmp_path):
    far = '</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    with refused("file_heavy"):
        enrol(changed(tmp_path / "sudut.xlsx", "</row></sheetData>", far))


@pytest.mark.parametrize(
    "declared", ['<!ENTITY a "ha">', '<!ENTITY a SYSTEM "file:///etc/passwd">']
)
def test_b55_entities(tmp_path, declared):
    with refused("file_entities"):
        enrol(changed(tmp_path / "a.xlsx", "<worksheet", f"<!DOCTYPE a [{declared}]><worksheet"))


def test_b56_cut_off_empty_or_without_rows(tmp_path):
    whole = xlsx(tmp_path, people({})).read_bytes()
    for content, key in [(whole[:3000], "file_damaged"), (b"", "file_empty")]:
        path = tmp_path / "potong.xlsx"
        path.write_bytes(content)
        with refused(key):
            enrol(path)
    with refused("rows_missing"):
        enrol(csv(tmp_path, people({})[:1]))


def test_b57_a_table_that_fills_the_sheet_may_be_cut_off(tmp_path):
    rows = [["Tanggal", "Segmen", "Peserta Aktif"], ["31/12/2025", "PU", "120"]]
    text = "\n".join(";".join(row) for row in rows) + "\n" * 65_534 + "31/12/2025;BPU;7"
    intake = read_file("membership", csv(tmp_path, text), AREA)
    assert (intake.accepted_rows, keys(intake)) == (2, {"cut_off"})


def test_b59_a_file_above_the_limit(tmp_path):
    path = xlsx(tmp_path, people({}))
    with path.open("r+b") as file:
        file.truncate(60 * 2**20)
    with refused("file_too_large") as caught:
        enrol(path)
    assert "batasnya 50 MB" in str(caught.value)


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


def test_b65_a_line_that_spends_more_than_it_has_or_names_no_known_scheme(tmp_path):
    assert funding(tmp_path).accepted_rows == 1
    assert funding(tmp_path, Realisasi="1.500.000").reasons == {"amount_over_ceiling": 1}
    assert funding(tmp_path, Skema="Bedah Rumah").reasons == {"word_unknown": 1}
