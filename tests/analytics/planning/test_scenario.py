import pytest

from analytics.planning.scenario import Scenario, decode, encode

FULL = Scenario(
    "2026-07",
    18,
    (("apbd_kabupaten", 2026, 1_000_000), ("csr", 2027, 5)),
    "poor",
    50,
    120,
    "desa100",
    40,
    16_800,
    5_115_670_000,
    True,
)


@pytest.mark.parametrize("scenario", [FULL, Scenario("2027-01")])
def test_a_scenario_comes_back_from_its_link(scenario):
    assert decode(encode(scenario)) == scenario


def test_a_link_names_only_what_differs_from_the_default():
    assert encode(Scenario("2027-01", floor=50)) == "t2027-01~f50"


def test_a_link_has_only_signs_that_no_browser_rewrites():
    text = encode(FULL)
    assert text.isascii()
    assert set("".join(filter(lambda sign: not sign.isalnum(), text))) <= set("-._~")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "~",
        "f50",
        "t2027-13",
        "t2027-01~n0",
        "t2027-01~n25",
        "t2027-01~n-1",
        "t2027-01~n１２",
        "t2027-01~f1_0",
        "t2027-01~f5~f6",
        "t2027-01~s101",
        "t2027-01~pworst",
        "t2027-01~rnone",
        "t2027-01~bself.2027.1",
        "t2027-01~bcsr.2027",
        "t2027-01~bcsr.2027.1~bcsr.2027.2",
        "t2027-01~bcsr.2027.99999999999999",
        "t2027-01~x1",
        "t2027-01\n",
        "<script>alert(1)</script>",
        "t2027-01" + "~bcsr.2027.1" * 100,
    ],
)
def test_text_that_is_no_scenario_gives_none(text):
    assert decode(text) is None


def test_a_plan_over_new_year_has_months_in_two_fiscal_years():
    plan = Scenario("2026-12", 2)
    assert [month.strftime("%Y-%m") for month in plan.calendar] == ["2026-12", "2027-01"]
    assert plan.years == [2026, 2027]
