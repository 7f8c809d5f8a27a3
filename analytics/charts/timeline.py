"""Events as dots on a line of time, one lane per kind, each with the number of its row."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.style import BLUE, styled

LANE_HEIGHT = 46
DOT = 22


def lanes(table: pd.DataFrame, names: Mapping[str, str], label: str, lang: str) -> go.Figure:
    """Draw one dot per row of `table`, in the lane of its kind.

    Args:
        table: date, kind, ``number`` (written on the dot) and `label`, the words of it.
        names: Kind → the name of its lane, the first on top.
    """
    figure = go.Figure()
    for kind, name in names.items():
        own = table[table["kind"] == kind]
        figure.add_scatter(
            x=own["date"],
            y=[name] * len(own),
            text=own["number"],
            customdata=own[label],
            mode="markers+text",
            marker={"size": DOT, "color": BLUE},
            textfont={"color": "white", "size": 11},
            hovertemplate="%{x|%d-%m-%Y}<br>%{customdata}<extra></extra>",
            showlegend=False,
        )
    figure.update_layout(
        yaxis={"type": "category", "autorange": "reversed", "ticklabelstandoff": 6},
        xaxis={"type": "date", "tickformat": "%Y", "dtick": "M12"},
    )
    return styled(figure, lang, height=LANE_HEIGHT * len(names) + 80)
