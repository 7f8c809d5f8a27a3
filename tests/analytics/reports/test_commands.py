"""Reports by command: where they are written, and what is said of a wrong request."""

import zipfile

import pytest

from analytics.__main__ import main
from tests.analytics.reports.reading import pages


def test_a_briefing_is_written_under_the_name_given(simulated, tmp_path, capsys):
    paper = tmp_path / "rapat.pdf"
    asked = ["report", "briefing", "--area", "61.07.09", "--month", "2025-08", "-o", str(paper)]
    assert main(asked) == 0
    assert "Kecamatan Teriak" in pages(paper.read_bytes())[0]
    assert str(paper) in capsys.readouterr().out


def test_a_folder_gets_a_paper_with_a_name_of_its_own(simulated, tmp_path):
    asked = ["report", "briefing", "--month", "2025-08", "--lang", "en", "-o", str(tmp_path)]
    assert main(asked) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["briefing_61.07_2025-08_v1.pdf"]


def test_each_kecamatan_has_its_paper_in_one_run(simulated, tmp_path):
    folder = tmp_path / "kecamatan"
    asked = ["report", "briefing", "--each", "subdistrict", "--month", "2025-08"]
    assert main([*asked, "-o", str(folder)]) == 0
    names = sorted(path.name for path in folder.iterdir())
    assert names == [f"ringkasan_61.07.{n:02d}_2025-08_v1.pdf" for n in range(1, 18)]


def test_evidence_and_workbook_are_written(simulated, tmp_path):
    assert main(["report", "evidence", "-o", str(tmp_path)]) == 0
    assert main(["report", "workbook", "--month", "2025-08", "-o", str(tmp_path)]) == 0
    assert zipfile.is_zipfile(tmp_path / "bukti_61.07_2026-06_e1.zip")
    assert (tmp_path / "buku-kerja_61.07_2025-08_v1.xlsx").exists()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["briefing", "--month", "2025-18"], "2025-18 bukan bulan"),
        (["briefing", "--area", "61.07.09.2001"], "kabupaten atau kecamatan"),
        (["briefing", "--area", "61.99"], "61.99"),
        (["briefing", "-o", "/tidak/ada/x.pdf"], "tidak dapat ditulis"),
        (["evidence", "--area", "32.05"], "Belum ada edisi"),
    ],
)
def test_a_wrong_request_is_refused_in_plain_words(simulated, capsys, asked, said):
    assert main(["report", *asked]) == 2
    assert said in capsys.readouterr().err
