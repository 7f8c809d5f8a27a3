"""Where membership may stand in a year if its last 12 months tell, and how sure that is."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers, projection, safe, units
from analytics.charts.fan import fan
from analytics.pace import Outlook
from analytics.projection import Projection
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.planning.ucj_parts.words import named, origin, per_month


def draw(view: View, outlook: Outlook) -> None:
    """Draw the fan, or say why there is none."""
    st.subheader(view.say("ucj.projection"), anchor=False)
    seen = frame.ask(view, projection.projection, view.month)
    if seen is None:
        counts = len(frame.ask(view, projection.recent, view.month))
        least = projection.FEWEST_COUNTS
        st.write(view.say("ucj.projection_none", n=counts, least=least))
        return
    due = outlook.targets[outlook.targets["year"] == view.month.year]
    due = named(view, due.dropna(subset=["coverage_pct"]))
    st.markdown(_finding(view, seen, due))
    _chart(view, seen, due)
    st.caption(_method(view, seen))


def _chart(view: View, seen: Projection, due: pd.DataFrame) -> None:
    names = {"counts": metrics.ACTIVE_MEMBERS.name[view.lang], "middle": view.say("ucj.middle")}
    names |= {str(each): view.say("ucj.range", percent=each) for each in projection.RANGES_PCT}
    wanted = {
        safe.html(f"{target.name} {target.target}"): target.wanted
        for target in due.itertuples(index=False)
    }
    unit = units.name("people", view.lang)
    edges = [f"{edge}_{each}" for each in projection.RANGES_PCT for edge in ("low", "high")]
    end = seen.path.iloc[-1]
    figure.chart(
        view,
        drawn_once(
            view,
            ("projection", seen.until, *wanted.values()),
            lambda: fan(seen.history, seen.path, wanted, names, unit, view.lang),
        ),
        origin(
            view, "membership", *(["worker_base"] if wanted else []), references=due["reference"]
        ),
        alt=view.say(
            "ucj.projection_alt",
            day=numbers.day(end["day"], view.lang),
            low=numbers.integer(end["low_80"], view.lang),
            high=numbers.integer(end["high_80"], view.lang),
        ),
        rows=seen.path,
        columns={
            "day": (view.say("ucj.as_of"), "day"),
            "middle": (metrics.PROJECTED_MEMBERS.name[view.lang], "people"),
            **{edge: (view.say(f"ucj.edge.{edge}"), "people") for edge in edges},
        },
        key="ucj_projection",
        title=view.say("ucj.projection"),
    )


def _finding(view: View, seen: Projection, due: pd.DataFrame) -> str:
    """Say the range at the end of the year, and where each of its targets lies."""
    december = pd.Timestamp(view.month.year, 12, 31)
    row = seen.at(december)
    row = seen.path.iloc[-1] if row is None or seen.until >= december else row
    says = [
        view.say(
            "ucj.projection_range",
            day=numbers.day(row["day"], view.lang),
            middle=numbers.integer(row["middle"], view.lang),
            low=numbers.integer(row["low_80"], view.lang),
            high=numbers.integer(row["high_80"], view.lang),
        )
    ]
    if row["day"] == december:
        says += [_against(view, row, target) for _, target in due.iterrows()]
    return " ".join(says)


def _against(view: View, row: pd.Series, target: pd.Series) -> str:
    where = "within"
    if target["wanted"] > row["high_80"]:
        where = "above"
    elif target["wanted"] <= row["low_80"]:
        where = "below"
    return view.say(
        f"ucj.against.{where}",
        system=safe.markdown(target["name"]),
        target=target["target"],
        people=numbers.integer(target["wanted"], view.lang),
    )


def _method(view: View, seen: Projection) -> str:
    says = [
        view.say(
            "ucj.projection_method",
            counts=seen.counts,
            since=numbers.day(seen.since, view.lang),
            until=numbers.day(seen.until, view.lang),
            pace=per_month(view, seen.per_month),
        )
    ]
    if seen.lost > 0:
        lost = numbers.integer(seen.lost, view.lang)
        end = numbers.month(seen.path["day"].iloc[-1], view.lang)
        says.append(view.say("ucj.projection_lost", people=lost, month=end))
    return " ".join(says)
