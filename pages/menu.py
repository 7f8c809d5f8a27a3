"""The list of pages, the filters they share, and the page that was asked for."""

import streamlit as st

from analytics.settings import ROOT
from analytics.text import say
from pages.parts import filters, frame, link

STYLE = ROOT / "pages" / "parts" / "style.css"
# A local file: an icon by name would be fetched from the internet.
ICON = ROOT / "static" / "icon.svg"

# Section, file, URL, icon. File names are English, URLs are Indonesian.
PAGES = (
    ("executive", "executive/summary.py", "ringkasan", ":material/dashboard:"),
    ("planning", "planning/coverage.py", "cakupan", ":material/map:"),
    ("planning", "planning/funding.py", "pendanaan", ":material/payments:"),
    ("planning", "planning/poverty.py", "kemiskinan", ":material/diversity_3:"),
    ("planning", "planning/ucj.py", "tren-ucj", ":material/trending_up:"),
)


def menu() -> None:
    """Draw what stands on every page, then the page itself."""
    st.set_page_config(
        page_title=say("menu.title"), page_icon=ICON, layout="wide"
    )
    st.html(STYLE)
    link.restore()
    lang = frame.language()
    sections: dict[str, list] = {}
    for section, file, url, icon in PAGES:
        name = file.split("/")[1].removesuffix(".py")
        title = say(f"{name}.menu", lang)
        first = not sections
        page = st.Page(file, title=title, icon=icon, url_path=url, default=first)
        sections.setdefault(say(f"menu.{section}", lang), []).append(page)
    chosen = st.navigation(sections)
    with st.sidebar:
        filters.language()
        st.caption(say("menu.about", lang))
    filters.shared()
    chosen.run()
    link.write()


menu()
