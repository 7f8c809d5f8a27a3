import pytest

from analytics.intake import read_file
from analytics.intake.columns import names_of
from tests.analytics.intake.office import (
    AREA,
    BUDI,
    PERSON,
    SITI,
    counts,
    csv,
    enrol,
    people,
    refused,
    xlsx,
)

LAYOUTS = [
    ["No. KTP", "Nama Lengkap", "Desa/Kel", "Kec.", "TMT", "s/d", "Sumber Pendanaan", "Program"],
    ["Nomor Induk Kependudukan", "NAMA PESERTA", "Kelurahan/Desa", "Kecamatan", "Periode Awal",
     "Periode Akhir", "Sumber Anggaran", "Jenis Kepesertaan"],
    ["NIK Peserta", "Nama Tenaga Kerja", "Nama Desa", "KECAMATAN", "Tgl. Mulai", "Tgl. Berakhir",
     "Dibiayai Oleh", "Skema Perlindungan"],
    ["nik", "nama_lengkap", "nama_desa", "nama_kecamatan", "tanggal_efektif",
     "tanggal_akhir_kepesertaan", "sumber_dana", "skema"],
    ["National ID", "Full Name", "Village", "Subdistrict", "Start Date", "End Date",
     "Funding Source", "Scheme"],
    ["N I K", "Nama\nPekerja Rentan", "Desa / Kelurahan", "Kecamatan", "Bulan Mulai", "Bulan Akhir",
     "Sumber Dana Iuran", "Kategori Peserta"],
    ["NIK (16 digit)", "Nama (sesuai KTP)", "Desa*", "Kecamatan*", "Mulai Perlindungan (tgl)",
     "Akhir Perlindungan (tgl)", "Sumber Dana*", "Skema*"],
    ["NIK / No. Identitas", "Nama", "Asal Desa", "Kecamatan Domisili", "Masa Perlindungan Awal",
     "Masa Perlindungan Akhir", "Pembayar Iuran", "Program Perlindungan"],
    ["No Induk Kependudukan", "Nama", "Desa/Keluraan", "Kecmatan", "Awal Perlindngan",
     "Sampai Dengan", "Sumber Penadanaan", "Nama Program"],
]  # fmt: skip


@pytest.mark.parametrize("head", LAYOUTS, ids=lambda head: head[0])
def test_columns_are_known_by_the_names_offices_give_them(tmp_path, head):
    row = list(PERSON.values())
    intake = enrol(xlsx(tmp_path, [head, row]))
    assert counts(intake) == (1, 1, 0, 0), intake.quarantined.to_dict("records")
    assert list(intake.columns.values()) == [
        "nik", "name", "village", "subdistrict", "paid_from", "paid_through", "fund_source",
        "scheme",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "header", "column"),
    [
        ("enrolment", "Kode Kemendagri", "village_code"),
        ("enrolment", "kd_desa", "village_code"),
        ("enrolment", "Besaran Iuran (Rp)", "contribution_idr"),
        ("enrolment", "Premi", "contribution_idr"),
        ("enrolment", "Lama (bulan)", "months"),
        ("enrolment", "L/P", "sex"),
        ("enrolment", "Awal Masa Perlindungan", "paid_from"),
        ("enrolment", "Masa Berlaku Dari", "paid_from"),
        ("enrolment", "Besaran Premi", "contribution_idr"),
        ("enrolment", "Mulai Dilindungi", "paid_from"),
        ("enrolment", "Masa Berlaku s/d", "paid_through"),
        ("enrolment", "Tgl. Akhir Kepesertaan BPJS", "paid_through"),
        ("enrolment", "Masa Perlindungan", "period"),
        ("funding", "Alokasi", "ceiling_idr"),
        ("funding", "Nilai SP2D (Rp)", "realised_idr"),
        ("funding", "T.A.", "fiscal_year"),
        ("funding", "Jumlah Dibayar", "realised_idr"),
        ("claims", "Tgl Meninggal Dunia", "event_date"),
        ("claims", "Jenis Klaim", "programme"),
        ("welfare", "Jml KK", "families"),
        ("welfare", "Desil 3 (KK)", "decile:3:families"),
        ("welfare", "Jumlah Jiwa Desil IV", "decile:4:people"),
        ("welfare", "D10", "decile:10:people"),
        ("welfare", "DesilIV", "decile:4:people"),
        ("welfare", "desil_2_pekerja", "decile:2:workers"),
        ("membership", "Jumlah TK Aktif", "active_members"),
        ("worker_base", "Semesta Pekerja", "workers"),
    ],
)
def test_a_header_means_its_column(kind, header, column):
    assert names_of(kind).match(header).column == column


