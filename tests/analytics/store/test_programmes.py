import pandas as pd
import pytest

from analytics.errors import DataError
from analytics.store import programmes as store
from analytics.store.programmes import events, programmes, quota
from analytics.store.reference import villages


def test_bengkayang_has_the_village_and_the_palm_programme():
    found = {programme.key: programme for programme in programmes("61.07")}
    assert set(found) == {"desa100", "dbh_sawit"}
    assert found["desa100"].fund_source == "apbd_kabupaten"
    assert (found["dbh_sawit"].people, found["dbh_sawit"].months) == (2_116, 12)


def test_a_subdistrict_has_the_programmes_of_its_regency():
    assert programmes("61.07.09") == programmes("61.07")


def test_each_desa_has_a_hundred_and_a_kelurahan_has_no_row():
    two = pd.DataFrame(
        [("61.07.04.1001", "kelurahan"), ("61.07.04.2002", "desa")], columns=["code", "type"]
    )
    assert quota("61.07", two).values.tolist() == [["61.07.04.2002", "desa100", 100]]


def test_quotas_of_all_122_desa_sum_to_12_200_with_both_kelurahan_outside():
    all_villages = villages("61.07")
    table = quota("61.07", all_villages)
    outside = set(all_villages["code"]) - set(table["village_code"])
    assert (len(all_villages), len(table), table["quota"].sum()) == (124, 122, 12_200)
    assert outside == {"61.07.04.1001", "61.07.04.1010"}


def test_the_quota_of_a_subdistrict_follows_its_number_of_desa():
    assert quota("61.07.09", villages("61.07.09"))["quota"].sum() == 1_800


def test_events_run_from_the_launch_to_the_end_of_palm_cover():
    table = events("61.07")
    assert table[["date", "kind"]].astype(str).values.tolist() == [
        ["2024-02-21", "launch"],
        ["2025-07-01", "cover_start"],
        ["2025-09-18", "payment"],
        ["2025-09-24", "award"],
        ["2026-06-30", "cover_end"],
    ]
    assert table["date"].dtype == "datetime64[us]"


def test_an_event_known_to_the_month_says_so():
    table = events("61.07").set_index("kind")["precision"]
    assert table["cover_start"] == "month"
    assert table["launch"] == "day"


def test_the_end_of_palm_cover_is_our_reckoning():
    assert events("61.07").set_index("kind").loc["cover_end", "nature"] == "derived"


def test_an_area_without_a_programme_has_empty_tables_of_the_same_shape():
    assert programmes("32.01") == ()
    assert quota("32.01", villages("32.01")).columns.tolist() == ["village_code", "scheme", "quota"]
    assert events("32.01").columns.tolist() == events("61.07").columns.tolist()
    assert events("32.01")["date"].dtype == "datetime64[us]"


@pytest.fixture
def only(tmp_path, monkeypatch):
    """A folder of programmes that holds one file, with one line of Bengkayang's changed."""
    original = (store.FOLDER / "61.07.desa100.yml").read_text(encoding="utf-8")

    def change(old, new):
        text = original.replace('"61.07"', '"32.01"').replace(old, new)
        (tmp_path / "32.01.x.yml").write_text(text, encoding="utf-8")
        monkeypatch.setattr(store, "FOLDER", tmp_path)
        monkeypatch.setattr(store, "_all", store._all.__wrapped__)

    return change


def test_another_regency_brings_its_own_programme(only):
    only("people_per_village: 100", "people_per_village: 40")
    one = pd.DataFrame({"code": ["32.01.01.2001"], "type": ["desa"]})
    assert quota("32.01", one)["quota"].tolist() == [40]
    assert programmes("61.07") == ()


@pytest.mark.parametrize("line", ["scheme: desa100", "kind: launch", "fund_source: apbd_kabupaten"])
def test_an_unknown_word_in_a_programme_file_is_refused_with_the_choices(only, line):
    only(line, line.split(":")[0] + ": lottery")
    with pytest.raises(DataError, match=r"32\.01\.x\.yml.*lottery"):
        programmes("32.01")
