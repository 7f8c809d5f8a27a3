"""The list of pages, the filters they share, and the page that was asked for."""

from typing import NamedTuple

import streamlit as st

from analytics import safe
from analytics.errors import DataError
from analytics.settings import ROOT, settings
from analytics.text import say
from pages.parts import chrome, filters, frame, link

STYLE = ROOT / "pages" / "parts" / "style.css"
# A local file: an icon by name would be fetched from the internet.
ICON = ROOT / "static" / "icon.svg"
# For evaluators and everyone: read from the published edition alone.
PUBLIC = "public"


class Entry(NamedTuple):
    """One page. Its file has an English name, its URL an Indonesian one."""

    section: str
    file: str
    url: str
    icon: str

    @property
    def name(self) -> str:
        """Return the stem of the page's sentences in the text table."""
        return self.file.split("/")[1].removesuffix(".py")

    @property
    def shown(self) -> bool:
        """Tell whether this server has the page at all."""
        if settings().public:
            return self.section == PUBLIC
        return self.section != "office" or settings().office


PAGES = (
    Entry("executive", "executive/summary.py", "ringkasan", ":material/dashboard:"),
    Entry("planning", "planning/coverage.py", "cakupan", ":material/map:"),
    Entry("planning", "planning/village.py", "desa", ":material/holiday_village:"),
    Entry("planning", "planning/funding.py", "pendanaan", ":material/payments:"),
    Entry("planning", "planning/poverty.py", "kemiskinan", ":material/diversity_3:"),
    Entry("planning", "planning/targeting.py", "sasaran", ":material/my_location:"),
    Entry("planning", "planning/ucj.py", "tren-ucj", ":material/trending_up:"),
    Entry("planning", "planning/compare.py", "banding", ":material/compare_arrows:"),
    Entry("planning", "planning/renewals.py", "perpanjangan", ":material/event_repeat:"),
    Entry("planning", "planning/simulation.py", "simulasi", ":material/balance:"),
    Entry("public", "public/impact.py", "dampak", ":material/verified:"),
    Entry("public", "public/evidence.py", "bukti", ":material/folder_open:"),
    Entry("public", "public/methods.py", "metode", ":material/menu_book:"),
    Entry("office", "office/importing.py", "impor", ":material/upload_file:"),
    Entry("office", "office/quality.py", "mutu", ":material/fact_check:"),
    Entry("office", "office/history.py", "riwayat", ":material/history:"),
)


def menu() -> None:
    """Draw what stands on every page, then the page itself; an error in plain words."""
    st.set_page_config(page_title=say("menu.title"), page_icon=ICON, layout="wide")
    st.html(STYLE)
    try:
        link.restore()
        lang = frame.language()
        chrome.tell_browser(lang)
        chosen = st.navigation(_pages(lang), expanded=True)
        with st.sidebar:
            filters.language()
            st.caption(say("menu.about", lang))
        if _entry(chosen.url_path).section == PUBLIC:
            filters.public()
        else:
            frame.warn_of_damage()
            filters.shared()
        chosen.run()
        link.write()
    except DataError as error:
        st.error(safe.markdown(error.message(frame.language())), icon=":material/error:")


def _pages(lang: str) -> dict[str, list]:
    """Return the pages by section, titled in the reader's language."""
    sections: dict[str, list] = {}
    shown = [entry for entry in PAGES if entry.shown]
    for entry in shown:
        page = st.Page(
            entry.file,
            title=say(f"{entry.name}.menu", lang),
            icon=entry.icon,
            url_path=entry.url,
            default=entry == shown[0],
        )
        sections.setdefault(say(f"menu.{entry.section}", lang), []).append(page)
    return sections


def _entry(url: str) -> Entry:
    """Return the page of a URL; the first page's own is empty."""
    shown = [entry for entry in PAGES if entry.shown]
    return next((entry for entry in shown if entry.url == url), shown[0])


if __name__ == "__main__":
    menu()
