"""P12: what if 40 % renew themselves at the discounted rate?"""

from tests.pages.reading import words
from tests.questions.budget import MONTH, compared, fill, publish_case, simulation_by_menu, solve

SELF = 18  # 40 in 100 of 45


def test_while_the_discount_lasts_they_pay_half_and_the_budget_nothing(empty_store):
    publish_case(covered_until="2026-11")
    app = simulation_by_menu()
    fill(app, "_start", "2026-12")
    fill(app, "_months", 1)
    fill(app, "_self", 40)
    solve(app)
    assert compared(app, "simulation.self")[1] == SELF
    assert compared(app, "simulation.cost")[1] == 0
    assert "Rp151.200" in words(app)  # 18 × Rp8.400
    assert "berlaku pada 1 dari 1 bulan" in words(app)


def test_the_first_plans_say_what_it_costs_them_once_the_discount_has_ended(empty_store):
    publish_case(covered_until="2026-12")
    app = simulation_by_menu()
    assert compared(app, "simulation.self")[3] == SELF
    assert SELF * 12 * MONTH == 3_628_800
    assert "Rp3.628.800" in words(app)
    assert "keringanan iuran sudah berakhir" in words(app)
