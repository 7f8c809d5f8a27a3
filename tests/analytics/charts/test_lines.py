import pandas as pd
import plotly.graph_objects as go

from analytics.charts import lines

DAYS = pd.to_datetime(["2025-09-18", "2025-09-24", "2025-09-25", "2025-09-26"])


def test_numbers_of_events_close_together_stand_on_different_heights():
    figure = lines.number_marks(go.Figure(), dict(enumerate(DAYS, start=1)))
    assert [note.text for note in figure.layout.annotations] == ["1", "2", "3", "4"]
    assert len({note.y for note in figure.layout.annotations}) == len(DAYS)


def test_each_number_has_its_line_at_its_date():
    figure = lines.number_marks(go.Figure(), {3: DAYS[0]})
    assert figure.layout.shapes[0].x0 == figure.layout.annotations[0].x == DAYS[0]


def test_months_are_stacked_one_bar_per_part():
    months = pd.to_datetime(["2025-01-01", "2025-02-01"])
    table = pd.DataFrame({"month": months, "desa100": [5, 6], "csr": [1, 0]})
    figure = lines.stacked_months(table, {"desa100": "Desa", "csr": "CSR"}, "orang", "id")
    assert figure.layout.barmode == "stack"
    assert {bar.name: list(bar.y) for bar in figure.data} == {"Desa": [5, 6], "CSR": [1, 0]}
    assert list(figure.layout.xaxis.ticktext) == ["Jan 2025", "Feb 2025"]


def test_a_bar_stands_over_its_month_so_that_a_day_of_the_month_falls_on_it():
    months = pd.to_datetime(["2025-01-01", "2025-02-01", "2025-03-01"])
    table = pd.DataFrame({"month": months, "csr": [1, 2, 3]})
    figure = lines.stacked_months(table, {"csr": "CSR"}, "orang", "id")
    assert [pd.Timestamp(bar).day for bar in figure.data[0].x] == [15, 15, 15]
    assert list(figure.layout.xaxis.tickvals) == [month + lines.MIDDLE for month in months]


def test_today_is_a_line_with_its_name():
    figure = lines.mark_today(go.Figure(), DAYS[0], "hari ini")
    assert figure.layout.shapes[0].x0 == figure.layout.annotations[0].x == DAYS[0]
    assert figure.layout.annotations[0].text == "hari ini"
