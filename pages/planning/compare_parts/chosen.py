"""What is compared with the chosen view: another month, another area or another data version."""

from typing import NamedTuple

import pandas as pd
import streamlit as st

from analytics import compare, numbers
from analytics.compare import AREAS, MONTHS, VERSIONS, Point
from analytics.dataset import Dataset
from analytics.metrics import METRICS, Metric
from analytics.origin import Origin, combine
from analytics.store.history import history
from analytics.store.tables import open_store
from pages.parts import filters, frame, link
from pages.parts.frame import View

KEY = "banding"
YEAR = 12


class Sides(NamedTuple):
    """Two sides of one kind, the earlier month or version first, each with its name."""

    kind: str
    before: Point
    after: Point
    names: tuple[str, str]


def choose(view: View) -> Sides:
    """Draw one list for each kind; a choice in one of them is the whole choice, one click."""
    options = {
        MONTHS: _months(view),
        AREAS: _areas(view),
        VERSIONS: _versions(view),
    }
    offered = [code for codes in options.values() for code in codes]
    chosen = link.choose(KEY, offered, _default(view, options))
    kind = next(kind for kind, codes in options.items() if chosen in codes)
    with st.container(horizontal=True, vertical_alignment="bottom", key="compare_choices"):
        for each, codes in options.items():
            st.session_state[f"_{KEY}_{each}"] = chosen if each == kind else None
            st.selectbox(
                view.say(f"compare.with.{each}"),
                codes,
                index=None,
                format_func=lambda code, each=each: _named(view, each, code),
                key=f"_{KEY}_{each}",
                on_change=_take,
                args=(each,),
                placeholder=view.say("compare.pick" if codes else "compare.none_to_pick"),
                disabled=not codes,
                width=250,
            )
    return _sides(view, kind, chosen)


def origin(view: View, sides: Sides, *metrics: Metric) -> Origin:
    """Return where both sides of some metrics come from; of the whole catalogue by default."""
    sources = sorted({name for each in metrics or METRICS.values() for name in each.sources})
    versions = {sides.before.version, sides.after.version}
    known = [compare.at(view.data, version).origin(*sources) for version in sorted(versions)]
    return combine(*known)


def _sides(view: View, kind: str, chosen: str) -> Sides:
    here = Point(view.data.version, view.month, view.area)
    there = {
        MONTHS: lambda: here._replace(month=pd.Timestamp(chosen).as_unit("us")),
        AREAS: lambda: here._replace(area=chosen),
        VERSIONS: lambda: here._replace(version=int(chosen.removeprefix("v"))),
    }[kind]()
    # Two areas have no order: the chosen one comes first.
    before, after = (here, there) if kind == AREAS else sorted((here, there))
    codes = {
        MONTHS: lambda point: point.month.strftime("%Y-%m"),
        AREAS: lambda point: point.area,
        VERSIONS: lambda point: f"v{point.version}",
    }[kind]
    names = tuple(_named(view, kind, codes(point)) for point in (before, after))
    return Sides(kind, before, after, names)


def _default(view: View, options: dict[str, list[str]]) -> str:
    """Return the month a year ago, else the oldest one; without months, the first area."""
    year_ago = (view.month - pd.DateOffset(months=YEAR)).strftime("%Y-%m")
    months = options[MONTHS]
    return year_ago if year_ago in months else [*options[AREAS][:1], *months][-1]


def _months(view: View) -> list[str]:
    return [code for code in filters.months(view.data) if code != view.month.strftime("%Y-%m")]


def _areas(view: View) -> list[str]:
    """Return the other areas of the same level; beside the whole regency, its kecamatan."""
    level = "subdistrict" if view.level == "regency" else view.level
    return [code for code in view.data.codes(level) if code != view.area]


def _versions(view: View) -> list[str]:
    numbers_known = frame.ask(view, _readable, open_store().version())
    return [f"v{number}" for number in numbers_known if number != view.data.version]


def _readable(_data: Dataset, _newest: int) -> list[int]:
    """Return the data versions that can still be read, the newest first."""
    table = history(open_store())
    return table.loc[table["readable"], "version"].tolist()[::-1]


def _labels(data: Dataset) -> dict[str, str]:
    """Return the name of each village that no other has."""
    return dict(zip(data.villages["code"], data.villages["village_label"], strict=True))


def _named(view: View, kind: str, code: str) -> str:
    if kind == MONTHS:
        return numbers.month(pd.Timestamp(code), view.lang)
    if kind == AREAS:
        return frame.ask(view, _labels)[code] if view.level == "village" else view.name(code)
    return view.say("compare.version", version=code.removeprefix("v"))


def _take(kind: str) -> None:
    taken = st.session_state[f"_{KEY}_{kind}"]
    if taken:
        st.session_state[KEY] = taken
