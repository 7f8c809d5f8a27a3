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

    Args:
        outlines: code, x, y as `analytics.outlines.villages` returns them.
        villages: One row per village: code, colour, hover (safe to show), unknown (its border
            is dashed), chosen (its border is heavy). Villages without outline are not drawn.
    """
    drawn = outlines.merge(villages, on="code").sort_values("chosen", kind="stable")
    figure = styled(go.Figure([_shape(village) for village in drawn.itertuples()]), lang, HEIGHT)
    hidden = {"visible": False, "fixedrange": True, "constrain": "domain"}
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 4, "b": 4},
        hovermode="closest",
        showlegend=False,
        xaxis=hidden,
        # One degree is as long to the east as to the north, but for 2 % at 11° of latitude.
        yaxis=hidden | {"scaleanchor": "x"},
    )
    return figure


def _shape(village: object) -> dict[str, object]:
    # A plain dict: twice as fast as an object of Plotly's own, and there are hundreds.
    border = UNKNOWN_BORDER if village.unknown else BORDER
    return {
        "type": "scatter",
        "x": village.x,
        "y": village.y,
        "mode": "lines",
        "fill": "toself",
        "fillcolor": village.colour,
        "line": CHOSEN_BORDER if village.chosen else border,
        "hoveron": "fills",
        "text": village.hover,
        "hoverinfo": "text",
    }
