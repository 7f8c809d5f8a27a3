"""Names of places that are not known: the officer says what each means, and the trial runs anew."""

import streamlit as st

from analytics import safe
from analytics.intake.confirming import lasting
from analytics.intake.gazetteer import Gazetteer, gazetteer
from analytics.intake.spellings import OUTSIDE, Spelling, Unknown
from analytics.store.spellings import in_force
from analytics.store.tables import open_store
from pages.office.importing_parts.trial import Trial
from pages.office.importing_parts.upload import Upload, once
from pages.parts.frame import View

# A form of more questions is not answered; the others come once these are.
ASKED_AT_ONCE = 12
WIDTH = 460


def known(view: View, upload: Upload) -> tuple[Spelling, ...]:
    """Return what all officers have confirmed, then what was said of this file just now."""
    return (*in_force(open_store(), view.data.area), *_said(upload))


def ask(view: View, upload: Upload, trial: Trial) -> None:
    """Draw the names that are not known; take the answers over when they are confirmed."""
    unknown, said = trial.intake.unknown, _said(upload)
    if not unknown and not said:
        return
    st.subheader(view.say("importing.places"), anchor=False)
    if unknown:
        _form(view, upload, unknown)
    if said:
        st.markdown(view.say("importing.places_said", n=len(said)))
        st.button(view.say("importing.places_again"), on_click=said.clear, icon=":material/undo:")


def _form(view: View, upload: Upload, unknown: tuple[Unknown, ...]) -> None:
    places = gazetteer(view.data.area)
    st.markdown(view.say("importing.places_about", n=len(unknown)))
    with st.form(f"import_places_{upload.mark}", border=True):
        answers = [_answer(view, upload, each, places) for each in unknown[:ASKED_AT_ONCE]]
        confirmed = st.form_submit_button(
            view.say("importing.places_confirm"), icon=":material/check:", type="secondary"
        )
    if confirmed and any(answers):
        _said(upload).extend(answer for answer in answers if answer)
        st.rerun()


def _answer(view: View, upload: Upload, unknown: Unknown, places: Gazetteer) -> Spelling | None:
    """Ask what one name means; None where the officer does not say."""
    level, name, within = unknown.level, unknown.name, unknown.within
    code = st.selectbox(
        _label(view, unknown, places),
        _choices(unknown, places),
        index=None,
        format_func=lambda code: (
            view.say(f"importing.place_outside.{level}") if code == OUTSIDE else places.label(code)
        ),
        placeholder=view.say("importing.place_open"),
        key=f"import_place_{upload.mark}_{level}_{within}_{name}",
        width=WIDTH,
    )
    return None if code is None else Spelling(level, name, code, within)


def _choices(unknown: Unknown, places: Gazetteer) -> list[str]:
    """Return the candidates, then "none of this regency", then every other place by name."""
    others = sorted(
        (code for code, level in places.levels.items() if level == unknown.level),
        key=places.label,
    )
    return list(dict.fromkeys([*unknown.candidates, OUTSIDE, *others]))


def _label(view: View, unknown: Unknown, places: Gazetteer) -> str:
    """Write the name as it stands in the file, where it stands, and in how many rows."""
    spelling = Spelling(unknown.level, unknown.name, OUTSIDE, unknown.within)
    beside = f", {places.names[unknown.within]}" if unknown.within else ""
    level = "Kec. " if unknown.level == "subdistrict" else ""
    key = "importing.place" if lasting(spelling, places) else "importing.place_this_file"
    return view.say(key, n=unknown.rows, name=safe.markdown(level + unknown.name + beside))


def _said(upload: Upload) -> list[Spelling]:
    return once("said", (upload.mark,), list)
