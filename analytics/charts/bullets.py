"""Bullets: a measure as a narrow bar on the wide one that it is held against."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers
from analytics.charts.style import BLUE, NO_DATA, styled

ROW_HEIGHT = 40
# Of the height of a row.
WIDE, NARROW = 0.8, 0.4
# The numbers stand to the right of the longest bar.
ROOM = 1.7


def bullets(
    table: pd.DataFrame,
    label: str,
    names: Mapping[str, str],
    title: str,
    lang: str,
    per: float = 1,
) -> go.Figure:
    """Draw one bullet per row, the first on top, with both numbers beside it.

    Args:
        table: One row per bullet: `label`, unique, and the columns of `names`. NaN has no bar,
            and the number beside it says so.
        names: Column → name in the legend: first what was reached, then what it is held against.
        title: What the axis measures, with its unit.
        per: What the axis counts in, such as a million; its numbers have a decimal then.
    """
    # Plotly stacks bars upwards; readers go downwards.
    rows = table[[label]].join(table[[*names]] / per).iloc[::-1]
    digits = 0 if per == 1 else 1
    texts = rows[[*names]].map(lambda value: numbers.decimal(value, lang, digits))
    reached, against = names
    looks = {against: (NO_DATA, WIDE), reached: (BLUE, NARROW)}
    figure = go.Figure()
    for column, (colour, width) in looks.items():
        figure.add_bar(
            x=rows[column],
            y=rows[label],
            name=names[column],
            orientation="h",
            marker_color=colour,
            width=width,
            customdata=texts[column],
            hovertemplate="%{y}: %{customdata}<extra>%{fullData.name}</extra>",
        )
    pair = texts[reached], texts[against]
    ends = rows[[*names]].max(axis=1).fillna(0)
    figure.add_scatter(
        x=ends,
        y=rows[label],
        text=[f" {first} / {second}" for first, second in zip(*pair, strict=True)],
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
    figure.update_layout(
        barmode="overlay",
        xaxis={"title": title, "range": [0, (ends.max() or 1) * ROOM]},
        yaxis={"type": "category", "ticklabelstandoff": 6},
    )
    return styled(figure, lang, height=ROW_HEIGHT * len(table) + 110)
