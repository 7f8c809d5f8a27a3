"""P6: does the plan keep DBH Sawit's ceiling of 20 %? May Dana Desa pay in that fiscal year?"""

from analytics.text import say
from tests.pages.reading import words
from tests.questions.budget import (
    YEAR,
    by_menu,
    compared,
    fill,
    publish_case,
    simulation_by_menu,
    solve,
)


def by_fund(app):
    """Return what each fund source pays, and the limit by law."""
    table = next(each.value for each in app.dataframe if say("simulation.cap") in each.value)
    return table.set_index(say("simulation.source"))


def test_the_plan_stops_at_twenty_in_a_hundred_of_the_allocation(empty_store):
    publish_case(covered_until="2026-12", scheme="dbh_sawit")
    app = simulation_by_menu()
    fill(app, "_apbd_kabupaten_2027", 0)
    fill(app, "_dbh_sawit_2027", 100_000)
    fill(app, "_allocation", 10_000)
    solve(app)
    # 20 % of Rp10 million are Rp2 million: nine palm workers for a year, of the 45 there are.
    assert compared(app, "simulation.taken")[1] == 9
    line = by_fund(app).loc[say("word.fund_source.dbh_sawit")]
    assert line[say("simulation.cap")] == 2_000_000
    assert line[say("simulation.cost")] == 9 * YEAR


def test_money_of_a_fund_without_a_rule_for_that_year_is_named_and_left_alone(empty_store):
    publish_case(covered_until="2026-12")
    app = simulation_by_menu()
    fill(app, "_apbd_kabupaten_2027", 0)
    fill(app, "_dana_desa_2027", 50_000)
    solve(app)
    source = say("word.fund_source.dana_desa")
    assert say("simulation.closed.unknown", source=source, year=2027) in words(app)
    assert compared(app, "simulation.taken")[1] == 0


def test_what_was_paid_keeps_the_ceiling_and_dana_desa_may_not_pay_in_2024(imported):
    app = by_menu("funding")
    app.selectbox(key="tahun").set_value("2025").run()
    assert ":material/check_circle: batas dipatuhi" in words(app)
    app = by_menu("funding")
    app.selectbox(key="tahun").set_value("2024").run()
    line = next(line for line in words(app).splitlines() if line.startswith("- **Dana Desa**"))
    assert ":material/block: tidak boleh" in line
