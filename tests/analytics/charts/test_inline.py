"""Bullets and tendencies: what is drawn follows the numbers, and nothing breaks out of it."""

import xml.etree.ElementTree as ET
from urllib.parse import unquote

import pytest

from analytics.charts import inline
from analytics.charts.style import BLUE, INK, NO_DATA, ORANGE

SVG = "{http://www.w3.org/2000/svg}"


def widths(drawing, colour):
    """Return the widths of the blocks of one colour."""
    blocks = ET.fromstring(drawing).iter(f"{SVG}rect")
    return [float(block.get("width")) for block in blocks if block.get("fill") == colour]


def places(drawing, colour):
    """Return where the middles of the blocks of one colour lie."""
    blocks = ET.fromstring(drawing).iter(f"{SVG}rect")
    own = [block for block in blocks if block.get("fill") == colour]
    return [float(block.get("x")) + float(block.get("width")) / 2 for block in own]


def test_the_measure_is_as_long_as_its_share_of_the_whole():
    drawing = inline.bullet(25, 100, [100])
    (track,), (measure,) = widths(drawing, NO_DATA), widths(drawing, BLUE)
    assert measure / track == pytest.approx(0.25, abs=0.001)
    assert places(drawing, INK) == [pytest.approx(track, abs=0.1)]


def test_a_measure_beyond_the_target_is_longer_than_the_track():
    drawing = inline.bullet(150, 100, [100])
    assert widths(drawing, BLUE)[0] > widths(drawing, NO_DATA)[0]


def test_the_year_gone_by_is_marked_while_it_lasts():
    assert places(inline.bullet(0, 100, [100], gone=50), ORANGE) == [pytest.approx(98, abs=0.1)]
    assert places(inline.bullet(0, 100, [100]), ORANGE) == []


@pytest.mark.parametrize("value", [float("nan"), 0.0])
def test_unknown_and_nothing_leave_the_track_empty(value):
    assert widths(inline.bullet(value, 100), BLUE) == [0]


def test_a_whole_of_nothing_can_be_drawn():
    assert widths(inline.bullet(0, 0), NO_DATA) == [0]


def test_a_line_has_a_point_a_month_and_ends_in_a_dot():
    drawing = ET.fromstring(inline.line([0, 5, 10]))
    points = drawing.find(f"{SVG}polyline").get("points").split()
    heights = [float(point.split(",")[1]) for point in points]
    assert heights == sorted(heights, reverse=True)
    assert float(drawing.find(f"{SVG}circle").get("cy")) == heights[-1]


def test_a_month_of_nothing_has_no_column():
    assert len(widths(inline.columns([0, 5, 10]), BLUE)) == 2
    assert widths(inline.columns([0, 0]), BLUE) == []
    assert ET.fromstring(inline.line([0, 0])) is not None


def test_the_finding_is_read_out_and_cannot_break_out():
    html = inline.image(inline.line([1, 2]), 'naik" onload="x', "spark")
    assert 'alt="naik&quot; onload=&quot;x"' in html
    assert '"' not in html.partition('src="')[2].removesuffix('">')
    assert unquote(html).count("<svg") == 1
