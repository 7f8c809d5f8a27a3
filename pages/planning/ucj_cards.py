"""The headline cards of the UCJ page: where the regency stands, what is missing, how fast."""

import pandas as pd
import streamlit as st

from analytics import members, metrics_ucj, numbers, pace, safe, ucj
from analytics.metrics import UCJ_COVERAGE
from analytics.origin import Origin, combine
from analytics.store import reference
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.frame import View

# The dashboard's own names; any other definition is shown as its file words it.
DEFINITIONS = {"semesta_bpjs_tk": "ucj.semesta_bpjs_tk", "bekerja_bps": "ucj.bekerja_bps"}
NATION = "00"
# Two quarterly counts missed.
STALE_MONTHS = 6


def draw(view: View, definition: str | None) -> None:
    """Draw the eight cards."""
    seen = frame.ask(view, pace.outlook, view.month, definition)
    with st.grid(4, min_column_width=190, gap="small"):
        _coverage(view, seen.now, definition)
        _members(view, seen.now)
        _base(view, seen.now, definition)
        _targets(view, seen.targets, seen.path)
        _gap(view, seen.path)
        _pace(view, seen.pace)
        _needed(view, seen.path)
        _reached(view, seen.path)


def definition_name(view: View, definition: str | None) -> str:
    """Return the reader's name of a definition, not yet escaped."""
    if definition is None:
        return numbers.missing(view.lang)
    known = DEFINITIONS.get(definition)
    return view.say(known) if known else safe.plain(definition)


def system_name(view: View, target: pd.Series) -> str:
    """Return the name of a target system, or of the area whose own target it is."""
    if target["area_code"] != NATION:
        return view.say("ucj.target_by", area=reference.area_name(target["area_code"]))
    return word("target_system", target["target_system"], view.lang)


def origin(view: View, *sources: str, references: pd.Series | None = None) -> Origin:
    """Return the origin of a figure made from tables and, where given, from targets."""
    found = [view.data.origin(name) for name in sources if name in view.data.origins]
    if references is not None and len(references):
        found.append(ucj.targets_origin(*references))
    return combine(*found) if found else Origin("official", "")


def per_month(view: View, value: float) -> str:
    """Write people a month with their sign."""
    text = numbers.integer(value, view.lang)
    return f"+{text}" if pd.notna(value) and round(value) > 0 else text


def reached(view: View, target: pd.Series) -> str:
    """Write when a target is reached."""
    if target["outcome"] == "dated":
        return numbers.month(target["reached"], view.lang)
    if target["outcome"] == "unknown":
        return numbers.missing(view.lang)
    return view.say(f"ucj.outcome.{target['outcome']}")


def needed(view: View, target: pd.Series) -> str:
    """Write the pace that a target needs."""
    if target["outcome"] == "reached":
        return view.say("ucj.outcome.reached")
    if target["outcome"] != "unknown" and pd.isna(target["months_left"]):
        return view.say("ucj.deadline_passed")
    return per_month(view, target["needed"])


def _coverage(view: View, now: members.Standing, definition: str | None) -> None:
    name = safe.markdown(definition_name(view, definition))
    known = pd.notna(now.coverage_pct)
    figure.number(
        view,
        UCJ_COVERAGE,
        numbers.percent(now.coverage_pct, view.lang),
        note=name if known else view.say("ucj.no_base") if pd.isna(now.workers) else None,
    )


def _members(view: View, now: members.Standing) -> None:
    notes = []
    if pd.notna(now.members):
        notes.append(view.say("ucj.at_day", day=numbers.day(now.as_of, view.lang)))
    if now.months_old >= STALE_MONTHS:
        notes.append(view.say("ucj.months_old", n=int(now.months_old)))
    if now.left_out:
        names = ", ".join(word("segment", segment, view.lang) for segment in now.left_out)
        notes.append(view.say("ucj.left_out", segments=names))
    figure.number(
        view,
        metrics_ucj.ACTIVE_MEMBERS,
        numbers.integer(now.members, view.lang),
        note="  \n".join(notes) or None,
    )


