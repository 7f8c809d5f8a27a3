import pandas as pd

from analytics.charts.plans import months

TABLE = pd.DataFrame(
    {
        "month": pd.to_datetime(["2027-01-01", "2027-02-01"]),
        "status_quo": [5, 0],
        "A": [10, 10],
        "B": [float("nan"), 20],
    }
)


def test_each_plan_has_a_line_that_differs_in_more_than_colour():
    names = {"status_quo": "Tanpa rencana", "A": "Rencana A", "B": "Rencana B"}
    figure = months(TABLE, "status_quo", names, "orang", "id")
    assert [line.name for line in figure.data] == list(names.values())
    assert len({line.line.dash for line in figure.data}) == 3
    assert pd.isna(figure.data[2].y[0])
