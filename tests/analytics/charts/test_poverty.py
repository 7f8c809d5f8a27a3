"""The series breaks where nobody published, and doubtful years look doubtful."""

import pandas as pd

from analytics.charts import poverty

NAMES = {
    "given": "Diumumkan", "derived": "Dihitung", "doubtful": "Diragukan", "province": "Provinsi",
    "axis": "persen",
}  # fmt: skip


def table(*rows):
    frame = pd.DataFrame(rows, columns=["as_of", "percent", "standing"])
    return frame.assign(date=pd.to_datetime(frame["as_of"] + "-03-01"))


def drawn(province=None, events=()):
    rows = table(
        ("2018", 7.17, "given"), ("2019", None, "unknown"), ("2020", 6.28, "doubtful"),
        ("2021", 6.3, "derived"),
    )  # fmt: skip
    marks = pd.DataFrame(events, columns=["date", "label"])
    return poverty.series(
        rows, province, [(2019, 2019)], marks, NAMES, lambda a, b: f"{a}–{b}", "id"
    )


def named(figure, name):
    return next(trace for trace in figure.data if trace.name == name)


def test_the_line_breaks_at_unknown_and_at_doubtful_years():
    line = drawn().data[0]
    assert line.mode == "lines"
    assert pd.isna(pd.Series(line.y)).tolist() == [False, True, True, False]
    assert not line.connectgaps


def test_a_doubtful_rate_is_a_hollow_point_of_its_own():
    assert named(drawn(), "Diragukan").marker.symbol.endswith("-open")
    symbols = {named(drawn(), NAMES[key]).marker.symbol for key in poverty.MARKS}
    assert len(symbols) == len(poverty.MARKS)


def test_hover_writes_the_rate_with_two_decimals():
    assert named(drawn(), "Diumumkan").text == ("2018: 7,17%",)


def test_years_without_data_are_banded_and_named():
    figure = drawn()
    assert [note.text for note in figure.layout.annotations] == ["2019–2019"]
    assert figure.layout.shapes[0].type == "rect"


def test_the_province_and_an_event_are_marked():
    figure = drawn(table(("2025", 6.16, "given")), [(pd.Timestamp("2024-02-21"), "Peluncuran")])
    assert named(figure, "Provinsi").y == (6.16,)
    assert figure.layout.annotations[-1].text == "Peluncuran"
