import pytest

from analytics import contracts
from analytics.intake import read_file
from tests.analytics.intake.office import (
    AREA,
    BUDI,
    SITI,
    counts,
    csv,
    enrol,
    people,
    refused,
    xlsx,
)


def read(kind, path, **fixed):
    intake = read_file(kind, path, AREA, fixed)
    contracts.check(kind, intake.accepted.assign(import_id="test"))
    return intake


def spell(tmp_path, **columns):
    return enrol(csv(tmp_path, people(**columns)))


# Enrolment


def test_a_spell_holds_no_nik_and_no_name(tmp_path):
    row = enrol(csv(tmp_path, people(Lahir="17/03/1990", JK="L", Iuran="16.800"))).accepted.iloc[0]
    assert len(row["worker_key"]) == 32
    assert (row["sex"], row["birth_year"], row["contribution_idr"]) == ("M", 1990, 16800)
    assert f"{row['paid_from']:%Y-%m-%d} {row['paid_through']:%Y-%m-%d}" == "2024-03-01 2025-02-01"
    assert "Budi" not in row.astype(str).tolist() and BUDI not in row.astype(str).tolist()


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"Mulai": ""}, "date_missing"),
        ({"Sampai": "-"}, "date_missing"),
        ({"Mulai": "31/02/2024"}, "date_invalid"),
        ({"Sampai": "31/12/2023"}, "period_reversed"),
        ({"Lahir": "31/02/1990"}, "date_invalid"),
        ({"Lahir": "01/01/2030"}, "date_invalid"),
        ({"Iuran": "-16800"}, "amount_invalid"),
        ({"Skema": "Entah"}, "word_unknown"),
        ({"Skema": ""}, "word_missing"),
        ({"Sumber Dana": "Entah"}, "word_unknown"),
        ({"JK": "X"}, "word_unknown"),
        ({"Desa": ""}, "village_missing"),
    ],
)
def test_what_cannot_be_read_refuses_the_row(tmp_path, columns, reason):
    assert spell(tmp_path, **columns).reasons == {reason: 1}


def test_what_is_not_needed_may_be_missing(tmp_path):
    row = spell(tmp_path, Lahir="", JK="-", Iuran="–", Pekerjaan="").accepted.iloc[0]
    assert row[["sex", "birth_year", "contribution_idr", "occupation"]].isna().all()


def test_birth_date_sex_and_place_that_contradict_the_nik_are_no_refusal(tmp_path):
    intake = spell(tmp_path, NIK="9101035703900012", Lahir="01/01/1980", JK="L")
    assert counts(intake) == (1, 1, 0, 0)


def test_one_cell_may_hold_the_whole_period(tmp_path):
    head, row = people(**{"Masa Perlindungan": "Maret 2024 s/d Februari 2025"})
    keep = [i for i, name in enumerate(head) if name not in ("Mulai", "Sampai")]
    path = csv(tmp_path, [[line[i] for i in keep] for line in (head, row)])
    row = enrol(path).accepted.iloc[0]
    assert f"{row['paid_from']:%Y-%m} {row['paid_through']:%Y-%m}" == "2024-03 2025-02"


@pytest.mark.parametrize("header", ["Jumlah Bulan", "Lama (bulan)", "Durasi", "Masa Perlindungan"])
def test_a_length_in_months_stands_for_the_end(tmp_path, header):
    head, row = people(**{"Sampai": "12 bulan"})
    head[head.index("Sampai")] = header
    row = enrol(csv(tmp_path, [head, row])).accepted.iloc[0]
    assert f"{row['paid_through']:%Y-%m}" == "2025-02"


def test_a_length_of_no_months_is_refused(tmp_path):
    head, row = people(Sampai="0")
    head[head.index("Sampai")] = "Jumlah Bulan"
    assert enrol(csv(tmp_path, [head, row])).reasons == {"number_invalid": 1}


def test_the_payer_of_a_scheme_that_is_named_after_it_need_not_be_told(tmp_path):
    head, *rows = people({"Skema": "DBH Sawit"}, {"Skema": "CSR", "NIK": SITI}, {"Skema": "Korpri"})
    at = head.index("Sumber Dana")
    intake = enrol(csv(tmp_path, [line[:at] + line[at + 1 :] for line in (head, *rows)]))
    assert intake.accepted["fund_source"].tolist() == ["dbh_sawit", "csr"]
    assert intake.reasons == {"word_missing": 1}


