import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.analytics.intake.office import BUDI, DEWI, SITI, counts, csv, enrol, people, xlsx


def numbered(*rows, extra=()):
    """Return people with a running number before them and other rows below."""
    head, *body = people(*rows)
    return [["No", *head], *([i, *row] for i, row in enumerate(body, 1)), *extra]


def test_a_repeated_header_is_skipped(tmp_path):
    head, *rows = people({"NIK": BUDI}, {"NIK": SITI})
    assert counts(enrol(csv(tmp_path, [head, rows[0], head, rows[1]]))) == (3, 2, 1, 0)


@pytest.mark.parametrize(
    "line",
    [
        ["JUMLAH", "", "", "", "", "", "", "", ""],
        ["", "Jumlah", "", "", "", "", "", "", "12"],
        ["", "", "TOTAL", "", "", "", "", "", "33.600"],
        ["Sub Total", "", "", "Lesabela", "Ledo", "", "", "", "2"],
        ["", "", "", "Grand Total :", "", "", "", "", "2 orang"],
        ["Jumlah Desa Lesabela", "", "", "", "", "", "", "", "2"],
        # The count stands where the NIK would.
        ["JUMLAH", "4", "", "", "", "", "", "", ""],
    ],
)
def test_a_row_of_totals_is_skipped(tmp_path, line):
    assert counts(enrol(csv(tmp_path, numbered({}, extra=[line])))) == (2, 1, 1, 0)


@pytest.mark.parametrize(
    "line",
    [
        ["", "", "", "", "", "", "Bengkayang, 1 Maret 2024", "", ""],
        ["", "Mengetahui,", "", "", "", "", "Kepala Dinas", "", ""],
        ["", "", "Drs. Alo Contoh", "", "", "", "", "", ""],
        ["", "NIP. 196801011990031001", "", "", "", "", "", "", ""],
        ["*) data sementara", "", "", "", "", "", "", "", ""],
        ["Kecamatan Ledo", "", "", "", "", "", "", "", ""],
    ],
)
def test_footnotes_and_signatures_are_skipped(tmp_path, line):
    assert counts(enrol(csv(tmp_path, numbered({}, extra=[line])))) == (2, 1, 1, 0)


def test_the_row_of_column_numbers_is_skipped(tmp_path):
    head, row = numbered({})
    path = csv(tmp_path, [head, [f"({i})" for i in range(1, 10)], row])
    assert counts(enrol(path)) == (2, 1, 1, 0)


def test_lines_that_hold_only_their_number_are_skipped(tmp_path):
    assert counts(enrol(csv(tmp_path, numbered({}, extra=[[2] + [""] * 8])))) == (2, 1, 1, 0)


def test_blank_rows_are_not_read(tmp_path):
    head, *rows = people({"NIK": BUDI}, {"NIK": SITI})
    intake = enrol(xlsx(tmp_path, [head, rows[0], [], [" ", "\u00a0"], rows[1]]))
    assert counts(intake) == (2, 2, 0, 0)
    assert intake.accepted["row_no"].tolist() == [2, 5]


def test_a_person_without_nik_is_refused_and_not_skipped(tmp_path):
    intake = enrol(csv(tmp_path, numbered({}, {"NIK": ""}, extra=[[3, "", "Ani"] + [""] * 6])))
    assert counts(intake) == (3, 1, 0, 2)
    assert intake.reasons == {"nik_missing": 2}


def test_a_person_called_total_is_no_total(tmp_path):
    assert counts(enrol(csv(tmp_path, people({"Nama": "Total"})))) == (1, 1, 0, 0)


def test_a_copy_is_skipped_also_where_dates_amounts_and_names_are_written_otherwise(tmp_path):
    same = {"Mulai": "Maret 2024", "Iuran": "Rp 16.800,00", "Desa": "Ds. LESABELA", "Nama": "BUDI"}
    intake = enrol(csv(tmp_path, numbered({"Iuran": "16800"}, same)))
    assert counts(intake) == (2, 1, 1, 0)
    assert intake.repaired == 0


def test_a_copy_of_a_refused_row_is_skipped(tmp_path):
    intake = enrol(csv(tmp_path, people({"NIK": "123"}, {"NIK": "123"})))
    assert counts(intake) == (2, 0, 1, 1)


@pytest.mark.parametrize(
    "change",
    [
        {"Desa": "Jesape"},
        {"Nama": "Budiman"},
        {"Lahir": "18/03/1990"},
        {"Iuran": "20000"},
    ],
)
def test_one_person_with_contradictory_rows_is_refused_in_all_of_them(tmp_path, change):
    rows = people({}, change, {}, {"NIK": SITI}, Lahir="17/03/1990", Iuran="16800")
    intake = enrol(csv(tmp_path, rows))
    assert counts(intake) == (4, 1, 1, 2)
    assert intake.reasons == {"nik_conflict": 2}
    assert "2, 3" in intake.quarantined["message"][0]


@pytest.mark.parametrize(
    "change",
    [
        {"Skema": "DBH Sawit"},
        {"Mulai": "01/03/2025", "Sampai": "28/02/2026"},
        {"Sumber Dana": "CSR"},
    ],
)
def test_one_person_in_two_schemes_periods_or_sources_is_no_contradiction(tmp_path, change):
    assert counts(enrol(csv(tmp_path, people({}, change)))) == (2, 2, 0, 0)


def test_a_row_refused_for_another_reason_contradicts_nobody(tmp_path):
    intake = enrol(csv(tmp_path, people({}, {"Desa": "Zzyzx"})))
    assert intake.reasons == {"village_unknown": 1}
    assert intake.accepted_rows == 1


MESS = st.sampled_from(
    ["", "-", BUDI, SITI, DEWI, "6.1E+15", "JUMLAH", "Mengetahui,", "Ledo", "Lesabela", "Zzyzx",
     "31/02/1990", "01/03/2024", "Maret 2024", "APBD", "Lainnya", "NIK", "Desa", '"', "'", "Rp -5",
     "1", "\u200b", "=1+1", "{x}", "Sampai", "TOTAL", "61.07.03.2001", "1.234,5", "\t"]
)  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 8), MESS, st.integers(0, 7), MESS), max_size=12))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_every_row_is_accounted_for_whatever_stands_in_it(tmp_path, changes):
    head, *rows = people(*({"NIK": nik} for nik in (BUDI, SITI, DEWI)))
    for place, cell, column, other in changes:
        row = list(rows[place % 3])
        row[column] = cell
        row[(column + 1) % 8] = other
        rows.append(row[: 4 + place] if place > 6 else row)
    for path in (csv(tmp_path, [head, *rows], "|"), xlsx(tmp_path, [head, *rows])):
        intake = enrol(path)
        refused = intake.quarantined["row_no"]
        assert refused.is_unique
        assert intake.read == intake.accepted_rows + intake.skipped + len(refused)
        assert intake.repaired <= intake.accepted_rows
        shown = intake.quarantined.to_csv() + intake.accepted.to_csv()
        assert not any(nik in shown for nik in (BUDI, SITI, DEWI))
