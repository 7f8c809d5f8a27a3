"""Open a page, and read what a reader can read on it."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest

from analytics.settings import ROOT
from pages.menu import PAGES

# A machine that runs other tests beside this one takes its time.
SLOW_SECONDS = 120
MENU = str(ROOT / "pages" / "menu.py")
# A leading figure, and one beside its name; a bullet may stand between the two.
LEADS = re.compile(r'<p class="lead"><strong>([^<]*)</strong> ([^<]*)</p>')
NAMED = re.compile(r"<span>([^<]*)</span>(?: |<img[^>]*>)?<strong>([^<]*)</strong>")


def open_page(entry, **query):
    """Return the page as a direct link with `query` opens it."""
    app = AppTest.from_file(MENU, default_timeout=SLOW_SECONDS)
    for key, value in query.items():
        app.query_params[key] = value
    app.run()
    return app if entry == PAGES[0] else app.switch_page(entry.file).run()


def with_tables(app):
    """Return the page with the tables under its charts opened, as a click on each would."""
    for offered in app.expander:
        if (offered.key or "").endswith("_twin"):
            app.session_state[offered.key] = True
    return app.run()


def words(app):
    """Return what a reader can read on the page, as far as AppTest sees it."""
    kinds = (app.title, app.subheader, app.caption, app.markdown, app.info, app.warning)
    texts = [element.value for kind in kinds for element in kind]
    return "\n".join([*texts, *(str(metric.value) for metric in app.metric)])


def drawn(app):
    """Return the HTML on the page, styles left out."""
    bodies = (each.proto.body for each in app.get("html"))
    return "\n".join(body for body in bodies if "<style" not in body)


def figures(app):
    """Return name → value of the figures that panels draw as HTML."""
    pairs = [(name, value) for value, name in LEADS.findall(drawn(app))]
    return {unescape(name): unescape(value) for name, value in pairs + NAMED.findall(drawn(app))}
