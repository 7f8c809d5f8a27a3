"""Villages painted one by one: a map without tiles, scripts or internet, crisp on paper."""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.style import GREY, INK, styled

HEIGHT = 470
# Said once, not per village: checking each property of hundreds of shapes takes most of the time.
ALIKE = {
    "mode": "lines",
    "fill": "toself",
    "line": {"color": "white", "width": 1},
    "hoveron": "fills",
    "hoverinfo": "text",
    "showlegend": False,
}


def painted(outlines: pd.DataFrame, villages: pd.DataFrame, lang: str) -> go.Figure:
    """Draw each village in its colour.

    Args:
        outlines: code, x, y as `analytics.outlines.villages` returns them.
        villages: One row per village: code, colour, hover (safe to show), unknown (its border
            is dashed), chosen (its border is heavy). Villages without outline are not drawn.
    """
    drawn = outlines.merge(villages, on="code").sort_values("chosen", kind="stable")
    alike = {"template": {"data": {"scatter": [ALIKE]}}, "hovermode": "closest"}
    figure = go.Figure([_shape(village) for village in drawn.itertuples()], alike)
    styled(figure, lang, height=HEIGHT)
    hidden = {"visible": False, "fixedrange": True, "constrain": "domain"}
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 4, "b": 4},
        xaxis=hidden,
        # One degree is as long to the east as to the north, but for 2 % at 11° of latitude.
        yaxis=hidden | {"scaleanchor": "x"},
    )
    return figure


def _shape(village: object) -> dict[str, object]:
    shape = {"x": village.x, "y": village.y, "fillcolor": village.colour, "text": village.hover}
    if village.chosen:
        shape["line"] = {"color": INK, "width": 3}
    elif village.unknown:
        shape["line"] = {"color": GREY, "width": 1, "dash": "dot"}
    return shape
