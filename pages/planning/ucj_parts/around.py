"""What was published for the nation, the province and its regencies."""

import pandas as pd
import streamlit as st

from analytics import comparison, metrics, numbers, safe
from analytics.charts import bars
from analytics.origin import Origin, combine
from analytics.store import published
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View


def published_figures(view: View) -> None:
    """What was published for the nation, the province and its regencies."""
    st.subheader(view.say("ucj.published"), anchor=False)
    newest = frame.ask(view, comparison.newest_coverage)
    own = newest[newest["area_code"] == view.data.area]
    if own["value"].isna().all():
        area = safe.markdown(view.name(view.data.area))
        st.info(view.say("ucj.none_published", area=area), icon=":material/info:")
    st.caption(view.say("ucj.published_note"))
    rows = frame.ask(view, comparison.published_coverage)
    highest = newest.loc[newest["value"].idxmax()]
    figure.chart(
        view,
        drawn_once(
            view,
            ("published",),
            lambda: bars.ranked(
                newest,
                "value",
                "area_name",
                metrics.UCJ_COVERAGE.name[view.lang],
                view.lang,
                [numbers.percent(value, view.lang, 2) for value in newest["value"]],
            ),
        ),
        _published_origin(view, newest.dropna(subset="value")),
        alt=view.say(
            "ucj.published_alt",
            area=highest["area_name"],
            share=numbers.percent(highest["value"], view.lang, 2),
        ),
        rows=_published_rows(view, rows),
        columns={
            "area_name": (view.say("ucj.area"), "text"),
            "label": (view.say("ucj.indicator"), "text"),
            "value": (metrics.UCJ_COVERAGE.name[view.lang], "exact_pct"),
            "dated": (view.say("ucj.as_of"), "text"),
            "source": (view.say("ucj.source"), "text"),
            "nature_name": (view.say("ucj.nature"), "text"),
            "note": (view.say("ucj.note"), "text"),
        },
        key="ucj_published",
        title=view.say("ucj.published"),
    )


def _published_rows(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    notes = rows[f"note_{view.lang}"].where(
        ~rows["doubtful"], [view.say("ucj.doubtful", note=n) for n in rows[f"note_{view.lang}"]]
    )
    return rows.assign(
        label=rows[f"label_{view.lang}"],
        dated=[numbers.dated(day, view.lang) for day in rows["as_of"]],
        nature_name=[word("nature", nature, view.lang) for nature in rows["nature"]],
        note=notes,
    )


def _published_origin(view: View, rows: pd.DataFrame) -> Origin:
    """The weakest nature and the oldest date; the sources stand in the table."""
    whole = combine(*(published.origin_of(row) for _, row in rows.iterrows()))
    return Origin(whole.nature, view.say("ucj.sources_in_table", n=len(rows)), whole.as_of)
