"""What the browser is told of a page: its language, and Streamlit's own words in it."""

import json

import streamlit as st

from analytics.text import LANGUAGES, say

# dashboard.py serves static/ here.
PICTURES, MENDING = "/aset/picture.js", "/aset/mend.js"
# Keys of data/text/chrome.yml.
NAMES = (
    "skip", "pages", "sidebar", "open_sidebar", "close_sidebar", "open", "choose",
    "choose_several", "clear", "clear_all", "less", "more", "help", "full", "full_of",
    "leave_full", "search", "search_previous", "search_next", "search_close",
    "columns", "columns_all", "columns_index", "column_menu", "column_copy", "column_up",
    "column_down", "column_width", "column_pin", "column_unpin", "column_hide",
    "date", "date_of", "date_how", "month_previous", "month_next", "file", "upload", "close",
    "copy",
)  # fmt: skip
SCRIPT = """<script>
document.documentElement.lang = {lang!r};
import({pictures!r});
import({mending!r}).then((mending) => mending.speak({words}, {cut}));
</script>"""


def tell_browser(lang: str) -> None:
    """Name the language of the page: Streamlit says English, and a screen reader believes it.

    The scripts that save charts as pictures and mend what Streamlit leaves come along; a browser
    loads them once.
    """
    script = SCRIPT.format(
        lang=lang,
        pictures=PICTURES,
        mending=MENDING,
        words=_words(lang),
        cut=json.dumps(say("chrome.cut", lang)),
    )
    st.html(script, unsafe_allow_javascript=True)


def _words(lang: str) -> str:
    """Return what stands on the page in any other language, to what stands there in `lang`."""
    return json.dumps(
        {
            say(f"chrome.{name}", other): say(f"chrome.{name}", lang)
            for name in NAMES
            for other in LANGUAGES
            if other != lang
        }
    )
