"""B12, B13, B38, B64 to B67: what depends on what is stored already."""

from datetime import UTC, datetime
from functools import partial

import pandas as pd
import pytest

from analytics.errors import DataError
from analytics.intake import read_file
from analytics.store import imports, tables
from analytics.store.checks import checked
from analytics.store.decrease import Held
from analytics.store.history import history
from analytics.store.imports import publish
from analytics.store.tables import open_store
from tests.analytics.intake.office import AREA, BUDI, SITI, csv, enrol, people, xlsx

FORTY = [{"NIK": f"61070317039000{number}"} for number in range(10, 50)]
LEDGER = {"Tahun": "2026", "Sumber Dana": "APBD Kabupaten", "Skema": "Desa 100",
          "Tanggal SP2D": "", "No SP2D": "", "Pagu": "", "Realisasi": ""}  # fmt: skip
CEILING = {"Pagu": "1.000.000"}
PAID = {"Tanggal SP2D": "17/03/2026", "No SP2D": "7/SP2D", "Realisasi": "600.000"}


def ledger(tmp_path, *rows, **columns):
    """Read a ledger, and hold it against what is stored."""
    lines = [list({**LEDGER, **columns, **row}.values()) for row in rows]
    intake = read_file("funding", csv(tmp_path, [list(LEDGER), *lines]), AREA)
    return checked(open_store(), intake)


def published(intake, **options):
    return publish(open_store(), intake, options)


def test_b12_the_same_file_again_is_refused(tmp_path):
    published(enrol(csv(tmp_path, people())))
    with pytest.raises(DataError, match="sudah diimpor"):
        published(enrol(csv(tmp_path, people()).rename(tmp_path / "lain.csv")))
    assert open_store().version() == 1


def test_b12_a_sheet_or_column_that_was_said_or_understood_is_the_same(tmp_path):
    path = xlsx(tmp_path, people())
    publish(open_store(), enrol(path), {"map Mulai": "paid_from"})
    with pytest.raises(DataError, match="sudah diimpor"):
        published(enrol(path, sheet="Data"), sheet="Data")


def test_b12_the_refusal_says_when_as_people_do(tmp_path):
    published(enrol(csv(tmp_path, people())))
    with pytest.raises(DataError, match=r", \d+ \w+ \d{4} pukul \d\d\.\d\d \w+\)"):
        published(enrol(csv(tmp_path, people())))


def test_b13_the_same_content_in_another_format_changes_nothing(tmp_path):
    published(enrol(csv(tmp_path, people({"NIK": BUDI}, {"NIK": SITI}))))
    receipt = published(enrol(xlsx(tmp_path, people({"NIK": BUDI}, {"NIK": SITI}))))
    assert (receipt.added, receipt.replaced, receipt.unchanged) == (0, 0, 2)
    assert len(open_store().read("enrolment")) == 2


def test_b38_versions_stay_in_order_when_the_clock_goes_back(tmp_path, monkeypatch):
    assert published(enrol(csv(tmp_path, people({"NIK": BUDI})))).clock_back is None
    yesterday = datetime(2020, 1, 1, tzinfo=UTC)
    clock = type("clock", (datetime,), {"now": classmethod(lambda cls, zone: yesterday)})
    for module in (imports, tables):
        monkeypatch.setattr(module, "datetime", clock)
    receipt = published(enrol(csv(tmp_path, people({"NIK": SITI}))))
    assert receipt.version == 2
    assert receipt.clock_back > yesterday
    assert history(open_store())["version"].tolist() == [1, 2]


def test_b64_a_list_that_lost_a_third_of_its_people_waits_for_a_second_approval(tmp_path):
    published(enrol(csv(tmp_path, people(*FORTY))))
    fewer = enrol(csv(tmp_path, people(*FORTY[:28])))
    with pytest.raises(Held) as caught:
        published(fewer)
    assert "28 pekerja, 30% lebih sedikit daripada 40 pekerja" in str(caught.value)
    assert open_store().version() == 1


def test_b64_the_approval_is_recorded(tmp_path):
    published(enrol(csv(tmp_path, people(*FORTY))))
    publish(open_store(), enrol(csv(tmp_path, people(*FORTY[:20]))), {}, accept_decrease=True)
    assert history(open_store())["approved"].tolist() == [None, ("workers", 40, 20)]
    assert len(open_store().read("enrolment")) == 40


@pytest.mark.parametrize(
    "rows",
    [
        FORTY[:29],
        [{"NIK": f"61070317038000{number}"} for number in range(10, 20)],
        [{**row, "Mulai": "01/03/2025", "Sampai": "28/02/2026"} for row in FORTY[:10]],
    ],
    ids=["less than a third fewer", "other people", "another year"],
)
def test_b64_a_list_that_lost_little_or_tells_of_something_else_is_not_held(tmp_path, rows):
    published(enrol(csv(tmp_path, people(*FORTY))))
    assert published(enrol(csv(tmp_path, people(*rows)))).version == 2