@pytest.mark.parametrize(
    ("kind", "header"),
    [
        ("welfare", "Tinggal di Desa"),
        ("enrolment", "Tempat Lahir"),
        ("enrolment", "Nama Ibu Kandung"),
        ("enrolment", "No KK"),
        ("enrolment", "No HP"),
        ("enrolment", "Upah"),
        ("enrolment", "NO KPJ"),
        ("enrolment", "Tgl Mulai Bekerja"),
        ("enrolment", "Tanggal Awal Daftar"),
        ("welfare", "Desil 1-4"),
        ("claims", "Ahli Waris"),
    ],
)
def test_a_header_that_only_resembles_is_left_alone(kind, header):
    match = names_of(kind).match(header)
    assert match is None or match.column == "-"


def test_titles_and_blank_rows_before_the_header_are_passed_over(tmp_path):
    rows = [["DAFTAR PESERTA"], [], ["Desa", "Lesabela"], ["Tahun: 2024"], [], *people()]
    intake = enrol(xlsx(tmp_path, rows))
    assert (intake.header_row, intake.read, intake.accepted_rows) == (6, 1, 1)
    assert intake.accepted["row_no"].tolist() == [7]


def two_row_header(path_rows):
    upper = ["NIK", "Nama", "Alamat", None, "Masa Perlindungan", None, "Sumber Dana", "Skema"]
    lower = [None, None, "Desa", "Kecamatan", "Mulai", "Selesai", None, None]
    return [upper, lower, *path_rows]


def test_a_header_of_two_rows_is_read_as_one(tmp_path):
    intake = enrol(xlsx(tmp_path, two_row_header([list(PERSON.values())])))
    assert counts(intake) == (1, 1, 0, 0)
    assert intake.columns["Masa Perlindungan Mulai"] == "paid_from"


def test_merged_cells_speak_for_all_they_cover(tmp_path):
    import xlsxwriter

    path = tmp_path / "gabung.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for i, row in enumerate([[], *two_row_header([list(PERSON.values())] * 2)]):
            for j, cell in enumerate(row):
                sheet.write_string(i, j, cell or "")
        sheet.write_string(4, 0, SITI)
        sheet.merge_range(0, 0, 0, 7, "DAFTAR PESERTA")
        for j in (0, 1, 6, 7):
            sheet.merge_range(
                1, j, 2, j, ["NIK", "Nama", "", "", "", "", "Sumber Dana", "Skema"][j]
            )
        sheet.merge_range(1, 2, 1, 3, "Alamat")
        sheet.merge_range(1, 4, 1, 5, "Masa Perlindungan")
        sheet.merge_range(3, 2, 4, 2, "Lesabela")
        sheet.merge_range(3, 3, 4, 3, "Ledo")
    intake = enrol(path)
    assert counts(intake) == (2, 2, 0, 0), intake.quarantined.to_dict("records")


def test_columns_may_stand_in_any_order_beside_others(tmp_path):
    head, row = people(Hobi="Memancing")
    intake = enrol(csv(tmp_path, [head[::-1], row[::-1]]))
    assert intake.accepted_rows == 1
    assert "Hobi" not in intake.columns


