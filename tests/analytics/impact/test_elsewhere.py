"""Other places: compared on worker-months, which are announced, derived or unknown."""

import pytest

from analytics.impact.elsewhere import compared, of_vulnerable
from tests.analytics.data import dataset


def row(code, variant=""):
    table = compared(dataset())
    return table[(table["area_code"] == code) & (table["variant"] == variant)].iloc[0]


def test_own_programmes_stand_first_with_the_months_that_were_announced():
    table = compared(dataset())
    assert table["own"].tolist()[:3] == [True, True, False]
    assert row("61.07")["worker_months"] == 146_400
    assert row("61.07", "_palm")["worker_months"] == 25_392


def test_more_workers_for_fewer_months_are_not_more_protection_each():
    ketapang = row("61.04")
    assert (ketapang["workers"], ketapang["worker_months"]) == (34_400, 255_952)
    assert round(ketapang["months"], 1) == 7.4
    assert ketapang["nature"] == "derived"


@pytest.mark.parametrize(
    ("code", "variant", "worker_months"),
    [("61", "", 120_000), ("64.09", "", 180_000), ("61.08", "", 10_000),
     ("61.08", "_palm", 35_952)],
)  # fmt: skip
def test_worker_months_are_budgets_over_the_contribution(code, variant, worker_months):
    assert row(code, variant)["worker_months"] == worker_months


@pytest.mark.parametrize(
    ("code", "variant"), [("71.02", ""), ("33.24", "_asn"), ("33.74", "_asn"), ("11.05", "_palm")]
)
def test_where_months_are_not_known_worker_months_are_unknown(code, variant):
    assert row(code, variant)[["worker_months", "months"]].isna().all()


def test_a_doubtful_statement_gives_way():
    assert row("61.08")["workers"] == 837
    assert row("61")["budget_idr"] == 2_016_000_000


def test_an_area_without_statements_sees_the_others_only():
    assert not compared(dataset(area="32.04"))["own"].any()


def test_coverage_of_vulnerable_workers_is_a_figure_of_its_own():
    assert of_vulnerable().set_index("area_code")["value"]["11.05"] == 17.37
