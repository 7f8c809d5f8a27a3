"""Did the poor get a fair share: by decile, kecamatan, sex and age, in one year."""

import pandas as pd
import streamlit as st

from analytics import equity, metrics, numbers, safe
from analytics.charts import targeting as charts
from analytics.edition.public_table import ALL, HIDDEN
from analytics.impact import fairness
from analytics.impact.fairness import BOTH
from analytics.origin import Origin
from analytics.targeting.concentration import leaning_of
from analytics.targeting.shape import UNKNOWN
from analytics.vocabulary import VULNERABLE_DECILES
from pages.parts import figure, link
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.parts.sheet import sheet
from pages.public.impact_parts.told import footnote, row, texts, withheld

POOR = ("enrolment", "welfare_people")


def show(view: View) -> None:
    """Draw the section for the year chosen."""
    st.subheader(view.say("impact.fairness"), anchor="keadilan")
    areas, deciles = view.data.table("protected_areas"), view.data.table("covered_deciles")
    known = [table["year"] for table in (areas, deciles) if table is not None]
    if not known:
        st.write(view.say("impact.no_fairness"))
        return
    year = _choose(view, sorted(set().union(*known), reverse=True))
    st.caption(view.say("impact.fairness_note"))
    left, right = st.columns(2, gap="medium")
    with left:
        _deciles(view, deciles, year)
    with right:
        _groups(view, year)
    _areas(view, areas, year)


def _choose(view: View, years: list[str]) -> str:
    """Offer the years; the one with most worker-months comes first to mind."""
    table = view.data.table("worker_months")
    most = years[0]
    if table is not None:
        sums = table[(table["scheme"] == ALL) & table["year"].isin(years)]
        most = sums.loc[sums["worker_months"].idxmax(), "year"] if len(sums) else most
    return link.segments("tahun", view.say("impact.year"), {y: y for y in years}, default=most)


def _deciles(view: View, table: pd.DataFrame | None, year: str) -> None:
    title = view.say("impact.deciles")
    st.markdown(f"**{title}**")
    if table is None or row(table, year=year) is None:
        st.write(view.say("impact.no_deciles"))
        return
    leaning = row(view.data.table("concentration"), year=year)
    if leaning is not None:
        st.markdown(_leaning(view, leaning))
    own = table[table["year"] == year]
    rows = own[own["decile"] != ALL]
    rows = rows.assign(value=rows["decile"], text=texts(view, rows, "covered_pct", "%"))
    names = {
        "target": view.say("impact.deciles_target"),
        "other": view.say("impact.deciles_other"),
        "decile": view.say("impact.decile_axis"),
        "share": view.say("impact.covered_pct"),
    }
    poorest, best = rows["text"].iloc[0], rows["text"].iloc[-1]
    figure.chart(
        view,
        drawn_once(
            view,
            ("impact_deciles", view.data.number, year),
            lambda: charts.deciles(rows, list(map(str, VULNERABLE_DECILES)), names, view.lang),
        ),
        view.data.origin(*POOR),
        alt=view.say("impact.deciles_alt", poorest=poorest, best=best, year=year),
        rows=withheld(view, own, ("workers", "reached", "covered_pct")).assign(
            decile=own["decile"].replace(ALL, view.say("impact.all"))
        ),
        columns={
            "decile": (view.say("impact.decile"), "text"),
            "workers": (view.say("impact.decile_workers"), "people"),
            "reached": (view.say("impact.decile_reached"), "people"),
            "covered_pct": (names["share"], "%"),
        },
        key="impact_deciles",
        title=title,
    )
    footnote(view, own)


def _leaning(view: View, found: pd.Series) -> str:
    said = view.say(
        f"impact.leaning.{leaning_of(found['index'])}",
        index=numbers.decimal(found["index"], view.lang, 3),
        month=numbers.month(found["month"], view.lang),
    )
    return said if found["by_person"] else f"{said} {view.say('impact.by_village')}"


def _groups(view: View, year: str) -> None:
    protected, needing = view.data.table("protected_groups"), view.data.table("needing_groups")
    if protected is None or row(protected, year=year) is None:
        st.markdown(f"**{view.say('impact.groups')}**")
        st.write(view.say("impact.no_groups"))
        return
    need = fairness.in_need(needing, year)
    for by in BOTH:
        own = protected[(protected["year"] == year) & (protected["by"] == by)]
        other = None if need is None else need[need["by"] == by]
        _group(view, by, fairness.beside(own, other, "value"), year)
    footnote(view, protected[protected["year"] == year], need)


