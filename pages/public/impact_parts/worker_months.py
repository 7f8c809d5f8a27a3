"""Worker-months by year and scheme, and those of the same kind of programme elsewhere."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers, safe
from analytics.charts import impact as charts
from analytics.edition.public_table import ALL
from analytics.impact import elsewhere
from analytics.origin import Origin, combine
from analytics.text import word
from analytics.vocabulary import SCHEMES
from pages.parts import figure
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.public.impact_parts.told import footnote, regency_only, texts, withheld

# As `reference.area_name` writes it; on a phone the name itself is long enough.
REGENCY = "Kabupaten "
TABLES = {"worker_months": "worker_months", "peaks": "peak", "ever_protected": "people"}


def show(view: View) -> None:
    """Draw own worker-months first, then other places."""
    regency_only(view)
    _own(view)
    _elsewhere(view)


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


def _elsewhere(view: View) -> None:
    title = view.say("impact.elsewhere")
    st.subheader(title, anchor="daerah-lain")
    st.caption(view.say("impact.elsewhere_note"))
    table = elsewhere.compared(view.data.area)
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
