"""The command line: what scripts rest on."""

import io
import json
from pathlib import Path

import pandas as pd
import pytest

from analytics.__main__ import main
from analytics.settings import settings
from analytics.store import evidence
from analytics.store.tables import open_store
from tests.analytics.intake import map_files
from tests.analytics.intake.map_files import ELSEWHERE, LESABELA, square

EXAMPLES = Path(__file__).parent.parent / "examples"
EXPECTED = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))


def run(capsys, *words):
    """Run a command; return its exit code, its output and its complaints."""
    code = main([str(word) for word in words])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def frame(capsys, *words):
    code, out, err = run(capsys, *words)
    assert code == 0, err
    return pd.read_csv(io.StringIO(out), dtype={"area_code": str, "month": str})


def test_the_cube_of_the_example_files_is_met_row_by_row(imported, capsys):
    expected = pd.DataFrame(EXPECTED["cube"]).drop_duplicates()
    columns = ["area_code", "month", *(c for c in expected if c not in ("area_code", "month"))]
    for area, rows in expected.groupby("area_code"):
        found = frame(capsys, "cube", "--area", area, "--from", "2024-02", "--to", "2026-10")
        pd.testing.assert_frame_equal(
            found[columns], rows[columns].sort_values("month").reset_index(drop=True)
        )


def test_without_a_period_the_cube_spans_from_nobody_to_nobody(imported, capsys):
    found = frame(capsys, "cube")
    assert (found["month"].iloc[0], found["month"].iloc[-1]) == ("2024-02", "2026-10")


def test_parts_add_up_over_levels_and_over_schemes(imported, capsys):
    whole = frame(capsys, "cube").drop(columns=["area_code"]).set_index("month")
    for words in (["--level", "subdistrict"], ["--level", "village"], ["--by", "scheme"],
                  ["--by", "scheme,fund_source"]):  # fmt: skip
        parts = frame(capsys, "cube", *words).groupby("month")[whole.columns.tolist()].sum()
        pd.testing.assert_frame_equal(parts, whole)


def test_every_village_is_listed_whether_anyone_is_protected_or_not(imported, capsys):
    found = frame(capsys, "cube", "--level", "village", "--from", "2025-08", "--to", "2025-08")
    assert len(found) == 124
    assert (found["people"] == 0).any()


def test_json_says_the_same_as_csv(imported, capsys):
    table = frame(capsys, "cube", "--from", "2025-01", "--to", "2025-02")
    _, out, _ = run(capsys, "cube", "--from", "2025-01", "--to", "2025-02", "--format", "json")
    assert json.loads(out) == table.to_dict("records")


def test_a_cube_without_a_register_is_refused(empty_store, capsys):
    code, out, err = run(capsys, "cube")
    assert (code, out) == (2, "")
    assert "Belum ada register" in err


def test_an_import_says_what_became_of_each_row(empty_store, capsys):
    file = EXAMPLES / "peserta_satu_desa_100_2024.xlsx"
    code, out, _ = run(capsys, "import", "enrolment", file, "--set", "scheme=desa100", "--json")
    expected, said = EXPECTED["enrolment_desa100"], json.loads(out)
    assert code == 0
    assert said["reasons"] == expected["quarantined_by_reason"]
    for name in ("accepted", "repaired", "skipped", "quarantined"):
        assert said[name] == expected[name]
    assert said["read"] == said["accepted"] + said["skipped"] + said["quarantined"]
    assert said["version"] == open_store().version() == 1
    refused = open_store().read("quarantine")
    assert refused["reason"].value_counts().to_dict() == expected["quarantined_by_reason"]


def test_the_same_file_again_changes_nothing_and_says_so(writable, capsys):
    before = open_store().version()
    code, out, err = run(capsys, "import", "claims", EXAMPLES / "klaim_2024_2025.csv")
    assert (code, out) == (2, "")
    assert "sudah diimpor" in err
    assert open_store().version() == before


def test_a_copy_under_another_name_is_recognised(writable, capsys, tmp_path):
    copy = tmp_path / "lain.csv"
    copy.write_bytes((EXAMPLES / "klaim_2024_2025.csv").read_bytes())
    assert run(capsys, "import", "claims", copy)[0] == 2


def test_a_dry_run_changes_nothing(empty_store, capsys):
    file = EXAMPLES / "kepesertaan_aktif.csv"
    code, out, _ = run(capsys, "import", "membership", file, "--dry-run", "--json")
    assert code == 0
    assert json.loads(out)["accepted"] == 16
    assert open_store().version() == 0


