"""The figures of an edition; and that they are those of the screen."""

import pandas as pd
import pytest

from analytics import indicators
from analytics.settings import settings
from analytics.store import editions
from analytics.store.dataset import load
from api.problems import Problem
from api.resources.indicators import INDICATORS, rows
from tests.analytics.data import MAJU_1, SUKA, SUKA_1, SUKA_2
from tests.api import client, typed


@pytest.fixture
def of():
    return typed.edition(indicators=typed.indicators())


def found(of, **values):
    table = rows(typed.asked(INDICATORS, of, **values))
    return list(zip(table["area_code"], table["month"], strict=True))


def test_without_filters_every_row_comes(of):
    assert len(found(of)) == len(typed.FIGURES)


def test_an_area_stands_for_all_within_it(of):
    assert {code for code, _ in found(of, area=SUKA)} == {SUKA_1, SUKA_2}
    assert {code for code, _ in found(of, area=MAJU_1)} == {MAJU_1}


def test_an_area_elsewhere_is_a_problem_and_not_an_empty_table(of):
    with pytest.raises(Problem, match="no_such_area"):
        found(of, area="61.01")


def test_months_are_filtered_singly_or_from_one_through_another(of):
    assert found(of, month="2025-07") == [(SUKA_1, "2025-07")]
    assert found(of, **{"from": "2025-06", "to": "2025-07"}) == [(SUKA_1, "2025-07")]
    assert len(found(of, **{"from": "2025-08"})) == 3
    assert found(of, month="1999-01") == []


def test_words_filter_their_column(of):
    assert len(found(of, level="village", indicator="people", nature="imported")) == 4
    assert found(of, nature="simulated") == []
    assert found(of, indicator="grace") == []


def test_without_a_published_table_there_are_no_rows():
    assert found(typed.edition(), area=SUKA, month="2025-08") == []


@pytest.mark.parametrize("level", ["regency", "subdistrict", "village"])
@pytest.mark.parametrize("store", ["simulated", "imported"])
def test_the_numbers_are_those_of_the_screen(request, store, level):
    request.getfixturevalue(store)
    month = editions.load(settings().area).month
    answer = client.rows(f"indicators?level={level}&month={month:%Y-%m}&limit=10000")
    told = pd.DataFrame(answer).set_index(["area_code", "indicator"])
    screen = indicators.indicators(load(settings().area), level, month)
    screen = screen.set_index(["area_code", "indicator"]).loc[told.index]
    open_ = told[~told["hidden"]]
    columns = ["value", "numerator", "denominator"]
    pd.testing.assert_frame_equal(
        open_[columns].astype(float), screen.loc[open_.index, columns].astype(float), rtol=0
    )
    same = ["unit", "nature", "source", "as_of"]
    pd.testing.assert_frame_equal(told[same], screen[same], check_dtype=False)


@pytest.mark.parametrize("store", ["simulated", "imported"])
def test_every_village_is_there_whether_withheld_or_not(request, store):
    request.getfixturevalue(store)
    answer = client.rows("indicators?level=village&indicator=people&limit=10000")
    newest = [row for row in answer if row["month"] == max(each["month"] for each in answer)]
    assert [row["area_code"] for row in newest] == load(settings().area).codes("village")
    assert all(row["value"] is None for row in newest if row["hidden"])
