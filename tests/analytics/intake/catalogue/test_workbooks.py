"""B44 to B57, B59: what a file carries besides its values, and what must not be opened."""

from pathlib import Path

import pytest
import xlsxwriter

from analytics.intake import read_file
from tests.analytics.intake.catalogue.reading import CLEAR, balanced, keys
from tests.analytics.intake.office import AREA, BUDI, SITI, csv, enrol, people, refused, xlsx
from tests.analytics.sandbox.books import SHEET, changed, ods, packed, parts_of
from tests.analytics.sandbox.xlsb import HIDDEN, VERY_HIDDEN, xlsb

# Written once with xlwt: a summary sheet, then three people, the last NIK as a number.
OLD = Path(__file__).parents[1] / "files" / "peserta.xls"


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
        ("<c><f>8400*2</f><v /></c>", "=8400*2"),
        ("<c><f>8400*2</f><v></v></c>", "=8400*2"),
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


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!"])
def test_b45_an_error_that_was_saved_as_text_is_one_too(tmp_path, error):
    intake = enrol(csv(tmp_path, people({**CLEAR, "Pekerjaan": error})))
    assert intake.reasons == {"cell_broken": 1}
    assert error in intake.quarantined["message"][0]


def test_b45_where_errors_read_as_blank_the_officer_is_told(tmp_path):
    rows = people({**CLEAR, "Iuran": "#REF!"})
    intake = enrol(xlsb(tmp_path / "berkas.xlsb", {"Data": rows}))
    assert intake.accepted["contribution_idr"].isna().all()
    assert "simpan di Excel sebagai .xlsx" in intake.notes[0].message()


@pytest.mark.parametrize("how", ["hide", "very_hidden"])
def test_b47_hidden_sheets_are_named(tmp_path, how):
    intake = hidden_book(tmp_path, how)
    assert [note.message() for note in intake.notes] == [
        "Lembar tersembunyi: Catatan. Periksa apakah isinya memang tidak perlu."
    ]


@pytest.mark.parametrize("state", [HIDDEN, VERY_HIDDEN])
def test_b47_hidden_sheets_of_a_binary_workbook_are_named(tmp_path, state):
    sheets = {"Data": people(CLEAR), "Catatan": [["catatan"]]}
    intake = enrol(xlsb(tmp_path / "berkas.xlsb", sheets, {"Catatan": state}))
    assert keys(intake) == {"hidden_sheets", "unchecked"}


@pytest.mark.parametrize("state", [HIDDEN, VERY_HIDDEN])
def test_b47_hidden_sheets_of_an_old_workbook_are_named(tmp_path, state):
    content = bytearray(OLD.read_bytes())
    # The record of the first sheet: its number and length, where it lies, and its state.
    content[content.index(b"\x85\0") + 8] = state
    path = tmp_path / "lama.xls"
    path.write_bytes(content)
    assert keys(enrol(path)) >= {"hidden_sheets", "unchecked"}


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


def test_b49_an_old_workbook_is_read():
    intake = enrol(OLD)
    assert balanced(intake) == (3, 3, 0, 0)
    assert "unchecked" in keys(intake)


def test_b49_a_binary_workbook_is_read(tmp_path):
    rows = people({"NIK": BUDI, "Iuran": 16800.0}, {"NIK": "12", "Iuran": 16800.0})
    intake = enrol(xlsb(tmp_path / "berkas.xlsb", {"Data": rows}))
    assert balanced(intake) == (2, 1, 0, 1)
    assert intake.accepted["contribution_idr"].tolist() == [16800]
    assert intake.quarantined["row_no"].tolist() == [3]


def test_b49_an_open_document_is_read_and_its_hidden_sheet_named(tmp_path):
    intake = enrol(ods(tmp_path / "berkas.ods", people(CLEAR), hidden="Catatan"))
    assert balanced(intake) == (1, 1, 0, 0)
    assert keys(intake) == {"hidden_sheets", "unchecked"}


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


@pytest.mark.parametrize("last", [65_536, 1_048_576])
def test_b57_a_table_that_fills_the_sheet_may_be_cut_off(tmp_path, last):
    rows = [["Tanggal", "Segmen", "Peserta Aktif"], ["31/12/2025", "PU", "120"]]
    text = "\n".join(";".join(row) for row in rows) + "\n" * (last - 2) + "31/12/2025;BPU;7"
    intake = read_file("membership", csv(tmp_path, text), AREA)
    assert (intake.accepted_rows, keys(intake)) == (2, {"cut_off"})


def test_b59_a_file_above_the_limit(tmp_path):
    path = xlsx(tmp_path, people({}))
    with path.open("r+b") as file:
        file.truncate(60 * 2**20)
    with refused("file_too_large") as caught:
        enrol(path)
    assert "batasnya 50 MB" in str(caught.value)
