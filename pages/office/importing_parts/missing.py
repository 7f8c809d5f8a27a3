"""What a file's headers do not tell: which of them means a column, or one value for all rows."""

from collections.abc import Mapping

import streamlit as st

from analytics.intake.guess import Look
from analytics.store.remembered import Choices
from analytics.text import word
from analytics.vocabulary import FUND_SOURCES, FUNDING_KINDS, SCHEMES
from pages.office.importing_parts.columns import title
from pages.office.importing_parts.upload import Upload
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


def ask(
    view: View, upload: Upload, here: Look, said: Choices
) -> tuple[dict[str, str], dict[str, str]]:
    """Ask for what the headers do not tell.

    Returns:
        Column → value for all rows, and header → column.
    """
    fixed: dict[str, str] = {}
    renamed: dict[str, str] = {}
    groups = [*here.missing, *_also(here)]
    if not (groups and here.header_row):
        return fixed, renamed
    st.markdown(view.say("importing.tell_rest"))
    asked: set[str] = set()
    for group in groups:
        columns = [name for name in group if not name.endswith(":") and name not in asked]
        asked.update(columns)
        if not columns:
            continue
        stem = f"import_{upload.mark}_{here.kind}_{here.sheet}_{'_'.join(columns)}"
        with st.container(horizontal=True, vertical_alignment="bottom"):
            told = _header(view, here, columns, stem, said)
            if told:
                renamed.update(told)
                continue
            for column in columns:
                name = title(here.kind, column, view.lang)
                if value := _for_all(view, column, name, stem, said.fixed):
                    fixed[column] = value
    return fixed, renamed


def _header(view: View, here: Look, columns: list[str], stem: str, said: Choices) -> dict[str, str]:
    """Ask which header means a needed column, and which of several columns it means."""
    earlier = next((head for head in here.unknown if said.renamed.get(head) in columns), None)
    head = st.selectbox(
        view.say("importing.which", column=title(here.kind, columns[0], view.lang)),
        here.unknown,
        index=here.unknown.index(earlier) if earlier else None,
        placeholder=view.say("importing.none"),
        key=f"{stem}_header",
        width=300,
    )
    if not head:
        return {}
    if len(columns) == 1:
        return {head: columns[0]}
    meant = st.selectbox(
        view.say("importing.means"),
        columns,
        index=columns.index(said.renamed[head]) if head == earlier else 0,
        format_func=lambda column: title(here.kind, column, view.lang),
        key=f"{stem}_meaning",
        width=300,
    )
    return {head: meant}


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


def _also(here: Look) -> list[tuple[str, ...]]:
    """Return what is asked for though the file may do without it."""
    missing = {column for group in here.missing for column in group}
    asked = [name for name in ASKED_TOO.get(here.kind, ()) if name not in here.columns.values()]
    return [(name,) for name in asked if name not in missing]
