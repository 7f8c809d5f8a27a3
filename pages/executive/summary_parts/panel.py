"""A panel: one question, its figures, where they come from, and the page that goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from analytics import safe
from analytics.metrics import Metric
from analytics.origin import Origin, combine
from analytics.text import word
from pages.parts import figure
from pages.parts.frame import View

# Of what is not known no source is named.
UNKNOWN = Origin("official", "")


@dataclass(frozen=True)
class Proof:
    """What a figure of a panel is called, how it is made and where it comes from."""

    name: str
    text: str
    origin: Origin


@dataclass(frozen=True)
class Panel:
    """What a panel shows.

    Attributes:
        body: HTML of `markup`.
        proofs: One for each of its figures.
        page: The file of the page that goes on, or empty, and the name of the way there.
        tables: Draws what the panel's drawings show as tables that can be taken away.
        rows: Draws in place of the body on the screen what can be pressed there.
    """

    key: str
    title: str
    body: str
    proofs: Sequence[Proof]
    page: str = ""
    way: str = ""
    tables: Callable[[], None] | None = None
    rows: Callable[[], None] | None = None


def of_metric(view: View, metric: Metric, origin: Origin | None = None) -> Proof:
    """Return the proof of a figure of the catalogue."""
    text = f"{metric.formula[view.lang]}. {metric.caveat[view.lang]}"
    return Proof(metric.name[view.lang], text, origin or known(view, *metric.sources))


def known(view: View, *sources: str) -> Origin:
    """Return the origin of a figure that needs all of `sources`; empty where one is not there."""
    there = all(name in view.data.origins for name in sources)
    return view.data.origin(*sources) if there else UNKNOWN


def whole(panel: Panel) -> Origin:
    """Return the origin of a panel: the weakest of its figures that are known."""
    origins = [proof.origin for proof in panel.proofs if proof.origin.source]
    return combine(*origins) if origins else UNKNOWN


def draw(view: View, panel: Panel) -> None:
    """Draw a panel with its foot."""
    with st.container(border=True, height="stretch", key=f"panel_{panel.key}"):
        if panel.rows:
            st.html(heading(panel))
            panel.rows()
        else:
            st.html(heading(panel) + panel.body)
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"foot_{panel.key}"
        ):
            _proofs(view, panel)
            if panel.page:
                st.page_link(panel.page, label=f"{panel.way} →")


def heading(panel: Panel) -> str:
    """Return the heading of a panel as HTML."""
    return f"<h2>{safe.html(panel.title)}</h2>"


def _proofs(view: View, panel: Panel) -> None:
    """Offer formula, caveat and origin of every figure, and the tables behind the drawings."""
    origin = whole(panel)
    label = view.say("summary.sources")
    if origin.source:
        nature = word("nature", origin.nature, view.lang)
        label = f":{figure.BADGES[origin.nature]}-badge[{nature}] {label}"
    with st.popover(label, type="tertiary", key=f"proofs_{panel.key}"):
        said = (
            f"**{safe.markdown(proof.name)}**  \n{safe.markdown(proof.text)}  \n"
            f"{figure.origin_text(view, proof.origin)}"
            for proof in panel.proofs
        )
        st.caption("\n\n".join(said))
        if panel.tables:
            panel.tables()
