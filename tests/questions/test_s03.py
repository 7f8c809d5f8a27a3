"""S3: are we on the path to UCJ: coverage, target of both systems, people, rupiah, date?"""

import pandas as pd
import pytest

from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from tests.analytics.store.imports import give, intake
from tests.pages.reading import open_page, with_tables, words

ENTRIES = {entry.name: entry for entry in PAGES}


@pytest.fixture(autouse=True)
def case(empty_store):
    """100 workers; 20 of them were members a year ago and 32 are now, 3 more every quarter."""
    quarters = ("2025-09-30", "2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30")
    counts = pd.DataFrame({"as_of": pd.to_datetime(quarters), "active_members": range(20, 33, 3)})
    base = pd.DataFrame({"as_of": [pd.Timestamp("2025-01-01")], "workers": [100]})
    common = {"area_code": "61.07", "source": "x"}
    give(open_store(), intake("membership", "a", counts.assign(segment="BPU", **common)))
    give(open_store(), intake("worker_base", "b", base.assign(definition="semesta", **common)))


def by_menu():
    """Go from the planner's first page to the UCJ page, by one click in the menu."""
    return open_page(ENTRIES["coverage"]).switch_page(ENTRIES["ucj"].file).run()


def test_coverage_target_people_rupiah_and_date_stand_on_one_screen():
    app = by_menu()
    shown = {metric.label: metric.value for metric in app.metric}
    assert shown["Cakupan UCJ"] == "32,0%"
    assert shown["Target UCJ 2026"] == "60,80%"
    # 60.8 of 100 less 32 are 28.8 people; × Rp201,600 a year.
    assert shown["Kurang ke target"] == "29"
    assert "Rp5,81 juta setahun" in words(app)
    # One a month: 29 months after September 2026.
    assert shown["Laju sekarang (orang/bulan)"] == "+1"
    assert shown["Target tercapai pada"] == "Februari 2029"


def test_both_target_systems_of_the_year_stand_side_by_side():
    table = next(
        each.value for each in with_tables(by_menu()).dataframe if say("ucj.needed") in each.value
    )
    due = table[table[say("ucj.year")] == 2026].set_index(say("ucj.target"))
    # 34.99 of 100 less 32, and 60.80 less 32.
    assert due["Kurang ke target"].round(2).to_dict() == {34.99: 2.99, 60.80: 28.80}
    assert due["Bulan-pekerja setahun"].round(2).to_dict() == {34.99: 35.88, 60.80: 345.60}


def test_the_projection_is_held_against_both_targets():
    # One a month without ups and downs: 35 in December 2026, for 34.99 and 60.80 of 100.
    text = words(by_menu())
    assert "**35 sampai 35** peserta aktif pada 31 Desember 2026" in text
    met = {"system": "RPJMN/RKP", "target": "34,99%", "people": "35"}
    missed = {"system": "Target Provinsi Kalimantan Barat", "target": "60,80%", "people": "61"}
    assert say("ucj.against.below", **met) in text
    assert say("ucj.against.above", **missed) in text
