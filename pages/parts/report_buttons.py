"""Buttons that hand out papers and packages; each is made when it is asked for."""

from functools import partial

import streamlit as st

from pages.parts.frame import View

# A village's figures stand in the paper of its kecamatan.
SUBDISTRICT_CODE = 8


def briefing(view: View) -> None:
    """Offer the two pages about the chosen area and month."""
    area = view.area[:SUBDISTRICT_CODE]
    name = view.name(area)
    _button(
        view,
        "briefing",
        partial(_briefing, view, area, _site()),
        f"{view.say('report.file')}_{area}_{view.month:%Y-%m}_v{view.data.version}.pdf",
        view.say("report.briefing_help", area=name),
    )


def _briefing(view: View, area: str, site: str) -> bytes:
    from analytics.reports import subject
    from analytics.reports.briefing import briefing as paper

    return paper(subject.checked(view.data, area, view.month, view.lang, site))


def _site() -> str:
    """Return the address of this dashboard, without that of the page."""
    return (st.context.url or "").rpartition("/")[0]


def _button(view: View, report: str, make: partial, file_name: str, explained: str) -> None:
    st.download_button(
        view.say(f"report.{report}_button"),
        make,
        file_name=file_name,
        key=f"report_{report}",
        help=explained,
        icon=":material/download:",
        on_click="ignore",
    )
