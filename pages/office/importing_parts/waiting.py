"""A long step says where it is; meanwhile the button to cancel works."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from analytics import progress
from pages.parts.frame import View


@contextmanager
def shown(view: View, label: str, done: str) -> Iterator[None]:
    """Draw what the block is doing, under the sentence `label`; `done` stands there afterwards.

    A reader who cancels, chooses something else or leaves makes Streamlit raise at the next
    sign of life, out of the work itself: it ends there, and the process reading the file too.
    """
    with st.status(view.say(label), expanded=True) as status:
        place = st.empty()

        def tell(step: str, rows: int) -> None:
            place.markdown(progress.said(step, rows, view.lang))

        with progress.told_to(tell):
            yield
        status.update(label=view.say(done), state="complete", expanded=False)
