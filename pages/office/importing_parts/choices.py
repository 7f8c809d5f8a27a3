"""What the officer says of a file: its kind, its sheet, and what its headers do not tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from analytics.intake.files import open_file
from analytics.intake.guess import Look, best, look, looks
from analytics.store.remembered import Choices, Lesson, recall
from analytics.store.tables import open_store
from analytics.text import word
from analytics.vocabulary import IMPORTED
from pages.office.importing_parts import columns, letters, missing, waiting
from pages.office.importing_parts.upload import Upload, once
from pages.parts.frame import View


@dataclass(frozen=True)
class Answers:
    """How the file is to be read."""

    look: Look
    fixed: Mapping[str, str] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)

    @property
    def options(self) -> dict[str, str]:
        """Return them as the command line's options, so that both tell a file read twice."""
        return {**self.fixed, **{f"map {head}": column for head, column in self.renamed.items()}}

    @property
    def lesson(self) -> Lesson:
        """Return what is worth remembering."""
        choices = Choices(self.look.kind, dict(self.fixed), dict(self.renamed))
        return Lesson(self.look.headers, choices)


def ask(view: View, upload: Upload) -> Answers | None:
    """Draw what was understood and ask for the rest; None while something is missing."""
    found = once("looks", (upload.mark,), lambda: _looks(view, upload))
    guess = best(found)
    headers = found[guess or IMPORTED[0]].headers
    before = recall(open_store(), headers) if headers else None
    if before and (before.fixed or before.renamed or before.kind != guess):
        st.caption(view.say("importing.remembered"))
    kind = _kind(view, upload, before.kind if before else guess)
    if kind is None:
        return None
    here = _sheet(view, upload, found[kind])
    said = before if before and before.kind == kind else Choices(kind)
    corrected = columns.show(view, upload, here, said)
    fixed, renamed = missing.ask(view, upload, here, said)
    renamed = {**corrected, **renamed}
    if here.sheet != found[kind].sheet:
        fixed["sheet"] = here.sheet
    fixed |= letters.said(upload)
    told = {*fixed, *renamed.values()}
    if any(told.isdisjoint(group) for group in here.missing):
        st.info(view.say("importing.incomplete"), icon=":material/edit:")
        return None
    return Answers(here, fixed, renamed)


def _looks(view: View, upload: Upload) -> dict[str, Look]:
    opening = waiting.shown(view, "importing.opening", "importing.opened")
    with opening, upload.on_disk() as path:
        return looks(open_file(path))


def _kind(view: View, upload: Upload, guess: str | None) -> str | None:
    return st.selectbox(
        view.say("importing.kind" if guess else "importing.kind_unknown"),
        IMPORTED,
        index=IMPORTED.index(guess) if guess else None,
        format_func=lambda kind: word("kind", kind, view.lang),
        placeholder=view.say("importing.choose"),
        key=f"import_kind_{upload.mark}",
        width=340,
    )


def _sheet(view: View, upload: Upload, found: Look) -> Look:
    """Ask for the sheet where several could be meant."""
    if len(found.sheets) < 2:
        return found
    chosen = st.selectbox(
        view.say("importing.sheet"),
        found.sheets,
        key=f"import_sheet_{upload.mark}_{found.kind}",
        width=340,
    )
    if chosen == found.sheet:
        return found

    def at_sheet() -> Look:
        with upload.on_disk() as path:
            return look(found.kind, open_file(path), chosen)

    return once("sheet", (upload.mark, found.kind, chosen), at_sheet)