def test_boundaries_are_imported_counted_and_taken_back_like_any_file(
    empty_store, capsys, tmp_path
):
    rows = ((LESABELA, square(0)), ("99", square(1)), (ELSEWHERE, square(2)))
    file = map_files.geojson(tmp_path, map_files.frame(*rows))
    _, tried, _ = run(capsys, "import", "boundaries", file, "--dry-run", "--json")
    assert open_store().version() == 0
    code, out, _ = run(capsys, "import", "boundaries", file, "--json")
    said = json.loads(out)
    assert code == 0
    assert said["notes"] == json.loads(tried)["notes"]
    assert (said["read"], said["accepted"], said["skipped"], said["quarantined"]) == (3, 1, 1, 1)
    assert len(open_store().read("boundaries")) == 1
    run(capsys, "undo", said["import_id"])
    assert open_store().read("boundaries") is None
    assert "boundaries: 1 → 0 baris" in run(capsys, "history")[1]


def test_an_unreadable_file_is_refused_and_nothing_changes(empty_store, capsys, tmp_path):
    file = tmp_path / "rusak.xlsx"
    file.write_bytes(b"PK\x03\x04 not a workbook")
    code, out, err = run(capsys, "import", "enrolment", file)
    assert (code, out) == (2, "")
    assert "rusak.xlsx" in err
    assert open_store().version() == 0


def test_the_first_import_replaces_the_simulated_table_of_its_kind_only(
    choose_store, tmp_path, capsys
):
    choose_store(tmp_path / "store")
    run(capsys, "demo")
    run(capsys, "import", "claims", EXAMPLES / "klaim_2024_2025.csv")
    natures = {name: state.nature for name, state in open_store().manifest().tables.items()}
    assert natures["claims"] == "imported"
    assert natures["enrolment"] == natures["cube"] == "simulated"
    assert len(open_store().read("claims")) == 41


def test_imports_of_one_kind_add_up(imported, capsys):
    register = open_store().read("enrolment", ["scheme", "import_id"])
    assert register["scheme"].value_counts().to_dict() == {"desa100": 11943, "dbh_sawit": 2111}
    assert register["import_id"].nunique() == 2


def test_demo_leaves_a_store_with_data_alone(writable, capsys):
    before = open_store().version()
    assert run(capsys, "demo", "--if-empty")[0] == 0
    assert open_store().version() == before


def test_indicators_of_the_examples(imported, capsys):
    found = frame(capsys, "indicators", "--month", "2024-08").set_index("indicator")["value"]
    assert found["people"] == 11943
    assert found["villages_at_100"] == EXPECTED["villages_at_100"]["2024-08"]
    assert found["realised_idr"] == 1_214_760_000
    newest = frame(capsys, "indicators", "--month", "2026-06").set_index("indicator")["value"]
    assert newest["worker_months"] == EXPECTED["worker_months"]["all"]


@pytest.mark.parametrize(("month", "reached"), EXPECTED["villages_at_100"].items())
def test_villages_at_100(imported, capsys, month, reached):
    found = frame(capsys, "indicators", "--month", month).set_index("indicator")["value"]
    assert found["villages_at_100"] == reached


def test_kelurahan_lie_outside_the_village_programme(imported, capsys):
    found = frame(capsys, "indicators", "--month", "2024-08", "--level", "village")
    quota = found[found["indicator"] == "programme_coverage_pct"].set_index("area_code")["value"]
    assert quota[quota.isna()].index.tolist() == ["61.07.04.1001", "61.07.04.1010"]


def test_an_empty_store_knows_nothing_rather_than_zero(empty_store, capsys):
    """What is known without any import is what others published: poverty, quota and voters."""
    found = frame(capsys, "indicators", "--month", "2024-08").set_index("indicator")["value"]
    assert set(found.dropna().index) == {"poverty_rate_pct", "quota_per_100_adults"}


def test_another_regency_is_honestly_empty(imported, capsys):
    found = frame(capsys, "indicators", "--area", "32.04", "--month", "2024-08")
    assert set(found["area_code"]) == {"32.04"}
    assert found.set_index("indicator")["value"].drop("people", errors="ignore").isna().sum() > 10


def test_a_level_above_the_area_is_refused(imported, capsys):
    code, _, err = run(capsys, "cube", "--area", "61.07.09", "--level", "regency")
    assert code == 2
    assert "61.07.09" in err


