"""What each header was taken for, and the officer's corrections of it."""

import pandas as pd
import streamlit as st

from analytics import safe
from analytics.intake.columns import names_of
from analytics.intake.guess import Look
from analytics.intake.values.text import known
from analytics.store.remembered import Choices
from pages.office.importing_parts.upload import Upload
from pages.parts import figure
from pages.parts.frame import View


def show(view: View, upload: Upload, here: Look, said: Choices) -> dict[str, str]:
    """Draw what each header was taken for; return what the officer corrects in it."""
    if not here.header_row:
        st.warning(view.say("importing.no_header"), icon=":material/warning:")
        return {}
    key = "importing.header_at" if here.sheet else "importing.header_at_text"
    st.markdown(view.say(key, sheet=safe.markdown(here.sheet), row=here.header_row))
    label = view.say("importing.columns", n=len(here.columns))
    with st.expander(label, icon=":material/view_column:"):
        rows = [
            (head, title(here.kind, column, view.lang)) for head, column in here.columns.items()
        ]
        rows += [(head, view.say("importing.not_used")) for head in here.unknown]
        heads = {
            "header": (view.say("importing.header"), "text"),
            "column": (view.say("importing.means"), "text"),
        }
        found = pd.DataFrame(rows, columns=list(heads))
        figure.table(view, found, heads, key="import_columns", takeable=False)
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
        format_func=lambda column: title(here.kind, column, view.lang),
        placeholder=view.say("importing.choose"),
        key=f"{stem}_means_{head}",
        width=300,
    )


def title(kind: str, column: str, lang: str) -> str:
    """Return a column as offices name it; in English by the name that the tables use."""
    table = known("columns")
    names = {**table["common"], **table["kinds"][kind]}.get(column.split(":")[0])
    usual = column.replace("_", " ").replace(":", " ")
    if names and lang == "id":
        usual = names[0].lstrip("~")
    return f"{usual[0].upper()}{usual[1:]}"