def test_a_number_as_nik_is_taken_only_where_the_birth_agrees(tmp_path):
    rows = people({"NIK": float(BUDI)}, {"NIK": float(SITI)}, Lahir="17/03/1990")
    intake = enrol(xlsx(tmp_path, rows))
    assert (intake.accepted_rows, intake.repaired) == (1, 1)
    assert intake.reasons == {"nik_precision": 1}


def test_a_number_as_nik_is_taken_where_no_birth_is_given(tmp_path):
    intake = enrol(xlsx(tmp_path, people({"NIK": float(BUDI)})))
    assert (intake.accepted_rows, intake.repaired) == (1, 1)


def test_a_nik_as_number_and_as_text_is_the_same_worker(tmp_path):
    text = enrol(csv(tmp_path, people())).accepted["worker_key"][0]
    assert enrol(xlsx(tmp_path, people({"NIK": float(BUDI)}))).accepted["worker_key"][0] == text


def test_no_nik_can_be_read_in_the_quarantine(tmp_path):
    rows = people(
        {"NIK": BUDI[:-1]},
        {"NIK": f"{BUDI}1"},
        {"NIK": BUDI[:-1] + "O"},
        {"NIK": SITI, "Desa": BUDI},
        {"NIK": SITI, "Desa": f"Budi {BUDI[:6]} {BUDI[6:12]} {BUDI[12:]}"},
        {"NIK": SITI, "Mulai": BUDI},
        {"NIK": SITI, "Skema": f"'{BUDI}"},
        {"NIK": BUDI, "Desa": "Jesape"},
        {"NIK": BUDI},
    )
    intake = enrol(csv(tmp_path, rows))
    assert len(intake.quarantined) == 9
    shown = "".join(c for c in intake.quarantined.to_csv() if c not in " .'")
    assert BUDI[6:12] not in shown and SITI[6:12] not in shown
    assert intake.quarantined["value"][0] == "610703" + "•" * 9


# Funding

BUDGET = ["Tahun", "Sumber Dana", "Skema", "Wilayah", "Pagu", "Tgl SP2D", "Nilai SP2D"]


def test_ceiling_and_payment_side_by_side_give_two_rows(tmp_path):
    rows = [
        BUDGET,
        [2025, "CSR", "CSR", "Kec. Teriak", "60,48 juta", "02/05/2025", "Rp 20.160.000"],
    ]
    events = read("funding", csv(tmp_path, rows)).accepted
    assert events["kind"].tolist() == ["ceiling", "realised"]
    assert events["amount_idr"].tolist() == [60480000, 20160000]
    assert events["area_code"].tolist() == ["61.07.09"] * 2
    assert events["date"].isna().tolist() == [True, False]


@pytest.mark.parametrize("nothing", ["", "-", "0"])
def test_nothing_realised_gives_no_payment(tmp_path, nothing):
    rows = [BUDGET, [2025, "CSR", "CSR", "61.07", 1000, "", nothing]]
    assert read("funding", csv(tmp_path, rows)).accepted["kind"].tolist() == ["ceiling"]


def test_a_row_may_be_either_ceiling_or_payment(tmp_path):
    rows = [
        ["TA", "Sumber Anggaran", "Program", "Jenis", "Jumlah"],
        ["TA 2025", "APBD Kab.", "Satu Desa 100", "Pagu", "2,4 miliar"],
        ["TA 2025", "APBD Kab.", "Satu Desa 100", "Realisasi", "1.200.000.000"],
        ["TA 2025", "APBD Kab.", "Satu Desa 100", "Sisa", "1"],
    ]
    intake = read("funding", csv(tmp_path, rows))
    assert intake.accepted["kind"].tolist() == ["ceiling", "realised"]
    assert set(intake.accepted["area_code"]) == {AREA}
    assert intake.reasons == {"word_unknown": 1}


def test_payments_without_ceiling_take_their_year_from_the_day(tmp_path):
    rows = [["Sumber Dana", "Skema", "Tanggal", "Realisasi"], ["CSR", "CSR", "02/05/2025", 5]]
    assert read("funding", csv(tmp_path, rows)).accepted["fiscal_year"].tolist() == [2025]


def test_payments_that_differ_only_beside_the_table_are_two(tmp_path):
    rows = [[*BUDGET, "Termin ke"]] + [
        [2025, "CSR", "CSR", "61.07", "", "02/05/2025", 1000, part] for part in ("I", "II", "II")
    ]
    intake = read("funding", csv(tmp_path, rows))
    assert counts(intake) == (3, 2, 1, 0)


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("Tahun", "", "date_missing"),
        ("Tahun", "dua ribu", "date_invalid"),
        ("Pagu", "-5", "amount_invalid"),
        ("Pagu", "", "amount_missing"),
        ("Wilayah", "Kabupaten Sambas", "village_outside"),
        ("Sumber Dana", "Entah", "word_unknown"),
    ],
)
def test_a_budget_line_that_cannot_be_read_is_refused(tmp_path, column, cell, reason):
    row = [2025, "CSR", "CSR", "61.07", 1000, "", ""]
    row[BUDGET.index(column)] = cell
    assert read("funding", csv(tmp_path, [BUDGET, row])).reasons == {reason: 1}


