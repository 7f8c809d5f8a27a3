"""Each strategy: what was announced, its document, its steps, what it brought, its proof."""

import pandas as pd
import streamlit as st

from analytics import numbers, safe, strategies
from analytics.edition.public_table import HIDDEN
from analytics.store import strategies as announcements
from analytics.text import word
from pages.parts import figure
from pages.parts.frame import View
from pages.parts.sheet import sheet
from pages.public.evidence_parts import changes, files
from pages.public.evidence_parts.overview import next_due, status
from pages.public.evidence_parts.sources import announced, reported
from pages.public.impact_parts.told import footnote, texts, value

COLOURS = {"planned": "gray", "running": "blue", "blocked": "red", "done": "green"}
STEPS = {
    "action": "text", "status": "text", "due": "day", "owner": "text", "document_no": "text",
    "document_date": "day", "workers": "text", "amount_idr": "text", "evidence": "text",
}  # fmt: skip


def show(view: View) -> None:
    """Draw one strategy after the other, each under an address of its own."""
    totals, steps = strategies.published(view.data)
    said = {each.number: each for each in announcements.announced(view.data.area)}
    for whole in totals.to_dict("records"):
        number = whole["strategy"]
        name = strategies.name(number, view.lang, view.data.area)
        st.subheader(f"{number}. {name}", anchor=f"strategi-{number}", divider="gray")
        own = steps[steps["strategy"] == number].reset_index(drop=True)
        _strategy(view, whole, own, said.get(number))
        files.show(view, files.listed(view, strategy=number), key=f"strategy_{number}")
        _history(view, number)


def _strategy(
    view: View, whole: dict, own: pd.DataFrame, said: announcements.Strategy | None
) -> None:
    """Write what was announced of a strategy, what offices report of it, and its steps."""
    if said:
        st.markdown(safe.markdown(said.said[view.lang]))
        figure.provenance(view, announced(view))
    facts = _reported(view, whole) if len(own) else {}
    if said and said.scheme:
        facts["in_register"] = _in_register(view, said.scheme)
    if own.empty:
        st.write(view.say("evidence.no_steps"))
    st.markdown("\n".join(f"- {view.say(f'evidence.{k}')}: {v}" for k, v in facts.items()))
    if len(own):
        _steps(view, whole["strategy"], own)


def _reported(view: View, whole: dict) -> dict[str, str]:
    """Return status, who leads, document, next day due, and what was brought, in words."""
    row = pd.Series(whole)
    state = status(view, whole["status"])
    colour = COLOURS.get(whole["status"])
    return {
        "status": f":{colour}-badge[{state}]" if colour else state,
        "owner": _text(view, whole["owner"]),
        "document": _document(view, whole),
        "next_due": next_due(view, whole),
        "steps_done": _done(view, whole),
        "workers": value(view, row, "workers", "people"),
        "amount_idr": value(view, row, "amount_idr", "IDR"),
    }


def _text(view: View, text: object) -> str:
    return safe.markdown(text) if isinstance(text, str) else numbers.missing(view.lang)


def _document(view: View, whole: dict) -> str:
    day = whole["document_date"]
    if pd.isna(day) or not isinstance(whole["document_no"], str):
        return _text(view, whole["document_no"])
    written = numbers.day(day, view.lang)
    return view.say("evidence.dated", document=safe.markdown(whole["document_no"]), day=written)


def _done(view: View, whole: dict) -> str:
    if whole[HIDDEN]:
        return numbers.hidden(view.lang)
    if pd.isna(whole["steps"]):
        return numbers.missing(view.lang)
    done, steps = (numbers.integer(whole[name], view.lang) for name in ("done", "steps"))
    return view.say("evidence.of_steps", done=done, steps=steps)


def _in_register(view: View, scheme: str) -> str:
    """Write how many people the register has under the scheme of the strategy."""
    found = strategies.in_register(view.data, scheme)
    if found is None:
        return numbers.missing(view.lang)
    people = value(view, found, "value", "people")
    told = view.say(
        "evidence.people_in",
        people=people,
        scheme=word("scheme", scheme, view.lang),
        month=numbers.month(view.month, view.lang),
    )
    nature = view.data.origin("enrolment").nature
    return f"{told} :{figure.BADGES[nature]}-badge[{word('nature', nature, view.lang)}]"


def _steps(view: View, number: int, own: pd.DataFrame) -> None:
    rows = own.assign(
        status=[status(view, each) for each in own["status"]],
        workers=texts(view, own, "workers", "people"),
        amount_idr=texts(view, own, "amount_idr", "IDR"),
    )
    sheet(
        view,
        rows,
        {name: (view.say(f"evidence.{name}"), unit) for name, unit in STEPS.items()},
        key=f"evidence_steps_{number}",
        origin=reported(view),
        title=view.say("evidence.steps_of", number=number),
    )
    footnote(view, own)


def _history(view: View, number: int) -> None:
    """Offer what changed when, the newest first."""
    table = view.data.table("step_history")
    own = None if table is None else table[table["strategy"] == number]
    if own is not None and len(own):
        with st.expander(view.say("evidence.history"), icon=":material/history:"):
            changes.draw(view, own, key=f"evidence_history_{number}", origin=reported(view))