def test_a_doubled_column_is_refused_naming_both(tmp_path):
    head, row = people()
    with refused("column_doubled") as caught:
        enrol(csv(tmp_path, [[*head, "No KTP"], [*row, BUDI]]))
    assert '"NIK"' in str(caught.value) and '"No KTP"' in str(caught.value)


def test_the_user_chooses_between_doubled_columns(tmp_path):
    head, row = people()
    path = csv(tmp_path, [[*head, "No KTP"], ["", *row[1:], BUDI]])
    intake = read_file("enrolment", path, AREA, renamed={"No KTP": "nik"})
    assert intake.accepted_rows == 1
    assert intake.columns["No KTP"] == "nik"


def test_a_doubled_column_that_is_not_needed_does_not_matter(tmp_path):
    head, row = people()
    twice = [[*head, "Keterangan", "Keterangan"], [*row, "a", "b"]]
    assert enrol(csv(tmp_path, twice)).accepted_rows == 1


def test_a_name_that_may_mean_the_column_gives_way_to_a_surer_one(tmp_path):
    intake = enrol(csv(tmp_path, people(Program="JKK, JKM", Kategori="BPU", Sumber="Kantor")))
    assert counts(intake) == (1, 1, 0, 0)
    assert intake.columns["Skema"] == "scheme" and "Program" not in intake.columns


def test_a_missing_column_is_refused_with_what_was_found_and_what_to_do(tmp_path):
    head, row = people()
    with refused("columns_missing") as caught:
        enrol(csv(tmp_path, [head[:-1], row[:-1]]))
    for part in ("scheme", "Kecamatan", "--set scheme=desa100"):
        assert part in str(caught.value)


def test_a_value_for_all_rows_stands_in_for_a_column(tmp_path):
    head, row = people()
    path = csv(tmp_path, [head[:-1], row[:-1]])
    assert enrol(path, scheme="desa100").accepted["scheme"].tolist() == ["desa100"]
    assert enrol(path, skema="Satu Desa 100 Pekerja Rentan").accepted["scheme"][0] == "desa100"


def test_an_unknown_value_for_all_rows_refuses_the_file(tmp_path):
    with refused("fixed_value") as caught:
        enrol(csv(tmp_path, people()), scheme="entah")
    assert "entah" in str(caught.value) and "Satu Desa 100" in str(caught.value)


def test_an_unknown_column_in_an_option_refuses_the_file(tmp_path):
    path = csv(tmp_path, people())
    with refused("column_unknown"):
        enrol(path, warna="biru")
    with refused("column_unknown"):
        read_file("enrolment", path, AREA, renamed={"NIK": "warna"})
    with refused("map_header"):
        read_file("enrolment", path, AREA, renamed={"Nomor Rahasia": "nik"})


def test_a_header_may_be_named_by_the_user(tmp_path):
    rows = people()
    rows[0][0] = "Identitas Orang"
    intake = read_file("enrolment", csv(tmp_path, rows), AREA, renamed={"identitas orang": "nik"})
    assert intake.accepted_rows == 1


@pytest.mark.parametrize("rows", [[["a", "b"], ["c", "d"]], [["catatan rapat"]], [[BUDI, "Budi"]]])
def test_a_file_without_header_is_refused(tmp_path, rows):
    with refused("header_missing") as caught:
        enrol(xlsx(tmp_path, rows))
    assert "NIK" in str(caught.value) and BUDI not in str(caught.value)


def test_a_file_of_a_header_only_is_refused(tmp_path):
    with refused("rows_missing"):
        enrol(csv(tmp_path, people()[:1]))


def test_of_several_sheets_with_data_none_is_taken_silently(tmp_path):
    path = xlsx(tmp_path, {"Tahap 1": people(), "Tahap 2": people({"NIK": SITI}), "Rekap": [["x"]]})
    with refused("sheets_several") as caught:
        enrol(path)
    assert "Tahap 1, Tahap 2" in str(caught.value)
    assert enrol(path, sheet="Tahap 2").sheet == "Tahap 2"
    with refused("sheet_unknown"):
        enrol(path, sheet="Tahap 3")
