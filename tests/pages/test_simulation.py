"""The simulation page answers P5, P6 and P12 with numbers that can be reckoned by hand."""

import pytest

from analytics.planning.comparison import decode_all, encode_all
from analytics.planning.scenario import Scenario, encode
from analytics.settings import settings
from analytics.store import reference, scenarios
from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import open_page, words

PAGE = next(entry for entry in PAGES if entry.url == "simulasi")
MONTH = 16_800
VILLAGES = 124


def budget(people, source="apbd_kabupaten", year=2027):
    return ((source, year, people * MONTH),)


def opened(*plans, **query):
    """Return the page with these plans; the missing ones have no money."""
    nothing = Scenario("2027-01", 1)
    three = (*plans, nothing, nothing)[:3]
    return open_page(PAGE, skenario=encode_all(three), **query)


def table(app, number=0):
    return app.dataframe[number].value


def quotas(app):
    """Return people taken in by village, from the table of quotas."""
    every = [each.value for each in app.dataframe]
    found = next(each for each in every if say("simulation.kind.renewal", "id") in each)
    return found[say("simulation.taken", "id")].tolist()


def test_equal_quota_and_a_share_by_poor_workers_stand_beside_no_plan(imported):
    equal = Scenario("2027-01", 1, budget(10 * VILLAGES))
    poor = Scenario("2027-01", 1, budget(10 * VILLAGES), "poor")
    app = opened(equal, poor)
    assert table(app)[say("simulation.taken", "id")].tolist() == [0, 1240, 1240, 0]
    assert quotas(app) == [10] * VILLAGES


def test_a_floor_beyond_the_budget_says_what_it_would_take(imported):
    app = opened(Scenario("2027-01", 1, budget(40 * VILLAGES), floor=50))
    said = app.error[0].value
    # Every village has 50 to take in, so 10 more in each of 124 villages.
    assert "Rp20.832.000" in said
    assert say("simulation.way.floor", "id", amount="40") in said


@pytest.mark.parametrize(
    ("source", "year", "reason"),
    [
        ("dana_desa", 2025, "forbidden"),
        ("apbdes", 2027, "unknown"),
        ("dbh_sawit", 2027, "no_allocation"),
    ],
)
def test_a_fund_that_may_not_pay_is_named_and_left_alone(imported, source, year, reason):
    app = opened(Scenario(f"{year}-01", 1, budget(100, source, year)))
    name = say(f"word.fund_source.{source}", "id")
    why = say(f"simulation.closed.{reason}", "id", source=name, year=year)
    assert why in words(app)
    assert table(app)[say("simulation.taken", "id")].tolist()[1] == 0


def test_forty_in_a_hundred_renew_themselves_at_half_price(imported):
    # Of the example files, 11,943 people of the village programme lapsed in 2025 and the cover
    # of 2,111 palm workers ends in June 2026: 5,621 are 40 in 100, and pay Rp8,400 a month.
    app = opened(Scenario("2026-07", 1, self_pct=40))
    assert table(app)[say("simulation.self", "id")].tolist()[1] == 5621
    assert table(app)[say("simulation.cost", "id")].tolist()[1] == 0
    assert "Rp47.216.400" in words(app)


def test_the_form_changes_one_plan_and_the_link_with_it(imported):
    app = opened(Scenario("2027-01", 1, budget(VILLAGES)))
    floor = next(each for each in app.number_input if each.key.endswith("_floor"))
    floor.set_value(1)
    app.button[0].click().run()
    assert not app.exception
    plans = decode_all(app.query_params["skenario"])
    assert (plans[0].floor, plans[1].floor) == (1, 0)


def test_a_plan_is_kept_under_a_name_and_opened_again(empty_store):
    app = opened(Scenario("2027-01", 1, floor=7))
    app.text_input(key="_keep_name").set_value("Lantai tujuh")
    next(each for each in app.button if each.label == say("simulation.keep", "id")).click().run()
    app.segmented_control(key="_plan").set_value("B").run()
    app.button(key="_kept_open").click().run()
    assert not app.exception
    plans = decode_all(app.query_params["skenario"])
    assert [plan.floor for plan in plans] == [7, 7, 0]


def test_a_kept_plan_is_deleted_only_by_the_second_button(empty_store):
    scenarios.keep(open_store(), "Lama", encode(Scenario("2027-01")))
    scenarios.keep(open_store(), "Baru", encode(Scenario("2027-01", floor=1)))
    app = opened()
    app.button(key="_kept_delete").click().run()
    assert not app.exception
    assert [plan.name for plan in scenarios.kept(open_store())] == ["Lama"]
    assert app.selectbox(key="_kept").options == ["Lama"]


def test_a_server_for_others_opens_kept_plans_and_deletes_none(empty_store, monkeypatch):
    scenarios.keep(open_store(), "Lama", encode(Scenario("2027-01")))
    monkeypatch.setenv("DASHBOARD_OFFICE", "false")
    settings.cache_clear()
    keys = {button.key for button in opened().button}
    assert "_kept_open" in keys
    assert "_kept_delete" not in keys


def test_a_link_that_is_no_scenario_is_told_and_the_first_plans_shown(imported):
    app = open_page(PAGE, skenario="<script>")
    assert not app.exception
    assert say("simulation.bad_link", "id") in words(app)


def test_villages_of_the_chosen_kecamatan_are_listed(imported):
    app = opened(Scenario("2027-01", 1, budget(VILLAGES)), wilayah="61.07.09")
    villages = reference.villages("61.07")
    inside = villages["subdistrict_code"].eq("61.07.09").sum()
    assert quotas(app) == [1] * inside
