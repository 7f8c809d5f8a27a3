"""Plans month by month beside what happens without any."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers
from analytics.charts.lines import month_axis
from analytics.charts.style import CYCLE, GREY, styled

# A line style each, so that nobody has to tell them by colour.
DASHES = ("solid", "dash", "dashdot")
SYMBOLS = ("circle", "square", "diamond")


def months(
    table: pd.DataFrame, plain: str, names: Mapping[str, str], title: str, lang: str
) -> go.Figure:
    """Draw people protected by month: grey steps without a plan, a line per plan.

    Args:
        table: One row per month: month, `plain` and the columns of `names`, in people; NaN
            leaves a gap.
        plain: The column without a plan.
        names: Column → name in the legend, `plain` included.
    """
    written = [numbers.month(month, lang) for month in table["month"]]
    figure = go.Figure()
    plans = [column for column in names if column != plain]
    looks = {plain: {"line": {"color": GREY, "width": 2, "dash": "dot"}, "mode": "lines"}}
    for number, column in enumerate(plans):
        looks[column] = {
            "mode": "lines+markers",
            "line": {"color": CYCLE[number], "width": 2, "dash": DASHES[number]},
            "marker": {"symbol": SYMBOLS[number], "size": 7},
        }
    for column, look in looks.items():
        figure.add_scatter(
            x=table["month"],
            y=table[column],
            name=names[column],
            customdata=written,
            hovertemplate="%{customdata}: %{y:,.0f}<extra>%{fullData.name}</extra>",
            **look,
        )
    figure.update_yaxes(title=title, rangemode="tozero")
    month_axis(figure, table["month"], lang)
    return styled(figure, lang)
