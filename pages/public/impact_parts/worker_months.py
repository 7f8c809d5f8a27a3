"""Worker-months by year and scheme, and those of the same kind of programme elsewhere."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers
from analytics.charts import impact as charts
from analytics.edition.public_table import ALL
from analytics.text import word
from analytics.vocabulary import SCHEMES
from pages.parts import figure
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.public.impact_parts import elsewhere
from pages.public.impact_parts.told import footnote, regency_only, texts, withheld

TABLES = {"worker_months": "worker_months", "peaks": "peak", "ever_protected": "people"}


def show(view: View) -> None:
    """Draw own worker-months first, then other places."""
    regency_only(view)
    _own(view)
    elsewhere.show(view)


def _own(view: View) -> None:
    title = view.say("impact.worker_months")
    st.subheader(title, anchor="bulan-pekerja")
    table = view.data.table("worker_months")
    if table is None:
        st.write(numbers.missing(view.lang))
        return
    st.caption(view.say("impact.worker_months_note"))
    years = table[(table["year"] != ALL) & (table["scheme"] != ALL)]
    wide = years.pivot_table(index="year", columns="scheme", values="worker_months")
    names = {name: word("scheme", name, view.lang) for name in SCHEMES if name in wide}
    rows = wide.reset_index()
    for scheme in names:
        rows[f"{scheme}_text"] = [_count(view, number) for number in rows[scheme]]
    axis = metrics.WORKER_MONTHS.name[view.lang]
    sums = table[(table["scheme"] == ALL) & (table["year"] != ALL)]
    told = texts(view, sums, "worker_months", "worker_months")
    figure.chart(
        view,
        drawn_once(
            view,
            ("impact_worker_months", view.data.number),
            lambda: charts.by_year(rows, "year", names, axis, view.lang),
        ),
        view.data.origin("enrolment"),
        alt=view.say(
            "impact.worker_months_alt",
            years=", ".join(f"{y}: {n}" for y, n in zip(sums["year"], told, strict=True)),
        ),
        rows=lambda: _twin(view),
        columns={
            "year": (view.say("impact.year"), "text"),
            "scheme": (view.say("impact.scheme"), "text"),
            "worker_months": (metrics.WORKER_MONTHS.name[view.lang], "worker_months"),
            "peak": (view.say("impact.peak"), "people"),
            "people": (metrics.PEOPLE_EVER.name[view.lang], "people"),
        },
        key="impact_worker_months",
        title=title,
    )
    footnote(view, *(view.data.table(name) for name in TABLES))


def _twin(view: View) -> pd.DataFrame:
    """Return worker-months, peak and people ever protected of each year and scheme."""
    keys = ["year", "scheme"]
    parts = [
        withheld(view, table, [column])[[*keys, column]]
        for name, column in TABLES.items()
        if (table := view.data.table(name)) is not None
    ]
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.merge(part, on=keys, how="left")
    whole = whole.reindex(columns=[*keys, *TABLES.values()])
    every = view.say("impact.all")
    return whole.assign(
        year=whole["year"].replace(ALL, every),
        scheme=[every if key == ALL else word("scheme", key, view.lang) for key in whole["scheme"]],
    )


def _count(view: View, number: float) -> str:
    return "" if pd.isna(number) else numbers.integer(number, view.lang)
