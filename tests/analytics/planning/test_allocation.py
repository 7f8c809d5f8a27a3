from analytics.planning.allocation import allocate
from tests.analytics.planning.typed import line, pool, problem

A, B, C = "61.07.01.2001", "61.07.01.2002", "61.07.02.2001"


def people(found):
    return found.taken.tolist()


def paid(asked, found):
    """Return people by fund source."""
    sources = found.paid["line"].map(asked.lines["fund_source"])
    return found.paid["people"].groupby(sources).sum().to_dict()


def test_a_budget_protects_as_many_as_it_can_and_shares_them_equally():
    asked = problem([pool(A, 50), pool(B, 50), pool(C, 50)], [line(budget=305)])
    found = allocate(asked)
    assert people(found) == [10, 10, 10]
    assert (found.status, found.gap) == ("optimal", 0.0)


def test_what_a_small_village_cannot_take_goes_to_the_others():
    asked = problem([pool(A, 4), pool(B, 50), pool(C, 50)], [line(budget=300)])
    assert people(allocate(asked)) == [4, 13, 13]


def test_people_are_shared_in_proportion_to_the_weight():
    weights = {A: 10.0, B: 20.0, C: 30.0}
    asked = problem([pool(A, 50), pool(B, 50), pool(C, 50)], [line(budget=600)], weights=weights)
    assert people(allocate(asked)) == [10, 20, 30]


def test_a_village_of_unknown_weight_gets_no_more_than_the_floor():
    weights = {A: float("nan"), B: 1.0}
    asked = problem([pool(A, 50), pool(B, 50)], [line(budget=300)], weights=weights, floor=3)
    assert people(allocate(asked)) == [3, 27]


def test_a_person_costs_every_month_from_the_first_to_the_last():
    asked = problem([pool(A, 50)], [line(budget=1000)], months=12)
    assert people(allocate(asked)) == [8]


def test_cover_that_still_runs_is_paid_from_the_month_in_which_it_would_lapse():
    asked = problem([pool(A, 50, due=9)], [line(budget=1000)], months=12)
    assert people(allocate(asked)) == [33]


def test_palm_money_protects_nobody_but_palm_workers():
    asked = problem([pool(A, 50), pool(B, 7, palm=True)], [line("dbh_sawit", 1000)])
    assert people(allocate(asked)) == [0, 7]


def test_palm_money_stops_at_its_share_of_the_allocation():
    asked = problem([pool(A, 50, palm=True)], [line("dbh_sawit", 1000, cap=200)])
    assert people(allocate(asked)) == [20]


def test_a_fund_that_may_not_pay_protects_nobody():
    lines = [line("dana_desa", 1000, closed=True), line(budget=50)]
    asked = problem([pool(A, 50)], lines)
    assert paid(asked, allocate(asked)) == {"apbd_kabupaten": 5}


def test_palm_workers_leave_the_other_money_to_others():
    lines = [line(budget=100), line("dbh_sawit", 100)]
    asked = problem([pool(A, 50), pool(B, 50, palm=True)], lines)
    found = allocate(asked)
    assert people(found) == [10, 10]
    assert paid(asked, found) == {"apbd_kabupaten": 10, "dbh_sawit": 10}


def test_lapsing_cover_goes_first_when_asked_for():
    pools = [pool(A, 50), pool(B, 25, first=True), pool(B, 50)]
    assert people(allocate(problem(pools, [line(budget=300)]))) == [5, 25, 0]


def test_every_fiscal_year_of_the_cover_needs_its_own_money():
    lines = [line(budget=1000, year=2026), line(budget=70, year=2027)]
    asked = problem([pool(A, 50)], lines, months=2, start="2026-12")
    assert people(allocate(asked)) == [7]


def test_nobody_is_taken_in_whose_next_year_has_no_money():
    asked = problem([pool(A, 50)], [line(budget=1000, year=2026)], months=2, start="2026-12")
    assert people(allocate(asked)) == [0]


def test_another_fund_may_go_on_in_the_next_fiscal_year():
    lines = [line("csr", 60, year=2026), line(budget=90, year=2027)]
    asked = problem([pool(A, 50)], lines, months=2, start="2026-12")
    assert people(allocate(asked)) == [6]


def test_a_floor_takes_all_where_a_village_has_fewer():
    weights = {A: 1.0, B: 99.0}
    asked = problem([pool(A, 3), pool(B, 50)], [line(budget=300)], weights=weights, floor=10)
    assert people(allocate(asked)) == [3, 27]


def test_a_ceiling_is_never_passed():
    asked = problem([pool(A, 50), pool(B, 50)], [line(budget=1000)], ceiling=12)
    assert people(allocate(asked)) == [12, 12]


def test_the_village_hurt_most_is_hurt_as_little_as_can_be():
    pools = [pool(A, 60, palm=True), pool(B, 60), pool(C, 60)]
    asked = problem(pools, [line("dbh_sawit", 500), line(budget=40)])
    assert people(allocate(asked)) == [50, 2, 2]


def test_a_floor_beyond_the_money_has_no_answer():
    asked = problem([pool(A, 50), pool(B, 50)], [line(budget=300)], floor=16)
    found = allocate(asked)
    assert found.status == "infeasible"
    assert people(found) == []


def test_nobody_to_take_in_is_an_answer():
    asked = problem([pool(A, 0)], [line(budget=300)])
    assert people(allocate(asked)) == [0]
