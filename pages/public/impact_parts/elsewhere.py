"""The same kind of programme in other places, compared on worker-months and never ranked."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers, safe
from analytics.charts import impact as charts
from analytics.impact import elsewhere
from analytics.origin import Origin, combine
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View

# As `reference.area_name` writes it; on a phone the name itself is long enough.
REGENCY = "Kabupaten "


def show(view: View) -> None:
    """Draw own and other programmes in a fixed order, then coverage of vulnerable workers."""
    title = view.say("impact.elsewhere")
    st.subheader(title, anchor="daerah-lain")
    st.caption(view.say("impact.elsewhere_note"))
    table = frame.ask(view, elsewhere.compared)
    rows = table.assign(
        label=[", ".join(_place(view, row)) for row in table.itertuples()],
        text=[" ".join(_worker_months(view, row)) for row in table.itertuples()],
        value=table["worker_months"],
    )
    longest = rows.dropna(subset=["months"])
    origin = combine(*(Origin(row.nature, row.source) for row in table.itertuples()))
    figure.chart(
        view,
        drawn_once(
            view,
            ("impact_elsewhere",),
            lambda: charts.places(
                _lines(view, rows),
                metrics.WORKER_MONTHS.name[view.lang],
                view.lang,
            ),
        ),
        Origin(origin.nature, view.say("impact.sources_in_table")),
        alt=view.say(
            "impact.elsewhere_alt",
            places="; ".join(f"{row.label}: {row.text}" for row in longest.itertuples()),
        ),
        rows=rows.assign(
            nature=[word("nature", nature, view.lang) for nature in rows["nature"]],
            year=rows["year"].astype("str"),
            note=rows[f"note_{view.lang}"],
        ),
        columns={
            "label": (view.say("impact.place"), "text"),
            "year": (view.say("impact.year"), "text"),
            "workers": (view.say("impact.workers_said"), "people"),
            "budget_idr": (view.say("impact.budget_said"), "IDR"),
            "worker_months": (metrics.WORKER_MONTHS.name[view.lang], "worker_months"),
            "months": (view.say("impact.months_each"), "tenths"),
            "nature": (view.say("impact.nature"), "text"),
            "source": (view.say("impact.source"), "text"),
            "note": (view.say("impact.note"), "text"),
        },
        key="impact_elsewhere",
        title=title,
    )
    _vulnerable(view)


def _vulnerable(view: View) -> None:
    """List coverage of vulnerable workers alone: no worker-months, but what others measure."""
    lines = [
        view.say(
            "impact.vulnerable",
            area=safe.markdown(row.area_name),
            value=numbers.percent(row.value, view.lang, 2),
            year=numbers.dated(row.as_of, view.lang),
            source=safe.markdown(row.source),
            note=safe.markdown(getattr(row, f"note_{view.lang}")),
        )
        for row in elsewhere.of_vulnerable().itertuples()
    ]
    heading = view.say("impact.vulnerable_head")
    st.markdown("\n".join([heading, "", *(f"- {line.strip()}" for line in lines)]))


def _lines(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Break labels and numbers into two lines each: a phone has no room for more."""
    return rows.assign(
        label=["<br>".join(map(safe.html, _place(view, row))) for row in rows.itertuples()],
        text=["<br>".join(_worker_months(view, row)) for row in rows.itertuples()],
    )


def _place(view: View, row: object) -> tuple[str, str]:
    variant = view.say(f"impact.variant.{row.variant.lstrip('_') or 'vulnerable'}")
    return row.area_name.removeprefix(REGENCY), f"{variant}, {row.year}"


def _worker_months(view: View, row: object) -> list[str]:
    if pd.isna(row.worker_months):
        return [view.say("impact.months_unknown")]
    number = numbers.integer(row.worker_months, view.lang)
    if pd.isna(row.months):
        return [number]
    months = numbers.decimal(row.months, view.lang)
    return [number, view.say("impact.months_of", months=months)]