def _base(view: View, now: members.Standing, definition: str | None) -> None:
    day = numbers.day(now.base_as_of, view.lang)
    name = safe.markdown(definition_name(view, definition))
    figure.number(
        view,
        metrics_ucj.WORKER_BASE,
        numbers.integer(now.workers, view.lang),
        note=view.say("ucj.base_of", definition=name, day=day) if pd.notna(now.workers) else None,
    )


def _targets(view: View, targets: pd.DataFrame, path: pd.DataFrame) -> None:
    """The leading target of the year, then that of each other system, then who has none."""
    year = view.month.year
    names = pd.Series([system_name(view, target) for _, target in targets.iterrows()])
    due = targets["year"] == year
    notes = [system_name(view, target) for _, target in path.head(1).iterrows()]
    for name, percent in zip(names[due], targets.loc[due, "target_pct"], strict=True):
        if name not in notes:
            written = numbers.percent(percent, view.lang, 2)
            notes.append(view.say("ucj.target_other", system=name, target=written))
    without = [name for name in names.unique() if name not in set(names[due])]
    if without:
        notes.append(view.say("ucj.target_none", year=year, systems="; ".join(without)))
    figure.number(
        view,
        metrics_ucj.UCJ_TARGET,
        numbers.percent(path["target_pct"].iloc[0], view.lang, 2)
        if len(path)
        else view.say("ucj.no_target"),
        origin=origin(view, references=targets.loc[due, "reference"]),
        note="  \n".join(notes) or None,
        label=view.say("ucj.target_of", year=year),
    )


def _gap(view: View, path: pd.DataFrame) -> None:
    people = path["people"].iloc[0] if len(path) else float("nan")
    text, note = numbers.integer(people, view.lang), None
    if people < 0:
        text = view.say("ucj.exceeded", people=numbers.integer(-people, view.lang))
        note = view.say("ucj.exceeded_note")
    elif pd.notna(people):
        cost = numbers.rupiah_short(path["cost_idr"].iloc[0], view.lang)
        price = numbers.rupiah(view.data.contribution_idr, view.lang)
        note = view.say("ucj.cost_a_year", cost=cost, price=price)
    figure.number(
        view,
        metrics_ucj.UCJ_GAP,
        text,
        origin=origin(view, "membership", "worker_base", references=path["reference"]),
        note=note,
    )


def _pace(view: View, speed: pace.Pace | None) -> None:
    metric = metrics_ucj.PACE_NOW
    note = None
    if speed:
        note = view.say(
            "ucj.between",
            before=numbers.integer(speed.before, view.lang),
            since=numbers.day(speed.since, view.lang),
            members=numbers.integer(speed.members, view.lang),
            until=numbers.day(speed.until, view.lang),
        )
    figure.number(
        view,
        metric,
        per_month(view, speed.per_month if speed else float("nan")),
        note=note,
        label=view.say("ucj.people_a_month", name=metric.name[view.lang]),
    )


def _needed(view: View, path: pd.DataFrame) -> None:
    metric = metrics_ucj.PACE_NEEDED
    notes = []
    for position, (_, target) in enumerate(path.iterrows()):
        written = numbers.percent(target["target_pct"], view.lang, 2)
        if position == 0:
            notes.append(view.say("ucj.until_december", year=target["year"]))
        elif pd.notna(target["people"]):
            values = {"target": written, "year": target["year"], "pace": needed(view, target)}
            notes.append(view.say("ucj.end_target_pace", **values))
    figure.number(
        view,
        metric,
        needed(view, path.iloc[0]) if len(path) else numbers.missing(view.lang),
        origin=origin(view, "membership", "worker_base", references=path["reference"]),
        note="  \n".join(notes) or None,
        label=view.say("ucj.people_a_month", name=metric.name[view.lang]),
    )


def _reached(view: View, path: pd.DataFrame) -> None:
    note = None
    if len(path) > 1 and path["outcome"].iloc[1] != "unknown":
        end = path.iloc[1]
        note = view.say(
            "ucj.end_target_reached",
            target=numbers.percent(end["target_pct"], view.lang, 2),
            year=end["year"],
            reached=reached(view, end),
        )
    figure.number(
        view,
        metrics_ucj.TARGET_REACHED,
        reached(view, path.iloc[0]) if len(path) else numbers.missing(view.lang),
        origin=origin(view, "membership", "worker_base", references=path["reference"]),
        note=note,
    )