def test_b64_counts_of_the_same_day_are_held_by_their_sum(tmp_path):
    rows = [["Tanggal", "Segmen", "Peserta Aktif"], ["31/12/2025", "BPU", "100"]]
    published(read_file("membership", csv(tmp_path, rows), AREA))
    rows[1][2] = "70"
    with pytest.raises(Held, match="70 peserta aktif, 30% lebih sedikit"):
        published(read_file("membership", csv(tmp_path, rows), AREA))


def test_b65_a_row_that_spends_more_than_it_has_or_names_no_known_scheme(tmp_path):
    assert ledger(tmp_path, CEILING | PAID).accepted_rows == 1
    over = ledger(tmp_path, CEILING | PAID | {"Realisasi": "1.500.000"})
    assert over.reasons == {"amount_over_ceiling": 1}
    assert ledger(tmp_path, CEILING, Skema="Bedah Rumah").reasons == {"word_unknown": 1}


def test_b65_payments_that_together_pass_the_ceiling_are_refused_from_there_on(tmp_path):
    published(ledger(tmp_path, CEILING, PAID))
    second = {**PAID, "No SP2D": "8/SP2D"}
    intake = ledger(tmp_path, second, {**second, "No SP2D": "9/SP2D", "Realisasi": "400.000"})
    assert intake.reasons == {"amount_over_ceiling": 1}
    assert intake.quarantined["row_no"].tolist() == [2]
    assert "Rp1.200.000, melebihi pagu Rp1.000.000" in intake.quarantined["message"][0]
    assert (intake.read, intake.accepted_rows) == (2, 1)


@pytest.mark.parametrize("change", [{"Realisasi": "60.000"}, {"Tanggal SP2D": "18/03/2026"}])
def test_b66_a_document_number_used_again_for_something_else_is_refused(tmp_path, change):
    published(ledger(tmp_path, PAID))
    intake = ledger(tmp_path, PAID | change)
    assert intake.reasons == {"voucher_doubled": 1}
    assert intake.quarantined.loc[0, ["column", "value"]].tolist() == ["No SP2D", "7/SP2D"]
    twice = ledger(tmp_path, {**PAID, "No SP2D": "8"}, {**PAID, "No SP2D": "8", **change})
    assert twice.reasons == {"voucher_doubled": 2}


def test_b66_the_same_payment_sent_again_is_the_same_payment(tmp_path):
    published(ledger(tmp_path, PAID))
    receipt = published(ledger(tmp_path, PAID, {**PAID, "No SP2D": "8/SP2D"}))
    assert (receipt.added, receipt.unchanged) == (1, 1)


def test_b66_a_correction_is_a_payment_below_zero_under_its_own_number(tmp_path):
    published(ledger(tmp_path, CEILING, PAID))
    back = {**PAID, "Realisasi": "-100.000", "No SP2D": "1/KOREKSI"}
    assert ledger(tmp_path, {**back, "No SP2D": ""}).reasons == {"amount_invalid": 1}
    assert ledger(tmp_path, {**back, "No SP2D": "7/SP2D"}).reasons == {"voucher_doubled": 1}
    assert ledger(tmp_path, {"Pagu": "-5", "No SP2D": "9"}).reasons == {"amount_invalid": 1}
    published(ledger(tmp_path, back))
    stored = open_store().read("funding").query("kind == 'realised'")
    assert sorted(stored["amount_idr"]) == [-100_000, 600_000]


def at(monkeypatch, day):
    """Import as on that day."""
    clock = type("clock", (datetime,), {"now": classmethod(lambda cls, zone: day)})
    monkeypatch.setattr(imports, "datetime", clock)


def test_b66_a_year_that_was_reported_takes_no_more_entries(tmp_path, monkeypatch):
    at(monkeypatch, datetime(2026, 1, 15, tzinfo=UTC))
    of_2025 = {**PAID, "Tahun": "2025", "Tanggal SP2D": "17/12/2025"}
    published(ledger(tmp_path, of_2025))
    intake = ledger(tmp_path, {**of_2025, "No SP2D": "8/SP2D"}, PAID)
    assert intake.reasons == {"year_closed": 1}
    assert "Bukukan koreksi di tahun berjalan" in intake.quarantined["message"][0]


def test_b66_history_that_was_brought_in_later_may_be_completed(tmp_path):
    of_2024 = {**PAID, "Tahun": "2024", "Tanggal SP2D": "17/12/2024"}
    published(ledger(tmp_path, of_2024))
    assert ledger(tmp_path, {**of_2024, "No SP2D": "8/SP2D"}).accepted_rows == 1


@pytest.mark.parametrize("step", ["prepared", "_entry"])
def test_b67_an_import_that_breaks_off_changes_nothing_and_can_be_made_again(
    tmp_path, monkeypatch, step
):
    published(enrol(csv(tmp_path, people({"NIK": BUDI}))))
    before = open_store().read("enrolment")
    again = partial(published, enrol(csv(tmp_path, people({"NIK": SITI}))))

    def broken(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(imports, step, broken)
        with pytest.raises(KeyboardInterrupt):
            again()
    assert open_store().version() == 1
    pd.testing.assert_frame_equal(open_store().read("enrolment"), before)
    assert again().version == 2
