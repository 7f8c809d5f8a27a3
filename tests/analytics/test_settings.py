"""What an installation chooses, and what is refused."""

from datetime import date

import pytest

from analytics.errors import DataError
from analytics.settings import ROOT, settings


@pytest.fixture(autouse=True)
def read_anew():
    settings.cache_clear()
    yield
    settings.cache_clear()


def test_the_file_decides_where_the_environment_says_nothing(monkeypatch):
    for name in ("AREA", "STORE", "KEY_FILE", "TODAY", "OFFICE"):
        monkeypatch.delenv(f"DASHBOARD_{name}", raising=False)
    assert settings().area == "61.07"
    assert settings().store == ROOT / "store"
    assert settings().office
    assert settings().today == date.today()


def test_the_environment_wins(monkeypatch, tmp_path):
    monkeypatch.setenv("DASHBOARD_AREA", "32.04")
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path))
    monkeypatch.setenv("DASHBOARD_TODAY", "2025-08-17")
    assert (settings().area, settings().store) == ("32.04", tmp_path)
    assert settings().today == date(2025, 8, 17)


@pytest.mark.parametrize("area", ["6107", "61.07.09", "Bengkayang"])
def test_an_area_that_is_no_regency_is_refused_in_plain_words(monkeypatch, area):
    monkeypatch.setenv("DASHBOARD_AREA", area)
    with pytest.raises(DataError, match=area):
        settings()
