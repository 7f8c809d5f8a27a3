"""A dry run says what publishing would do, and publishing then does it."""

import pandas as pd
import pytest

from analytics.intake import read_file
from analytics.store.dataset import load
from analytics.store.imports import publish
from analytics.store.preview import changes, preview
from analytics.store.tables import open_store
from tests.analytics.intake.office import AREA, BUDI, SITI, csv, enrol, people
from tests.conftest import EXAMPLES

LEDO = "61.07.03"


def at(table, area, indicator):
    row = table[(table["area_code"] == area) & (table["indicator"] == indicator)].iloc[0]
    return row["before"], row["after"]


def counts(found):
    return found.new, found.changed, found.unchanged, found.refused


@pytest.fixture
def first(empty_store, tmp_path):
    """A register of one person, protected from March 2024 through February 2025."""
    intake = enrol(csv(tmp_path, people({"NIK": SITI, "Iuran": 16800})))
    publish(open_store(), intake, {})


def test_rows_are_new_changed_or_unchanged(first, tmp_path):
    rows = people(
        {"NIK": SITI, "Iuran": 16800}, {"NIK": BUDI, "Iuran": 16800}, {"NIK": "12", "Iuran": 1}
    )
    assert counts(preview(open_store(), enrol(csv(tmp_path, rows)), AREA)) == (1, 0, 1, 1)
    dearer = enrol(csv(tmp_path, people({"NIK": SITI, "Iuran": 20000})))
    assert counts(preview(open_store(), dearer, AREA)) == (0, 1, 0, 0)


def test_nothing_is_stored(first, tmp_path):
    preview(open_store(), enrol(csv(tmp_path, people({"NIK": BUDI}))), AREA)
    assert open_store().version() == 1
    assert len(open_store().read("enrolment")) == 1


def test_people_are_counted_before_and_after_by_subdistrict(first, tmp_path):
    found = preview(open_store(), enrol(csv(tmp_path, people({"NIK": BUDI}))), AREA)
    table = changes(found, "subdistrict", pd.Timestamp("2024-08-01"))
    assert at(table, LEDO, "people") == (1, 2)
    assert at(table, "61.07.09", "people") == (0, 0)


def test_findings_of_before_are_not_passed_off_as_those_of_after(first, tmp_path):
    found = preview(open_store(), enrol(csv(tmp_path, people({"NIK": BUDI}))), AREA)
    assert found.before.findings is not None
    assert found.after.findings is None


def test_months_are_those_that_move(first, tmp_path):
    rows = people({"NIK": BUDI, "Mulai": "01/08/2024", "Sampai": "30/09/2024"})
    found = preview(open_store(), enrol(csv(tmp_path, rows)), AREA)
    assert [f"{month:%Y-%m}" for month in found.months] == ["2024-09", "2024-08"]
    assert f"{found.month:%Y-%m}" == "2024-09"


def test_a_first_import_into_an_empty_store_replaces_nothing(empty_store, tmp_path):
    found = preview(open_store(), enrol(csv(tmp_path, people())), AREA)
    assert not found.replaces_simulated
    before, after = at(changes(found, "regency", pd.Timestamp("2024-08-01")), AREA, "people")
    assert pd.isna(before)
    assert after == 1


def test_a_first_import_takes_the_place_of_the_simulated_rows(simulated, tmp_path):
    found = preview(open_store(), enrol(csv(tmp_path, people())), AREA)
    assert found.replaces_simulated
    assert counts(found) == (1, 0, 0, 0)
    assert at(changes(found, "regency", pd.Timestamp("2024-08-01")), AREA, "people")[1] == 1


@pytest.mark.parametrize(
    ("kind", "name", "fixed"),
    [
        ("enrolment", "peserta_satu_desa_100_2024.xlsx", {"scheme": "desa100"}),
        ("funding", "realisasi_2024_2025.xlsx", {}),
        ("claims", "klaim_2024_2025.csv", {}),
        ("welfare", "desil_desa_2025.csv", {}),
        ("membership", "kepesertaan_aktif.csv", {}),
    ],
)
def test_what_is_foretold_is_what_publishing_gives(empty_store, kind, name, fixed):
    intake = read_file(kind, EXAMPLES / name, AREA, fixed)
    found = preview(open_store(), intake, AREA)
    receipt = publish(open_store(), intake, fixed)
    assert (found.new, found.changed) == (receipt.added, receipt.replaced)
    table = "cube" if kind == "enrolment" else kind
    foretold, stored = getattr(found.after, table), getattr(load(AREA), table)
    ignored = [column for column in ("import_id",) if column in stored]
    columns = list(foretold.columns.drop(ignored))
    pd.testing.assert_frame_equal(
        foretold[columns].sort_values(columns, ignore_index=True),
        stored[columns].sort_values(columns, ignore_index=True),
    )


def test_kinds_without_a_headline_figure_show_their_rows(empty_store):
    intake = read_file("claims", EXAMPLES / "klaim_2024_2025.csv", AREA)
    found = preview(open_store(), intake, AREA)
    before, after = at(changes(found, "regency", found.month), AREA, "rows")
    assert pd.isna(before)
    assert after == 41


def test_rows_of_the_whole_regency_say_nothing_of_its_kecamatan(empty_store, tmp_path):
    file = csv(tmp_path, [["Strategi", "Langkah", "Status"], ["2", "Edaran", "Selesai"]])
    found = preview(open_store(), read_file("actions", file, AREA), AREA)
    assert at(changes(found, "regency", found.month), AREA, "rows")[1] == 1
    assert changes(found, "subdistrict", found.month)["after"].isna().all()


def test_an_erased_person_is_foretold_as_refused(writable, tmp_path):
    from analytics.store.erase import erase

    nik = "6107084108944997"
    erase(open_store(), nik)
    file = tmp_path / "lagi.csv"
    file.write_text(
        "NIK;Kode Desa;Skema;Sumber Dana;Mulai;Sampai\n"
        f"{nik};61.07.08.2002;DBH Sawit;DBH Sawit;01/07/2026;30/06/2027\n",
        encoding="utf-8",
    )
    found = preview(open_store(), read_file("enrolment", file, "61.07"), "61.07")
    assert (found.new, found.refused) == (0, 1)