def test_an_unknown_area_is_refused(imported, capsys):
    assert run(capsys, "indicators", "--area", "99.99")[0] == 2


def test_no_number_of_a_person_is_stored_or_printed(writable, capsys, tmp_path):
    _, out, err = run(capsys, "import", "enrolment", EXAMPLES / "dbh_sawit_2025.csv", "--dry-run")
    assert "6107" + "0841" not in out + err
    nik = b"6107084108944997"
    for path in writable.rglob("*"):
        assert path.is_dir() or nik not in path.read_bytes()


def test_history_tells_each_import_and_what_it_changed(imported, capsys):
    code, out, _ = run(capsys, "history", "--json")
    said = json.loads(out)
    assert code == 0
    assert [row["file"] for row in said[:2]] == [
        "peserta_satu_desa_100_2024.xlsx",
        "dbh_sawit_2025.csv",
    ]
    assert said[1]["changes"]["enrolment"] == [11943, 11943 + 2111]
    _, out, _ = run(capsys, "history")
    assert "klaim_2024_2025.csv (claims), sha256" in out
    assert "claims: 0 → 41 baris" in out


def test_an_undone_import_is_gone_from_the_figures_and_stays_in_the_history(writable, capsys):
    before = frame(capsys, "cube", "--by", "scheme")
    second = json.loads(run(capsys, "history", "--json")[1])[1]["import_id"]
    code, out, _ = run(capsys, "undo", second)
    assert code == 0
    assert "versi data 7" in out
    after = frame(capsys, "cube", "--by", "scheme")
    assert set(after["scheme"]) < set(before["scheme"])
    assert "dibatalkan pada" in run(capsys, "history")[1]
    assert run(capsys, "undo", second)[0] == 2
    assert run(capsys, "import", "enrolment", EXAMPLES / "dbh_sawit_2025.csv")[0] == 0
    pd.testing.assert_frame_equal(frame(capsys, "cube", "--by", "scheme"), before)


def test_show_tells_what_belongs_to_a_version(imported, capsys):
    code, out, _ = run(capsys, "show", "--version", "1")
    assert code == 0
    assert "enrolment: 11943 baris, imported" in out
    assert "claims" not in out
    assert run(capsys, "show", "--version", "99")[0] == 2


def test_verify_finds_a_damaged_file_and_says_which(writable, capsys):
    assert run(capsys, "verify", "--all")[0] == 0
    path = next((writable / "tables" / "claims").glob("*.parquet"))
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    code, out, _ = run(capsys, "verify")
    assert code == 1
    assert f"berubah: tables/claims/{path.name}" in out


def test_a_backup_is_restored_on_a_clean_machine_with_one_command(
    imported, choose_store, tmp_path, capsys
):
    before = frame(capsys, "cube")
    file = tmp_path / "cadangan.zip"
    assert run(capsys, "backup", file)[0] == 0
    choose_store(tmp_path / "clean" / "store")
    code, out, _ = run(capsys, "restore", file)
    assert code == 0
    assert "kunci" not in out
    pd.testing.assert_frame_equal(frame(capsys, "cube"), before)
    assert run(capsys, "restore", file)[0] == 2
    assert run(capsys, "restore", file, "--replace")[0] == 0


def test_a_restore_without_the_key_asks_for_it_and_makes_no_other(
    imported, choose_store, tmp_path, capsys, monkeypatch
):
    file = tmp_path / "cadangan.zip"
    run(capsys, "backup", file)
    choose_store(tmp_path / "store")
    monkeypatch.setenv("DASHBOARD_KEY_FILE", str(tmp_path / "none.key"))
    settings.cache_clear()
    code, out, _ = run(capsys, "restore", file)
    assert code == 0
    assert "kunci rahasia" in out
    assert not (tmp_path / "none.key").exists()


def test_an_evidence_file_is_erased_with_a_reason_and_the_history_says_by_whom(writable, capsys):
    store = open_store()
    evidence.attach(store, b"%PDF-1.4 KTP", "surat.pdf", evidence.Proven(regulation="x"))
    code, _, err = run(capsys, "erase", "--evidence", "surat.pdf")
    assert (code, "--why" in err) == (2, True)
    words = ("erase", "--evidence", "surat.pdf", "--why", "KTP terlampir", "--by", "Sari")
    code, out, _ = run(capsys, *words)
    assert (code, "Cadangan" in out) == (0, True)
    newest = json.loads(run(capsys, "history", "--json")[1])[-1]
    assert (newest["action"], newest["actor"]) == ("erase_evidence", "Sari")
    assert run(capsys, "verify", "--all")[0] == 0


