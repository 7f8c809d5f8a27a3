"""S2: who lapses within 30, 60, 90 days: how many, of which scheme, and what does renewal cost?"""

import pandas as pd

from analytics import metrics, numbers, recent
from analytics.charts import inline
from analytics.renewals import price, windows
from analytics.text import word
from pages.executive.summary_parts import markup
from pages.executive.summary_parts.panel import Panel, of_metric
from pages.parts import figure, frame
from pages.parts.frame import View

# Further schemes stand on the page of renewals.
NAMED = 2


def panel(view: View) -> Panel:
    """Return the three windows with people and cost, the schemes, and the year ahead."""
    registered = "enrolment" in view.data.origins
    table, schemes = frame.ask(view, windows.windows, view.area, view.month)
    return Panel(
        "ending",
        view.say("summary.ending"),
        _lead(view, table) + _windows(view, table) + _schemes(view, schemes),
        [
            *(
                of_metric(view, metric)
                for metric in (metrics.ENDING_30, metrics.ENDING_60, metrics.ENDING_90)
            ),
            of_metric(view, metrics.RENEWAL_COST, price.origin(view.data) if registered else None),
        ],
        "planning/renewals.py",
        view.say("renewals.menu"),
        lambda: _tables(view, table),
    )


def _lead(view: View, table: pd.DataFrame) -> str:
    months = frame.ask(view, recent.ending, view.area, view.month)
    drawing = ""
    if months is not None:
        top = months.loc[months["ending"].idxmax()]
        finding = view.say(
            "summary.ending_alt",
            people=numbers.integer(top["ending"], view.lang),
            month=numbers.month(top["month"], view.lang),
            months=len(months),
        )
        drawing = inline.image(inline.columns(months["ending"]), finding, "spark")
    people = numbers.integer(table["people"].iloc[-1], view.lang)
    return markup.lead(people, metrics.ENDING_90.name[view.lang], drawing)


def _windows(view: View, table: pd.DataFrame) -> str:
    heads = [view.say(f"summary.{name}") for name in ("within", "people", "renewal")]
    lines = [
        (
            view.say("summary.days", n=int(row.days)),
            numbers.integer(row.people, view.lang),
            numbers.rupiah_short(row.cost_idr, view.lang),
        )
        for row in table.itertuples()
    ]
    return markup.grid(heads, lines) if table["people"].notna().any() else ""


def _schemes(view: View, table: pd.DataFrame) -> str:
    key = "summary.scheme_here" if view.level == "village" else "summary.scheme"
    said = [
        view.say(
            key,
            n=row.villages,
            scheme=word("scheme", row.scheme, view.lang),
            people=numbers.integer(row.people, view.lang),
            villages=numbers.integer(row.villages, view.lang),
        )
        for row in table.head(NAMED).itertuples()
    ]
    return markup.small("; ".join(said)) if said else ""


def _tables(view: View, table: pd.DataFrame) -> None:
    months = frame.ask(view, recent.ending, view.area, view.month)
    if months is None:
        return
    origin = price.origin(view.data)
    figure.twin(
        view,
        table,
        {
            "days": (view.say("summary.within_days"), "people"),
            "people": (view.say("summary.people"), "people"),
            "cost_idr": (metrics.RENEWAL_COST.name[view.lang], "IDR"),
        },
        "summary_windows",
        origin,
        view.say("summary.ending"),
    )
    figure.twin(
        view,
        months,
        {
            "month": (view.say("summary.last_cover"), "month"),
            "ending": (view.say("summary.people"), "people"),
        },
        "summary_ending",
        view.data.origin("enrolment"),
        view.say("summary.ending_months"),
    )
