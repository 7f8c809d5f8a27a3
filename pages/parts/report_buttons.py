"""Buttons that hand out papers and packages; each is made when it is asked for."""

from functools import partial

import streamlit as st

from pages.parts.frame import View

# A village's figures stand in the paper of its kecamatan.
SUBDISTRICT_CODE = 8


def briefing(view: View) -> None:
    """Offer the two pages about the chosen area and month."""
    _button(view, "briefing", partial(_briefing, view, _site()), "pdf")


def workbook(view: View) -> None:
    """Offer every figure about the chosen area and month as Excel."""
    _button(view, "workbook", partial(_workbook, view, _site()), "xlsx")


def _briefing(view: View, site: str) -> bytes:
    from analytics.reports import subject
    from analytics.reports.briefing import briefing as paper

    return paper(subject.checked(view.data, _area(view), view.month, view.lang, site))


def _workbook(view: View, site: str) -> bytes:
    from analytics.reports import subject
    from analytics.reports.workbook import workbook as made

    return made(subject.checked(view.data, _area(view), view.month, view.lang, site))


def _area(view: View) -> str:
    return view.area[:SUBDISTRICT_CODE]


def _site() -> str:
    """Return the address of this dashboard, without that of the page."""
    return (st.context.url or "").rpartition("/")[0]


def _button(view: View, report: str, make: partial, form: str) -> None:
    area = _area(view)
    name = view.say(f"report.file.{report}")
    st.download_button(
        view.say(f"report.{report}_button"),
        make,
        file_name=f"{name}_{area}_{view.month:%Y-%m}_v{view.data.version}.{form}",
        key=f"report_{report}",
        help=view.say(f"report.{report}_help", area=view.name(area)),
        icon=":material/download:",
        on_click="ignore",
    )