def test_an_erased_person_is_refused_when_the_file_comes_again(writable, capsys, monkeypatch):
    nik = "6107" + "084108944997"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{nik}\n"))
    code, out, err = run(capsys, "erase", "-")
    assert (code, err) == (0, "")
    assert nik not in out
    second = json.loads(run(capsys, "history", "--json")[1])[1]["import_id"]
    assert run(capsys, "undo", second)[0] == 0
    file = EXAMPLES / "dbh_sawit_2025.csv"
    for words in (["--dry-run"], []):
        said = json.loads(run(capsys, "import", "enrolment", file, *words, "--json")[1])
        assert said["reasons"]["erased"] >= 1
        assert said["read"] == said["accepted"] + said["skipped"] + said["quarantined"]
    assert run(capsys, "cube", "--from", "2024-08", "--to", "2024-08")[0] == 0
    assert run(capsys, "verify", "--all")[0] == 0


def test_scan_finds_nothing_in_the_store_and_something_in_an_office_file(imported, capsys):
    assert run(capsys, "scan")[0] == 0
    code, out, _ = run(capsys, "scan", EXAMPLES / "dbh_sawit_2025.csv")
    assert code == 1
    assert "nomor mirip NIK" in out


def test_what_was_accepted_with_a_remark_is_said(empty_store, capsys):
    file = EXAMPLES / "peserta_satu_desa_100_2024.xlsx"
    words = ("import", "enrolment", file, "--set", "scheme=desa100", "--dry-run")
    said = json.loads(run(capsys, *words, "--json")[1])["notes"]
    assert said
    assert all(note in run(capsys, *words)[1] for note in said)


def test_b64_a_file_that_lost_a_third_needs_a_second_approval(empty_store, tmp_path, capsys):
    head = "Tanggal;Segmen;Peserta Aktif\n31/12/2025;BPU;"
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text(f"{head}100\n", encoding="utf-8")
    second.write_text(f"{head}60\n", encoding="utf-8")
    assert run(capsys, "import", "membership", first)[0] == 0
    code, out, _ = run(capsys, "import", "membership", second, "--dry-run")
    assert (code, "PERHATIAN" in out) == (0, True)
    code, _, err = run(capsys, "import", "membership", second)
    assert (code, "--accept-decrease" in err) == (2, True)
    assert run(capsys, "import", "membership", second, "--accept-decrease")[0] == 0
    assert "disetujui meski berkurang: Berkas ini memuat 60" in run(capsys, "history")[1]


def misspelt(tmp_path):
    from tests.analytics.intake.office import csv, people

    return csv(tmp_path, people({"Desa": "Lesabel"}))


def test_a_place_that_is_said_lets_its_rows_in_and_is_known_from_then_on(
    empty_store, tmp_path, capsys
):
    path = misspelt(tmp_path)
    code, out, _ = run(capsys, "import", "enrolment", path, "--dry-run")
    option = '--place "Lesabel, 61.07.03=61.07.03.2001"'
    assert (code, option in out) == (0, True)
    place = "Lesabel, 61.07.03=61.07.03.2001"
    _, out, _ = run(capsys, "import", "enrolment", path, "--json", "--place", place)
    assert json.loads(out)["accepted"] == 1
    _, out, _ = run(capsys, "spellings")
    assert out.startswith('1 · "Lesabel" (kecamatan 61.07.03) = 61.07.03.2001')


def test_a_place_that_cannot_be_is_refused_and_nothing_changes(empty_store, tmp_path, capsys):
    place = "Lesabela=61.07.10.2003"
    code, _, err = run(capsys, "import", "enrolment", misspelt(tmp_path), "--place", place)
    assert (code, "sudah dikenal" in err) == (2, True)
    assert open_store().version() == 0


def test_a_spelling_is_added_and_taken_back(empty_store, capsys):
    assert run(capsys, "spellings", "--add", "Lesabel=61.07.03.2001")[0] == 0
    assert run(capsys, "spellings", "--remove", "1")[0] == 0
    assert run(capsys, "spellings", "--remove", "1")[0] == 2
    assert "ditarik oleh" in run(capsys, "spellings")[1]
