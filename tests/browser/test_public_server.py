"""A server for the public in a real browser: its pages and its data, and no way to another page."""

import shutil
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from analytics.settings import ROOT
from analytics.text import say
from tests.browser.serving import serve

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def public_server(prepared, tmp_path_factory):
    """The address of a server whose store holds nothing but editions, and that has no key."""
    folder = tmp_path_factory.mktemp("public")
    shutil.copytree(prepared["simulated"] / "editions", folder / "store" / "editions")
    with serve(
        ROOT / "dashboard.py",
        DASHBOARD_STORE=str(folder / "store"),
        DASHBOARD_KEY_FILE=str(folder / "no.key"),
        DASHBOARD_TODAY="2026-11-22",
        DASHBOARD_AREA="61.07",
        DASHBOARD_PUBLIC="1",
    ) as address:
        yield address


def test_the_methods_and_the_open_data_are_served(public_server, page):
    page.goto(f"{public_server}/metode")
    expect(page.get_by_role("heading", name=say("methods.title"))).to_be_visible(timeout=30_000)
    expect(page.get_by_text("Edisi 1, diterbitkan 22 November 2026")).to_be_visible()
    with urlopen(f"{public_server}/api/v1/areas", timeout=30) as answer:
        assert answer.status == 200


def test_the_first_page_is_found_under_its_own_name_with_what_was_chosen(public_server, page):
    page.goto(f"{public_server}/dampak?bagian=klaim")
    expect(page.get_by_role("heading", name=say("impact.claims"))).to_be_visible(timeout=30_000)
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("url", ["cakupan", "impor", "riwayat"])
def test_the_address_of_another_page_leads_to_none_of_its_figures(public_server, page, url):
    page.goto(f"{public_server}/{url}")
    expect(page.get_by_text("Edisi 1, diterbitkan 22 November 2026")).to_be_visible(timeout=30_000)
    names = {"cakupan": "coverage", "impor": "importing", "riwayat": "history"}
    expect(page.get_by_role("heading", name=say(f"{names[url]}.title"))).to_have_count(0)