# Claims

CLAIM = ["No Klaim", "NIK", "Kode Desa", "Jenis Klaim", "Tgl Kejadian", "Tgl Bayar", "Nominal"]


def test_a_claim_may_lack_its_nik_but_not_have_a_wrong_one(tmp_path):
    rows = [
        CLAIM,
        ["K1", "", "61.07.03.2001", "JKM", "01/02/2025", "", "42.000.000"],
        ["K2", "123", "61.07.03.2001", "JKM", "01/02/2025", "", "42.000.000"],
    ]
    intake = read("claims", csv(tmp_path, rows))
    assert intake.reasons == {"nik_length": 1}
    assert intake.accepted["worker_key"].isna().tolist() == [True]
    assert intake.accepted["claim_key"].tolist() == ["K1"]


def test_claims_without_number_have_a_key_of_their_own(tmp_path):
    rows = [
        CLAIM[1:],
        [BUDI, "61.07.03.2001", "JKM", "01/02/2025", "", 42000000],
        [SITI, "61.07.03.2001", "JKM", "01/02/2025", "", 42000000],
    ]
    keys = read("claims", csv(tmp_path, rows)).accepted["claim_key"]
    assert keys.nunique() == 2
    assert not keys.str.contains(BUDI).any()


def test_a_claim_number_that_is_a_nik_is_not_kept(tmp_path):
    rows = [CLAIM, [BUDI, "", "61.07.03.2001", "JKM", "01/02/2025", "", 1]]
    assert read("claims", csv(tmp_path, rows)).accepted["claim_key"].str.len().tolist() == [32]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({4: ""}, "date_missing"),
        ({4: "Maret 2024"}, "date_invalid"),
        ({5: "01/01/2025"}, "period_reversed"),
        ({3: "JHT"}, "word_unknown"),
        ({6: "-1"}, "amount_invalid"),
        ({2: "61.07.03.9999"}, "village_unknown"),
    ],
)
def test_a_claim_that_cannot_be_read_is_refused(tmp_path, change, reason):
    row = ["K1", BUDI, "61.07.03.2001", "JKM", "01/02/2025", "", 1]
    row = [change.get(i, cell) for i, cell in enumerate(row)]
    assert read("claims", csv(tmp_path, [CLAIM, row])).reasons == {reason: 1}


def test_one_claim_number_with_two_contents_is_refused_twice(tmp_path):
    rows = [CLAIM] + [["K1", BUDI, "61.07.03.2001", "JKM", "01/02/2025", "", n] for n in (1, 2)]
    assert read("claims", csv(tmp_path, rows)).reasons == {"row_conflict": 2}


# Welfare


def test_deciles_side_by_side_in_families_and_people(tmp_path):
    head = ["Desa", "Kecamatan", "Desil 1 (KK)", "Desil 1 (Jiwa)", "Desil II KK", "D2"]
    rows = [head, ["Lesabela", "Ledo", 10, 35, "1.020", ""]]
    welfare = read("welfare", csv(tmp_path, rows), as_of="Juli 2025").accepted
    assert welfare["families"].tolist() == [10, 1020]
    assert welfare["people"].fillna(-1).tolist() == [35, -1]
    assert f"{welfare['as_of'][0]:%Y-%m-%d}" == "2025-07-31"


def test_deciles_under_a_merged_header(tmp_path):
    upper = ["Desa", "Kecamatan", "Desil", None, None, None]
    rows = [upper, [None, None, 1.0, 2.0, 3.0, 4.0], ["Lesabela", "Ledo", 1, 2, 3, 4]]
    welfare = read("welfare", xlsx(tmp_path, rows), as_of="31/12/2025").accepted
    assert welfare.set_index("decile")["people"].to_dict() == {1: 1, 2: 2, 3: 3, 4: 4}


