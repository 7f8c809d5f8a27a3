"""What the officer says of a file: its kind, its sheet, and what its headers do not tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from analytics import safe
from analytics.intake.columns import names_of
from analytics.intake.files import open_file
from analytics.intake.guess import Look, best, look, looks
from analytics.intake.values.text import known
from analytics.store.remembered import Choices, recall
from analytics.store.tables import open_store
from analytics.text import word
from analytics.vocabulary import FUND_SOURCES, FUNDING_KINDS, KINDS, SCHEMES
from pages.office.importing_parts.upload import Upload, once
from pages.parts import figure
from pages.parts.frame import View

# What may be said once for all rows, and the words to choose from.
WORDS = {
    "scheme": ("scheme", SCHEMES),
    "fund_source": ("fund_source", FUND_SOURCES),
    "kind": ("funding_kind", FUNDING_KINDS),
}
DAYS = ("as_of",)
YEARS = ("fiscal_year",)
YEARS_BACK = 6
# A list without payers is refused row by row unless its scheme names the payer.
ASKED_TOO = {"enrolment": ("fund_source",)}


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
    def choices(self) -> Choices:
        """Return what is worth remembering."""
        return Choices(self.look.kind, dict(self.fixed), dict(self.renamed))


def ask(view: View, upload: Upload) -> Answers | None:
    """Draw what was understood and ask for the rest; None while something is missing."""
    found = once("looks", (upload.mark,), lambda: _looks(upload))
    guess = best(found)
    headers = found[guess or KINDS[0]].headers
    before = recall(open_store(), headers) if headers else None
    if before and (before.fixed or before.renamed or before.kind != guess):
        st.caption(view.say("importing.remembered"))
    kind = _kind(view, upload, before.kind if before else guess)
    if kind is None:
        return None
    here = _sheet(view, upload, found[kind])
    said = before if before and before.kind == kind else Choices(kind)
    fixed, renamed = {}, _understood(view, upload, here, said)
    groups = [*here.missing, *_also(here)]
    if groups and here.header_row:
        st.markdown(view.say("importing.tell_rest"))
        for group in groups:
            _group(view, upload, here, group, said, (fixed, renamed))
    if here.sheet != found[kind].sheet:
        fixed["sheet"] = here.sheet
    told = {*fixed, *renamed.values()}
    if any(told.isdisjoint(group) for group in here.missing):
        st.info(view.say("importing.incomplete"), icon=":material/edit:")
        return None
    return Answers(here, fixed, renamed)


def _looks(upload: Upload) -> dict[str, Look]:
    with upload.on_disk() as path:
        return looks(open_file(path))


def _kind(view: View, upload: Upload, guess: str | None) -> str | None:
    return st.selectbox(
        view.say("importing.kind" if guess else "importing.kind_unknown"),
        KINDS,
        index=KINDS.index(guess) if guess else None,
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


def _understood(view: View, upload: Upload, here: Look, said: Choices) -> dict[str, str]:
    """Show what each header was taken for; return what the officer corrects in it."""
    if not here.header_row:
        st.warning(view.say("importing.no_header"), icon=":material/warning:")
        return {}
    key = "importing.header_at" if here.sheet else "importing.header_at_text"
    st.markdown(view.say(key, sheet=safe.markdown(here.sheet), row=here.header_row))
    label = view.say("importing.columns", n=len(here.columns))
    with st.expander(label, icon=":material/view_column:"):
        rows = [(head, title(here.kind, column)) for head, column in here.columns.items()]
        rows += [(head, view.say("importing.not_used")) for head in here.unknown]
        heads = {
            "header": (view.say("importing.header"), "text"),
            "column": (view.say("importing.means"), "text"),
        }
        figure.table(view, pd.DataFrame(rows, columns=list(heads)), heads, key="import_columns")
        return _corrected(view, upload, here, said)


def _corrected(view: View, upload: Upload, here: Look, said: Choices) -> dict[str, str]:
    """Ask which headers were taken for the wrong column, and what each means."""
    stem = f"import_{upload.mark}_{here.kind}_{here.sheet}"
    wrong = st.multiselect(
        view.say("importing.wrong"),
        list(here.columns),
        default=[head for head in here.columns if head in said.renamed],
        placeholder=view.say("importing.choose"),
        key=f"{stem}_wrong",
    )
    answers = {head: _meaning(view, head, here, said, stem) for head in wrong}
    return {head: column for head, column in answers.items() if column}


def _meaning(view: View, head: str, here: Look, said: Choices, stem: str) -> str | None:
    columns = names_of(here.kind).columns
    taken = said.renamed.get(head, here.columns[head])
    return st.selectbox(
        view.say("importing.head_means", header=safe.markdown(head)),
        columns,
        # A column per decile is no single column that could be chosen.
        index=columns.index(taken) if taken in columns else None,
        format_func=lambda column: title(here.kind, column),
        placeholder=view.say("importing.choose"),
        key=f"{stem}_means_{head}",
        width=300,
    )


def _also(here: Look) -> list[tuple[str, ...]]:
    """Return what is asked for though the file may do without it."""
    missing = {column for group in here.missing for column in group}
    asked = [name for name in ASKED_TOO.get(here.kind, ()) if name not in here.columns.values()]
    return [(name,) for name in asked if name not in missing]


def _group(
    view: View,
    upload: Upload,
    here: Look,
    group: tuple[str, ...],
    said: Choices,
    answers: tuple[dict[str, str], dict[str, str]],
) -> None:
    """Ask which header means a needed column, or what holds for all rows."""
    fixed, renamed = answers
    columns = [name for name in group if not name.endswith(":")]
    stem = f"import_{upload.mark}_{here.kind}_{here.sheet}_{'_'.join(columns)}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        earlier = next((head for head in here.unknown if said.renamed.get(head) in columns), None)
        head = st.selectbox(
            view.say("importing.which", column=title(here.kind, columns[0])),
            here.unknown,
            index=here.unknown.index(earlier) if earlier else None,
            placeholder=view.say("importing.none"),
            key=f"{stem}_header",
            width=300,
        )
        if head:
            meant = columns[0]
            if len(columns) > 1:
                meant = st.selectbox(
                    view.say("importing.means"),
                    columns,
                    index=columns.index(said.renamed.get(head, columns[0])),
                    format_func=lambda column: title(here.kind, column),
                    key=f"{stem}_meaning",
                    width=300,
                )
            renamed[head] = meant
            return
        for column in columns:
            value = _for_all(view, column, title(here.kind, column), stem, said.fixed)
            if value:
                fixed[column] = value


def _for_all(
    view: View, column: str, name: str, stem: str, earlier: Mapping[str, str]
) -> str | None:
    """Ask for the one value of all rows, where a column may have one."""
    label = view.say("importing.for_all", column=name)
    key = f"{stem}_{column}_all"
    placeholder = view.say("importing.choose")
    if column in WORDS:
        group, words = WORDS[column]
        known_word = earlier.get(column)
        return st.selectbox(
            label,
            words,
            index=words.index(known_word) if known_word in words else None,
            format_func=lambda value: word(group, value, view.lang),
            placeholder=placeholder,
            key=key,
            width=300,
        )
    if column in DAYS:
        day = st.date_input(label, value=None, format="DD/MM/YYYY", key=key, width=300)
        return day.isoformat() if day else None
    if column in YEARS:
        now = view.data.today.year
        years = [str(year) for year in range(now + 1, now - YEARS_BACK, -1)]
        return st.selectbox(label, years, index=None, placeholder=placeholder, key=key, width=300)
    return None


def title(kind: str, column: str) -> str:
    """Return a column as offices name it."""
    table = known("columns")
    names = {**table["common"], **table["kinds"][kind]}.get(column.split(":")[0])
    usual = names[0].lstrip("~") if names else column
    return f"{usual[0].upper()}{usual[1:]}"
