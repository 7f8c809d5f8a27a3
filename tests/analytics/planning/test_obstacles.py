from analytics.planning.obstacles import find
from tests.analytics.planning.typed import line, pool, problem

A, B = "61.07.01.2001", "61.07.01.2002"


def found(*asked, **more):
    return {each.rule: each.amount for each in find(problem(*asked, **more))}


def test_it_says_how_much_money_is_missing_and_which_floor_can_be_kept():
    obstacles = found([pool(A, 50), pool(B, 50)], [line(budget=300)], floor=20)
    assert obstacles == {"budget": 100, "floor": 15}


def test_a_ceiling_below_the_floor_is_named():
    obstacles = found([pool(A, 50)], [line(budget=300)], floor=20, ceiling=12)
    assert obstacles == {"ceiling": 8, "floor": 12}


def test_a_fund_closed_by_law_is_named_with_the_people_it_would_pay():
    lines = [line(budget=50), line("dana_desa", 1000, closed=True)]
    assert found([pool(A, 50)], lines, floor=20) == {"budget": 150, "closed": 15, "floor": 5}


def test_palm_money_that_may_not_pay_others_is_named():
    lines = [line(budget=50), line("dbh_sawit", 1000)]
    assert found([pool(A, 50)], lines, floor=20) == {"budget": 150, "palm": 15, "floor": 5}


def test_the_share_of_palm_money_is_named():
    lines = [line(budget=50), line("dbh_sawit", 1000, cap=100)]
    obstacles = found([pool(A, 50, palm=True)], lines, floor=20)
    assert obstacles == {"budget": 50, "cap": 50, "floor": 15}


def test_without_any_budget_only_the_floor_can_give_way():
    lines = [line("dana_desa", 1000, closed=True)]
    assert found([pool(A, 50)], lines, floor=20) == {"closed": 20, "floor": 0}
