"""E8: give me everything in one file."""

import io
import subprocess
import zipfile

from analytics.settings import settings
from analytics.store import editions
from analytics.store.dataset import load
from analytics.store.tables import open_store
from pages.menu import PAGES
from tests.analytics.reports.reading import pages
from tests.pages.reading import open_page
from tests.questions.typed import publish_register

ENTRIES = {entry.name: entry for entry in PAGES}
DHARMA, MALO = "61.07.09.2001", "61.07.09.2006"


def test_everything_published_is_one_click_from_the_evaluators_page(empty_store, tmp_path, offered):
    publish_register(
        tmp_path,
        (DHARMA, 100, "2026-01-01", "2026-12-31"),
        (MALO, 30, "2026-01-01", "2026-12-31"),
    )
    editions.publish(open_store(), load(settings().area))
    app = open_page(ENTRIES["impact"])
    app.switch_page(ENTRIES["evidence"].file).run()
    assert not app.exception
    name, make = offered["report_evidence"]
    assert name == "bukti_61.07_2026-11_e1.zip"

    folder = tmp_path / "bukti"
    with zipfile.ZipFile(io.BytesIO(make())) as archive:
        archive.extractall(folder)
    checked = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=folder, capture_output=True)
    assert checked.returncode == 0
    first, _ = pages((folder / "ringkasan.pdf").read_bytes())
    assert "Pekerja terlindungi 130" in first
    table = (folder / "tables" / "indicators.csv").read_text(encoding="utf-8-sig").splitlines()
    assert any(line.startswith("61.07;regency;2026-11-01;people;130,0") for line in table)
