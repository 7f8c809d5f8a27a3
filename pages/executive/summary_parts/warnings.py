"""The alerts of the chosen area, each one click from the page that shows its reason."""

import streamlit as st

from analytics import safe
from analytics.alerts import Alert, alerts, sentence
from pages.parts import frame
from pages.parts.frame import View

SHOWN = 3
ICONS = {"high": ":material/error:", "watch": ":material/visibility:"}


def draw(view: View) -> None:
    """Draw the most serious alerts; the others are one click away."""
    found = frame.ask(view, alerts, view.month, view.area)
    if not found:
        return
    with st.container(horizontal=True, wrap=False, gap="small", key="alerts"):
        for number, alert in enumerate(found[:SHOWN]):
            _button(view, alert, number)
        others = found[SHOWN:]
        if others:
            with st.popover(view.say("summary.more_alerts", n=len(others)), key="more_alerts"):
                for number, alert in enumerate(others, start=SHOWN):
                    _button(view, alert, number)


def _button(view: View, alert: Alert, number: int) -> None:
    """Draw an alert; pressing it opens its page with what it is about chosen."""
    # Not at the top: the list of pages would be made twice.
    from pages.menu import PAGES

    page = next(entry for entry in PAGES if entry.url == alert.page)
    reason = safe.markdown(sentence(alert, view.lang))
    way = safe.markdown(view.say(f"{page.name}.menu"))
    pressed = st.button(
        f"{reason} **→ {way}**",
        key=f"alert_{alert.level}_{number}",
        icon=ICONS[alert.level],
        help=view.say(f"summary.alert.{alert.level}"),
        width="stretch",
        wrap=True,
        # A server for others has no pages of the data officers.
        disabled=not page.shown,
        # Before the run in which the filters are drawn; later they could not be changed.
        on_click=st.session_state.update,
        args=(alert.params,),
    )
    if pressed:
        st.switch_page(page.file)