def _group(view: View, by: str, table: pd.DataFrame, year: str) -> None:
    title = view.say(f"impact.by.{by}")
    st.markdown(f"**{title}**")
    # How many adults there are is known by place only.
    named = table.assign(label=[_value(view, key) for key in table["value"]], per_100=float("nan"))
    rows = _shares(view, named)
    most = rows.loc[rows["share"].idxmax()]
    figure.chart(
        view,
        drawn_once(
            view,
            ("impact_group", view.data.number, year, by),
            lambda: charts.groups(rows, _names(view), view.say("impact.share_axis"), view.lang),
        ),
        _origin(view, table),
        alt=view.say(
            "impact.groups_alt",
            title=title, most=most["label"], share=most["share_text"], need=most["need_share_text"],
        ),
        rows=_rows(view, rows),
        columns=_columns(view, rows, title),
        key=f"impact_by_{by}",
        title=title,
    )  # fmt: skip


def _value(view: View, key: str) -> str:
    return view.say("impact.unknown") if key == UNKNOWN else view.say(f"targeting.value.{key}")


def _areas(view: View, table: pd.DataFrame | None, year: str) -> None:
    title = view.say("impact.by_area")
    st.markdown(f"**{title}**")
    if table is None or row(table, year=year) is None:
        st.write(view.say("impact.no_groups"))
        return
    own = table[table["year"] == year]
    need = fairness.in_need(view.data.table("needing_areas"), year)
    found = fairness.beside(own, need, "area_code")
    names = view.data.areas.set_index("code")["name"]
    rows = _shares(view, found).assign(
        label=found["area_code"].map(names),
        per_100_text=texts(view, found, "per_100", "per_100_adults"),
    )
    ends = equity.extremes(rows, "per_100")
    if ends is not None:
        st.markdown(_spread(view, ends))
    if view.level != "regency":
        st.markdown(_here(view, rows.set_index("area_code").loc[view.area]))
    sheet(
        view,
        _rows(view, rows),
        _columns(view, rows, view.say("filter.subdistrict")),
        key="impact_by_area",
        origin=_origin(view, rows),
        title=title,
    )
    footnote(view, own, need)


def _spread(view: View, ends: dict[str, pd.Series | float]) -> str:
    return view.say(
        "impact.spread",
        low=ends["low"]["per_100_text"],
        low_in=safe.markdown(ends["low"]["label"]),
        high=ends["high"]["per_100_text"],
        high_in=safe.markdown(ends["high"]["label"]),
    )


def _here(view: View, found: pd.Series) -> str:
    return view.say(
        "impact.area_here",
        area=safe.markdown(view.name()),
        share=found["share_text"],
        need=found["need_share_text"],
    )


def _shares(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Add the shares as they are read: ``share_text`` and ``need_share_text``."""
    return table.assign(
        share_text=texts(view, table, "share", "%"),
        need_share_text=texts(view, _of_need(table), "need_share", "%"),
    )


def _of_need(table: pd.DataFrame) -> pd.DataFrame:
    """Return `table` with what is withheld of those in need as well."""
    if "need_hidden" not in table:
        return table
    return table.assign(**{HIDDEN: table[HIDDEN] | table["need_hidden"]})


def _rows(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return the numbers of `_columns`, with the word where they are withheld."""
    of_people = withheld(view, table, ("people", "share", "per_100"))
    need = ("workers", "need_share", "per_100_need")
    return of_people.assign(**withheld(view, _of_need(table), need)[list(need)])


def _names(view: View) -> dict[str, str]:
    return {"share": view.say("impact.share"), "need_share": view.say("impact.need_share")}


def _columns(view: View, rows: pd.DataFrame, head: str) -> dict[str, tuple[str, str]]:
    columns = {
        "label": (head, "text"),
        "people": (metrics.PEOPLE_EVER.name[view.lang], "people"),
        "share": (view.say("impact.share"), "%"),
        "workers": (view.say("impact.need"), "people"),
        "need_share": (view.say("impact.need_share"), "%"),
        "per_100_need": (metrics.PROTECTED_PER_100_NEED.name[view.lang], "per_100_workers"),
        "per_100": (metrics.PER_100_ADULTS.name[view.lang], "per_100_adults"),
    }
    return {name: column for name, column in columns.items() if rows[name].notna().any()}


def _origin(view: View, rows: pd.DataFrame) -> Origin:
    return view.data.origin(*(POOR if rows["workers"].notna().any() else POOR[:1]))
