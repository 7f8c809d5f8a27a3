"""Buttons that hand out papers and packages; each is made when it is asked for."""

from collections.abc import Callable

import streamlit as st

from analytics.reports import subject
from analytics.reports.subject import Subject
from pages.parts.frame import View

# A village's figures stand in the papers of its kecamatan.
SUBDISTRICT_CODE = 8


def papers(view: View) -> None:
    """Offer the two pages about the chosen area and month, and every figure about it as Excel."""
    area = view.area[:SUBDISTRICT_CODE]
    about = subject.checked(view.data, area, view.month, view.lang, _site())
    _button("briefing", "pdf", about, _briefing)
    _button("workbook", "xlsx", about, _workbook)


def evidence(view: View) -> None:
    """Offer everything that the edition of a public page holds as one ZIP; nothing without one."""
    if view.data.number:
        _button("evidence", "zip", subject.published(view.data, view.lang, _site()), _evidence)


# What papers are made with takes time to import, and no page needs it.
def _briefing(about: Subject) -> bytes:
    from analytics.reports.briefing import briefing as made

    return made(about)


def _workbook(about: Subject) -> bytes:
    from analytics.reports.workbook import workbook as made

    return made(about)


def _evidence(about: Subject) -> bytes:
    from analytics.reports.evidence import evidence as made

    return made(about)


def _site() -> str:
    """Return the address of this dashboard, without that of the page."""
    return (st.context.url or "").rpartition("/")[0]


def _button(report: str, form: str, about: Subject, make: Callable[[Subject], bytes]) -> None:
    st.download_button(
        about.say(f"report.{report}_button"),
        lambda: make(about),
        file_name=about.file_name(report, form),
        key=f"report_{report}",
        help=about.say(f"report.{report}_help", area=about.name()),
        icon=":material/download:",
        on_click="ignore",
    )
