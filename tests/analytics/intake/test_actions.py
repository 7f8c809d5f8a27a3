"""Steps of the strategies: read as offices write them, the later file about a step holds."""

import pandas as pd
import pytest

from analytics import contracts
from analytics.intake import read_file
from analytics.store.imports import publish
from analytics.store.log import log
from analytics.store.tables import open_store
from analytics.store.undo import undo
from tests.analytics.intake.office import AREA, BUDI, csv

HEADER = [
    "No", "Strategi", "Rencana Aksi", "OPD Penanggung Jawab", "No. Surat", "Tgl Surat", "Tenggat",
    "Status Pelaksanaan", "Pekerja", "Dana", "Bukti Dukung",
]  # fmt: skip
CIRCULAR = [
    1, "Edaran Korpri", "Edaran kepada ASN", "BKPSDM", "800/12", "03/02/2025", "Desember 2025",
    "Sedang berjalan", "974", "Rp 12,5 juta", "Salinan edaran",
]  # fmt: skip


def steps(folder, *rows):
    intake = read_file("actions", csv(folder, [HEADER, *rows]), AREA)
    contracts.check("actions", intake.accepted.assign(import_id="test"))
    return intake


def step(**changed):
    return list((dict(zip(HEADER, CIRCULAR, strict=True)) | changed).values())


def test_a_step_is_read_as_offices_write_it(tmp_path):
    row = steps(tmp_path, CIRCULAR).accepted.iloc[0]
    assert (row["area_code"], row["strategy"], row["action"]) == (AREA, 5, "Edaran kepada ASN")
    assert (row["owner"], row["document_no"], row["status"]) == ("BKPSDM", "800/12", "running")
    assert (row["workers"], row["amount_idr"]) == (974, 12_500_000)
    assert row["document_date"] == pd.Timestamp("2025-02-03")


def test_a_month_as_due_date_leaves_time_until_its_end(tmp_path):
    assert steps(tmp_path, CIRCULAR).accepted["due"][0] == pd.Timestamp("2025-12-31")


@pytest.mark.parametrize(
    ("written", "number"),
    [("2", 2), ("Strategi II", 2), ("Strategi ke-4", 4), ("3. Insentif RT/RW", 3), ("CSR", 1)],
)
def test_a_strategy_is_known_by_its_number_or_its_name(tmp_path, written, number):
    assert steps(tmp_path, step(Strategi=written)).accepted["strategy"].tolist() == [number]


@pytest.mark.parametrize(
    ("written", "status"),
    [("Rencana", "planned"), ("PROSES", "running"), ("Terkendala", "blocked"), ("Tuntas", "done")],
)
def test_a_status_may_be_said_in_other_words(tmp_path, written, status):
    row = step(**{"Status Pelaksanaan": written})
    assert steps(tmp_path, row).accepted["status"].tolist() == [status]


def test_what_is_not_needed_may_be_missing(tmp_path):
    row = steps(tmp_path, [1, "2", "Rapat", "", "-", "", "", "Rencana", "", "", ""]).accepted
    unknown = ["owner", "document_no", "document_date", "due", "workers", "amount_idr", "evidence"]
    assert row[unknown].isna().all(axis=None)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"Strategi": "7"}, "word_unknown"),
        ({"Strategi": ""}, "word_missing"),
        ({"Rencana Aksi": ""}, "word_missing"),
        ({"Status Pelaksanaan": "Entah"}, "word_unknown"),
        ({"Tgl Surat": "31/02/2025"}, "date_invalid"),
        ({"Pekerja": "-5"}, "number_invalid"),
        ({"Dana": "-5"}, "amount_invalid"),
    ],
)
def test_what_cannot_be_read_refuses_the_row(tmp_path, changed, reason):
    assert steps(tmp_path, step(**changed)).reasons == {reason: 1}


def test_two_rows_that_disagree_about_a_step_are_both_refused(tmp_path):
    rows = CIRCULAR, step(**{"Status Pelaksanaan": "Selesai"})
    assert steps(tmp_path, *rows).reasons == {"row_conflict": 2}


def test_a_step_that_begins_with_jumlah_is_no_line_of_totals(tmp_path):
    row = step(**{"Rencana Aksi": "Jumlah penerima insentif didata"})
    assert steps(tmp_path, row).accepted_rows == 1


def test_a_nik_in_free_text_is_not_kept(tmp_path):
    row = steps(tmp_path, step(**{"Bukti Dukung": f"KTP {BUDI}"})).accepted.iloc[0]
    assert BUDI[6:] not in row["evidence"]


def test_the_later_file_replaces_the_same_step_and_an_undo_brings_it_back(empty_store, tmp_path):
    store = open_store()
    publish(store, steps(tmp_path, CIRCULAR), {})
    publish(store, steps(tmp_path, step(**{"Status Pelaksanaan": "Selesai"})), {})
    assert store.read("actions")["status"].tolist() == ["done"]
    undo(store, log(store)["import_id"].iloc[-1])
    assert store.read("actions")["status"].tolist() == ["running"]
