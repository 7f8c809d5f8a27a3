"""The renewals page against numbers made by hand from the example files; today: 22 Nov 2026.

Covers of 6,477 people of the village programme end in February 2025, of 5,406 in May 2025, of
2,111 palm workers in June 2026; in Teriak of 1,793 in 18 villages and of 402 in 8. A year costs
Rp201,600.
"""

import re

import pandas as pd
import pytest

from analytics.text import say
from pages.menu import PAGES
from tests.conftest import forget
from tests.pages.reading import open_page, words

PAGE = next(entry for entry in PAGES if entry.url == "perpanjangan")
YEAR = 201_600


@pytest.fixture
def in_march(imported, monkeypatch):
    """The example files as seen on 10 March 2025."""
    monkeypatch.setenv("DASHBOARD_TODAY", "2025-03-10")
    forget()


def cards(app):
    return {metric.label: metric.value for metric in app.metric}


def table(app, heading):
    return next(each.value for each in app.dataframe if heading in each.value)


def villages(app):
    """Return the list of villages to write to: what is in grace has no cost."""
    state, cost = say("renewals.state"), say("renewals.renewal")
    return next(each.value for each in app.dataframe if {state, cost} <= set(each.value))


def calendar(app):
    """Return the cells of the calendar as they are written, and the names of its rows."""
    html = next(each.proto.body for each in app.get("html") if "<tfoot>" in each.proto.body)
    heads = re.findall(r"<th scope='row'[^>]*>([^<]*)<", html)
    return heads, re.findall(r"<td[^>]*>([^<]*)</td>", html)


def test_what_ends_within_ninety_days_costs_a_year_of_contributions(imported):
    app = open_page(PAGE, bulan="2024-12")
    shown = cards(app)
    assert [shown[f"Berakhir dalam {days} hari"] for days in (30, 60, 90)] == ["0", "0", "6.477"]
    assert "Rp1,31 miliar" in words(app)  # 6,477 × 201,600 = 1,305,763,200


def test_half_a_year_costs_half(imported):
    app = open_page(PAGE, bulan="2025-02", lama="6")
    assert "Rp652,88 juta" in words(app)
    assert villages(app)[say("renewals.renewal")].sum() == 6_477 * YEAR // 2


def test_a_month_long_past_says_that_all_is_over(imported):
    said = words(open_page(PAGE, bulan="2025-02"))
    # 6,477 in February and 5,406 in May; the palm workers end later than a year on.
    assert "**11.883** orang" in said
    assert say("renewals.all_past", today="22 November 2026", day="31 Agustus 2025") in said


def test_the_default_month_is_told_to_be_over_too(imported):
    said = words(open_page(PAGE))
    assert say("renewals.all_past", today="22 November 2026", day="30 September 2026") in said


def test_arrears_are_open_until_the_end_of_the_third_month(in_march):
    app = open_page(PAGE, bulan="2025-02")
    said = words(app)
    assert say("renewals.ended", today="10 Maret 2025", ended="6.477") in said
    assert say("renewals.still_open", people="6.477", day="31 Mei 2025") in said
    assert set(villages(app)[say("renewals.state")]) == {say("renewals.state.open")}
    later = open_page(PAGE, bulan="2025-05")
    assert set(villages(later)[say("renewals.state")]) == {say("renewals.state.ahead")}
    assert "sudah berakhir" not in words(later)


def test_who_is_in_grace_is_listed_with_the_last_day_to_settle(in_march):
    app = open_page(PAGE, bulan="2025-03")
    assert cards(app)["Dalam masa pelunasan"] == "6.477"
    assert say("renewals.grace_note", day="31 Mei 2025") in words(app)
    listed = table(app, say("renewals.grace_people"))
    assert listed[say("renewals.grace_people")].sum() == 6_477
    assert set(listed[say("renewals.settle_by")]) == {pd.Timestamp("2025-05-31")}
    assert "Direksi BPJS Ketenagakerjaan" in words(app)


def test_grace_that_is_over_by_today_is_said_to_be_over(imported):
    said = words(open_page(PAGE, bulan="2025-06"))
    assert say("renewals.grace_over", today="22 November 2026", people="5.406") in said


def test_the_calendar_follows_scheme_payer_and_place(imported):
    heads, cells = calendar(open_page(PAGE, bulan="2025-02"))
    assert heads == [say("word.scheme.desa100"), say("renewals.total")]
    assert cells[:4] == ["6.477", "0", "0", "5.406"]
    assert cells[-1] == "11.883"
    heads, _ = calendar(open_page(PAGE, bulan="2025-02", menurut="dana"))
    assert heads[0] == say("word.fund_source.apbd_kabupaten")
    heads, cells = calendar(open_page(PAGE, bulan="2025-02", menurut="wilayah"))
    assert heads[0] == "Teriak"
    assert cells[0] == "1.793"
    assert len(heads) == 17 + 1


def test_the_list_reaches_as_far_as_is_chosen(imported):
    short = villages(open_page(PAGE, bulan="2025-02"))
    far = villages(open_page(PAGE, bulan="2025-02", jangka="6"))
    assert short[say("renewals.people")].sum() == 6_477
    assert far[say("renewals.people")].sum() == 6_477 + 5_406
    assert far[say("renewals.last_day")].is_monotonic_increasing


def test_a_kecamatan_shows_its_own_villages_only(imported):
    app = open_page(PAGE, bulan="2026-06", wilayah="61.07.09")
    listed = villages(app)
    assert len(listed) == 8
    assert listed[say("renewals.renewal")].sum() == 402 * YEAR
    assert set(listed[say("filter.subdistrict")]) == {"Teriak"}
    heads, _ = calendar(open_page(PAGE, bulan="2026-06", wilayah="61.07.09", menurut="wilayah"))
    assert len(heads) == 8 + 1


def test_what_is_left_after_three_six_and_twelve_months_is_listed(imported):
    left = table(open_page(PAGE, bulan="2025-02"), say("renewals.after", months=3))
    columns = ["Februari 2025", *(say("renewals.after", months=step) for step in (3, 6, 12))]
    assert left[columns].sum().tolist() == [11_943, 5_466, 2_111, 2_111]


def test_the_rule_on_the_payer_is_said_beside_the_cost(imported):
    said = words(open_page(PAGE))
    assert "DBH Sawit diterima dan dibelanjakan lewat APBD" in said


def test_the_list_by_kecamatan_and_the_due_dates_can_be_taken_away(imported):
    app = open_page(PAGE, bulan="2025-02")
    offered = [each.proto.id for each in app.get("download_button")]
    for name in ("renewals_sheets", "renewals_dates"):
        assert len([each for each in offered if each.endswith(name)]) == 1


def test_where_nobody_ends_that_is_said_and_nothing_is_offered(imported):
    app = open_page(PAGE, bulan="2025-02", wilayah="61.07.04.1001")
    assert say("renewals.nobody") in words(app)
    assert not [each for each in app.get("download_button") if "renewals_dates" in each.proto.id]
