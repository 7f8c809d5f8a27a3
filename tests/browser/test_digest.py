"""The digest as a mail program shows it: on a desk, on a phone, on a dark screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from analytics.digest.changes import changes
from analytics.digest.letter import letter
from analytics.digest.render import html
from analytics.digest.since import at
from analytics.reports import subject
from analytics.store.dataset import load
from analytics.store.tables import open_store
from tests.browser.visiting import NARROW, PHONE

pytestmark = pytest.mark.browser


@pytest.fixture
def address(simulated, tmp_path, request):
    """Write the first digest of the simulated regency; return where it stands."""
    data = load("61.07")
    chosen = subject.checked(
        data, "61.07", data.newest_month(), request.param, "https://dasbor.example"
    )
    file = tmp_path / "digest.html"
    file.write_text(html(letter(changes(open_store(), chosen, at(open_store(), 0)))))
    return file.as_uri()


@pytest.mark.parametrize("address", ["id", "en"], indirect=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_reads_well_on_a_phone_and_fetches_nothing(page, address, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    for size in (PHONE, NARROW):
        page.set_viewport_size(size)
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
    assert page.requests == [address]
    broken = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in broken] == []
