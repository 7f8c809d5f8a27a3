"""The headline cards: where the regency stands, what is missing, how fast it grows."""

import pandas as pd
import streamlit as st

from analytics import members, metrics, numbers, pace, safe
from analytics.text import word
from pages.parts import figure
from pages.parts.frame import View
from pages.planning.ucj_parts.words import (
    definition_name,
    needed,
    origin,
    per_month,
    reached,
    system_name,
)

# Two quarterly counts missed.
STALE_MONTHS = 6


def draw(view: View, seen: pace.Outlook, definition: str | None) -> None:
    """Draw the eight cards."""
    with st.grid(4, min_column_width=190, gap="small"):
        _coverage(view, seen.now, definition)
        _members(view, seen.now)
        _base(view, seen.now, definition)
        _targets(view, seen.targets, seen.path)
        _gap(view, seen.path)
        _pace(view, seen.pace)
        _needed(view, seen.path)
        _reached(view, seen.path)


def _coverage(view: View, now: members.Standing, definition: str | None) -> None:
    name = safe.markdown(definition_name(view, definition))
    known = pd.notna(now.coverage_pct)
    figure.number(
        view,
        metrics.UCJ_COVERAGE,
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
        metrics.ACTIVE_MEMBERS,
        numbers.integer(now.members, view.lang),
        note="  \n".join(notes) or None,
    )


def _base(view: View, now: members.Standing, definition: str | None) -> None:
    day = numbers.day(now.base_as_of, view.lang)
    name = safe.markdown(definition_name(view, definition))
    figure.number(
        view,
        metrics.WORKER_BASE,
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
        metrics.UCJ_TARGET,
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
        metrics.UCJ_GAP,
        text,
        origin=origin(view, "membership", "worker_base", references=path["reference"]),
        note=note,
    )


def _pace(view: View, speed: pace.Pace | None) -> None:
    metric = metrics.PACE_NOW
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
    metric = metrics.PACE_NEEDED
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
        metrics.TARGET_REACHED,
        reached(view, path.iloc[0]) if len(path) else numbers.missing(view.lang),
        origin=origin(view, "membership", "worker_base", references=path["reference"]),
        note=note,
    )
