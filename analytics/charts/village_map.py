"""Villages painted one by one: a map without tiles, scripts or internet, crisp on paper."""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.style import GREY, PINK, styled

HEIGHT = 470
BORDER = {"color": "white", "width": 1}
UNKNOWN_BORDER = {"color": GREY, "width": 1, "dash": "dot"}
# Pink: no colour of a class, and seen on light and dark alike.
CHOSEN_BORDER = {"color": PINK, "width": 4}


def painted(outlines: pd.DataFrame, villages: pd.DataFrame, lang: str) -> go.Figure:
    """Draw each village in its colour.

    Villages that look alike are one shape in many parts: a hundred shapes of one village each
    take five times as long to make. The text is that of the nearest village's middle.

    Args:
        outlines: code, x, y as `analytics.outlines.villages` returns them.
        villages: One row per village: code, colour, hover (safe to show), unknown (its border
            is dashed), chosen (its border is heavy). Villages without outline are not drawn.
    """
    drawn = outlines.merge(villages, on="code")
    alike = drawn.groupby(["chosen", "unknown", "colour"], sort=True)
    shapes = [_shape(look, group) for look, group in alike]
    figure = styled(go.Figure([*shapes, _texts(drawn)]), lang, HEIGHT)
    hidden = {"visible": False, "fixedrange": True, "constrain": "domain"}
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 4, "b": 4},
        hovermode="closest",
        hoverdistance=-1,
        showlegend=False,
        xaxis=hidden,
        # One degree is as long to the east as to the north, but for 2 % at 11° of latitude.
        yaxis=hidden | {"scaleanchor": "x"},
    )
    return figure


def _shape(look: tuple[bool, bool, str], group: pd.DataFrame) -> dict[str, object]:
    chosen, unknown, colour = look
    border = UNKNOWN_BORDER if unknown else BORDER
    return {
        "type": "scatter",
        "x": [x for path in group["x"] for x in (*path, None)],
        "y": [y for path in group["y"] for y in (*path, None)],
        "mode": "lines",
        "fill": "toself",
        "fillcolor": colour,
        "line": CHOSEN_BORDER if chosen else border,
        "hoverinfo": "skip",
    }


def _texts(drawn: pd.DataFrame) -> dict[str, object]:
    """Return a point without a mark in the middle of each village, for its text."""
    return {
        "type": "scatter",
        "x": [_middle(path) for path in drawn["x"]],
        "y": [_middle(path) for path in drawn["y"]],
        "mode": "markers",
        "marker": {"opacity": 0},
        "text": drawn["hover"],
        "hoverinfo": "text",
    }


def _middle(path: list[float | None]) -> float:
    known = [each for each in path if each is not None]
    return (min(known) + max(known)) / 2
