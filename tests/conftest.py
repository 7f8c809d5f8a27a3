"""Stores that tests share: empty, simulated, and with the example files imported."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from analytics.settings import settings
from analytics.store import editions
from analytics.store.dataset import _load
from analytics.store.tables import open_store

EXAMPLES = Path(__file__).parent / "examples"
# The example files, in the order of their months, with the options that they need.
FILES = (
    ("enrolment", "peserta_satu_desa_100_2024.xlsx", {"scheme": "desa100"}),
    ("enrolment", "dbh_sawit_2025.csv", {}),
    ("funding", "realisasi_2024_2025.xlsx", {}),
    ("claims", "klaim_2024_2025.csv", {}),
    ("welfare", "desil_desa_2025.csv", {}),
    ("membership", "kepesertaan_aktif.csv", {}),
)

# Tests run side by side: on a busy machine an example takes long for no fault of its own.
hypothesis_settings.register_profile(
    "side by side", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("side by side")


def forget() -> None:
    """Drop what was cached from another store or another day."""
    import streamlit as st

    for cached in (settings, open_store, _load):
        cached.cache_clear()
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture(scope="session")
def key_file(tmp_path_factory):
    """One secret for all tests of a run, so that prepared stores can be copied."""
    return tmp_path_factory.mktemp("secret") / "nik.key"


@pytest.fixture
def choose_store(monkeypatch, key_file):
    """Point the settings at a store folder, on a fixed day."""

    def choose(folder: Path, area: str = "61.07") -> Path:
        monkeypatch.setenv("DASHBOARD_STORE", str(folder))
        monkeypatch.setenv("DASHBOARD_KEY_FILE", str(key_file))
        monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-22")
        monkeypatch.setenv("DASHBOARD_AREA", area)
        forget()
        return folder

    yield choose
    forget()


@pytest.fixture
def empty_store(choose_store, tmp_path):
    """A store in which nothing was ever stored."""
    return choose_store(tmp_path / "store")


@pytest.fixture(scope="session")
def prepared(tmp_path_factory, key_file):
    """Build the simulated and the imported store once; tests read them and must not write."""
    folders = {name: tmp_path_factory.mktemp(name) / "store" for name in ("simulated", "imported")}
    before = dict(os.environ)
    os.environ.update(DASHBOARD_KEY_FILE=str(key_file), DASHBOARD_TODAY="2026-11-22")
    try:
        for name, folder in folders.items():
            os.environ["DASHBOARD_STORE"] = str(folder)
            forget()
            {"simulated": _simulate, "imported": _import}[name]()
    finally:
        os.environ.clear()
        os.environ.update(before)
        forget()
    return folders


def _simulate() -> None:
    from analytics.demo import build_demo

    build_demo(open_store(), settings().area)
    _publish()


def _import() -> None:
    from analytics.intake import read_file
    from analytics.store.imports import publish

    for kind, name, fixed in FILES:
        publish(open_store(), read_file(kind, EXAMPLES / name, settings().area, fixed), fixed)
    _publish()


def _publish() -> None:
    from analytics.store.dataset import load

    editions.publish(open_store(), load(settings().area))


@pytest.fixture
def simulated(choose_store, prepared):
    """The simulated tables; read only."""
    return choose_store(prepared["simulated"])


@pytest.fixture
def imported(choose_store, prepared):
    """The example files imported; read only."""
    return choose_store(prepared["imported"])


@pytest.fixture
def writable(choose_store, prepared, tmp_path):
    """A copy of the imported store that a test may write to."""
    return choose_store(Path(shutil.copytree(prepared["imported"], tmp_path / "store")))


def pytest_terminal_summary(terminalreporter):
    """Say how many browser tests ran: a run that skipped them is no full run."""
    ran = [
        report
        for outcome in ("passed", "failed")
        for report in terminalreporter.stats.get(outcome, [])
        if "browser" in report.keywords
    ]
    terminalreporter.write_line(f"browser tests run: {len(ran)}")