def test_one_row_per_decile(tmp_path):
    rows = [
        ["Kode Desa", "Tahun Data", "Desil", "Jumlah KK", "Jumlah Jiwa", "Pekerja"],
        ["61.07.03.2001", 2025, "Desil 1", 10, 35, 12],
        ["61.07.03.2001", 2025, "II", 11, 36, ""],
        ["61.07.03.2001", 2025, 11, 11, 36, 1],
    ]
    intake = read("welfare", csv(tmp_path, rows))
    assert intake.accepted["decile"].tolist() == [1, 2]
    assert intake.accepted["workers"].fillna(-1).tolist() == [12, -1]
    assert intake.reasons == {"decile_invalid": 1}


def test_a_village_counted_twice_with_other_numbers_is_refused(tmp_path):
    head = ["Desa", "Kecamatan", "Desil 1"]
    rows = [head, ["Lesabela", "Ledo", 10], ["DESA LESABELA", "Ledo", 11], ["Lesabela", "Ledo", 10]]
    intake = read("welfare", csv(tmp_path, rows), as_of="2025-07-01")
    assert counts(intake) == (3, 0, 1, 2)
    assert intake.reasons == {"row_conflict": 2}


@pytest.mark.parametrize(("cell", "reason"), [("", "number_missing"), ("1,5", "number_invalid")])
def test_a_count_that_cannot_be_read_is_refused(tmp_path, cell, reason):
    rows = [["Desa", "Kecamatan", "Desil 1"], ["Lesabela", "Ledo", cell]]
    assert read("welfare", csv(tmp_path, rows), as_of="2025-07-01").reasons == {reason: 1}


def test_counts_without_a_reference_day_are_refused_with_advice(tmp_path):
    with refused("columns_missing") as caught:
        read("welfare", csv(tmp_path, [["Desa", "Kecamatan", "Desil 1"], ["Lesabela", "Ledo", 1]]))
    assert "--set as_of=" in str(caught.value)


# Membership and worker base


def test_segments_as_rows_for_the_regency(tmp_path):
    rows = [["Segmen Kepesertaan", "TK Aktif"], ["Penerima Upah", "16.868"], ["BPU", 12819],
            ["Jumlah", 29687]]  # fmt: skip
    intake = read("membership", csv(tmp_path, rows), as_of="31/12/2025")
    assert counts(intake) == (3, 2, 1, 0)
    assert intake.accepted[["area_code", "segment", "active_members"]].to_numpy().tolist() == [
        ["61.07", "PU", 16868],
        ["61.07", "BPU", 12819],
    ]


def test_segments_as_columns(tmp_path):
    rows = [["Wilayah", "Per Tanggal", "PU", "BPU", "Jakon", "PMI", "Total"],
            ["Kab. Bengkayang", "31/12/2025", 1, 2, 3, "", 6]]  # fmt: skip
    members = read("membership", csv(tmp_path, rows)).accepted
    assert dict(zip(members["segment"], members["active_members"], strict=True)) == {
        "PU": 1, "BPU": 2, "Jakon": 3,
    }  # fmt: skip


def test_bengkayang_alone_is_the_regency_and_beside_subdistricts_it_is_not_sure(tmp_path):
    head = ["Wilayah", "Tanggal", "Segmen", "Peserta Aktif"]
    alone = [head, ["Bengkayang", 2025, "PU", 5]]
    assert read("membership", csv(tmp_path, alone)).accepted["area_code"].tolist() == ["61.07"]
    beside = [*alone, ["Ledo", 2025, "PU", 6]]
    assert read("membership", csv(tmp_path, beside)).reasons == {"village_ambiguous": 1}


def test_a_worker_base_takes_its_definition_from_a_column_or_the_header(tmp_path):
    rows = [["Wilayah", "Tahun", "Angkatan Kerja"], ["61.07", 2024, "150.000"]]
    base = read("worker_base", csv(tmp_path, rows)).accepted
    assert base["definition"].tolist() == ["Angkatan Kerja"]
    rows = [["Tahun", "Definisi", "Jumlah", "Sumber"], [2024, "Semesta BPJS TK", 147000, "BPJS"]]
    base = read("worker_base", csv(tmp_path, rows)).accepted
    assert base[["definition", "workers", "source"]].to_numpy().tolist() == [
        ["Semesta BPJS TK", 147000, "BPJS"]
    ]


@pytest.mark.parametrize(
    ("cell", "reason"), [("0", "number_invalid"), ("", "number_missing"), ("-5", "number_invalid")]
)
def test_a_worker_base_of_nobody_is_refused(tmp_path, cell, reason):
    rows = [["Wilayah", "Tahun", "Angkatan Kerja"], ["61.07", 2024, cell]]
    assert read("worker_base", csv(tmp_path, rows)).reasons == {reason: 1}
