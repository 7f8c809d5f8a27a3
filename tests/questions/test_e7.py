"""E7. Can I get the same number again next year?"""

import re
from html import unescape
from urllib.parse import parse_qs, urlparse

from analytics.settings import settings
from analytics.store import editions
from analytics.store.dataset import load
from analytics.store.tables import open_store
from pages.menu import PAGES
from tests.pages.reading import open_page
from tests.questions.typed import publish_register

ENTRIES = {entry.name: entry for entry in PAGES}
FIRST = ("61.07.09.2001", 30, "2026-10-01", "2027-09-30")
LATER = ("61.07.09.2006", 12, "2026-11-01", "2027-10-31")


def publish(folder, *groups):
    publish_register(folder, *groups)
    editions.publish(open_store(), load(settings().area))


def entry(app):
    """Return the entry of the people protected on the page of methods."""
    assert not app.exception
    drawn = "".join(element.proto.body for element in app.get("html"))
    return re.search(r'<details id="entri-people".*?</details>', drawn)[0]


def number(app):
    """Return the first fact of the entry: what the edition says of the whole regency."""
    return re.search(r"<dd>(.*?)</dd>", entry(app))[1]


def permalink(app):
    """Return what the entry's own link asks for."""
    links = [unescape(each) for each in re.findall(r'href="([^"]+)"', entry(app))]
    address = next(each for each in links if "entri=people" in each)
    return {key: values[0] for key, values in parse_qs(urlparse(address).query).items()}


def test_the_link_of_a_figure_shows_the_same_number_after_a_later_import(empty_store, tmp_path):
    publish(tmp_path, FIRST)
    app = open_page(ENTRIES["impact"]).switch_page(ENTRIES["methods"].file).run()
    kept = permalink(app)
    assert number(app) == "30"

    publish(tmp_path, FIRST, LATER)
    assert number(open_page(ENTRIES["methods"])) == "42"
    assert number(open_page(ENTRIES["methods"], **kept)) == "30"
    assert kept["edisi"] == "1"
