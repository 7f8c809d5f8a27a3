"""The map in a real browser: drawn, clicked, recoloured, and asking nobody outside."""

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

from analytics.settings import ROOT
from tests.browser.opening import choose, settle, soon
from tests.browser.serving import serve

pytestmark = pytest.mark.browser

FRAME = "iframe[title*='st_folium']"
# Longer than the map waits before it tells of a click (250 ms), and a run of the script.
SETTLED_MS = 2_000
# Longer than the server takes to get the map ready by itself (dashboard.py).
WARM_SECONDS = 6
HALF_MONTH = "2024-03"  # in March 2024 nine of seventeen kecamatan had cover


def shapes(page):
    return page.frame_locator(FRAME).locator("path.leaflet-interactive")


def open_map(page, server, **query):
    """Open the page and wait until its map is drawn; by default it shows the village quota."""
    asked = {"indikator": "programme_coverage_pct"} | query
    words = "&".join(f"{key}={value}" for key, value in asked.items())
    page.goto(f"{server}/cakupan?{words}")
    expect(page.get_by_role("list", name=re.compile("Legenda|Legend"))).to_be_visible()
    expect(shapes(page).first).to_be_visible()


def inside(page):
    """Return the frame that holds the map."""
    return next(frame for frame in page.frames if "st_folium" in frame.url)


def colours(page):
    return {path.get_attribute("fill") for path in shapes(page).all()}


def test_the_map_draws_every_village(page, server):
    open_map(page, server, bulan=HALF_MONTH)
    expect(shapes(page)).to_have_count(124)
    assert len(colours(page)) == 3  # nobody, all 100, outside the programme


def test_no_request_leaves_the_machine(page, server):
    open_map(page, server, bulan=HALF_MONTH)
    shapes(page).nth(60).click()
    expect(page).to_have_url(re.compile("wilayah="))
    outside = [
        url for url in page.requests if not url.startswith((server, "data:", "blob:", "about:"))
    ]
    assert outside == []
    assert any(url.endswith("/aset/leaflet/leaflet.js") for url in page.requests)


def test_a_click_goes_down_and_the_path_leads_back(page, server):
    open_map(page, server, bulan=HALF_MONTH)
    village = shapes(page).nth(60)
    village.click()
    expect(page).to_have_url(re.compile(r"wilayah=61\.07\.\d\d(&|$)"))
    expect(shapes(page)).not_to_have_count(124)
    shapes(page).first.click()
    expect(page).to_have_url(re.compile(r"wilayah=61\.07\.\d\d\.\d{4}(&|$)"))
    page.get_by_role("button", name="Kabupaten Bengkayang").click()
    expect(page).not_to_have_url(re.compile("wilayah="))
    expect(shapes(page)).to_have_count(124)
    # Once more the same shape: a second click on it is another click.
    village.click()
    expect(page).to_have_url(re.compile(r"wilayah=61\.07\.\d\d(&|$)"))


def test_a_row_of_the_table_goes_to_its_village(page, server):
    open_map(page, server, bulan=HALF_MONTH, wilayah="61.07.04")
    table = page.get_by_test_id("stDataFrame").last
    table.scroll_into_view_if_needed()
    table.click(position={"x": 18, "y": 52})
    expect(page).to_have_url(re.compile(r"wilayah=61\.07\.04\.\d{4}(&|$)"))


@pytest.mark.parametrize(
    ("label", "option"),
    [
        ("Bulan", "Juni 2024"),
        # The newest month has no banner that tells of the end: what stands above changes.
        ("Bulan", "November 2026"),
        ("Indikator", "Terlindungi per 100 orang dewasa"),
    ],
)
def test_a_change_recolours_the_same_frame(page, server, label, option):
    open_map(page, server, bulan=HALF_MONTH)
    expect(shapes(page)).to_have_count(124)
    before = colours(page)
    frame = inside(page)
    frame.evaluate("window.stillHere = map.getZoom()")
    choose(page, label, option)
    assert soon(lambda: colours(page) != before)
    settle(page)
    expect(shapes(page)).to_have_count(124)
    assert not frame.is_detached()
    assert frame.evaluate("window.stillHere === map.getZoom()")


def test_moving_the_map_runs_nothing(page, server):
    sent = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda data: sent.append(data)))
    open_map(page, server, bulan=HALF_MONTH)
    page.wait_for_timeout(SETTLED_MS)
    box = page.locator(FRAME).bounding_box()
    sent.clear()
    page.mouse.move(box["x"] + 300, box["y"] + 200)
    page.mouse.down()
    page.mouse.move(box["x"] + 360, box["y"] + 220, steps=5)
    page.mouse.up()
    page.frame_locator(FRAME).get_by_role("button", name="Perbesar peta").click()
    page.wait_for_timeout(SETTLED_MS)
    assert sent == []


def test_hovering_tells_village_kecamatan_and_value(page, server):
    open_map(page, server, bulan=HALF_MONTH, wilayah="61.07.04", bahasa="en")
    shapes(page).first.hover()
    tooltip = page.frame_locator(FRAME).locator(".leaflet-tooltip")
    expect(tooltip).to_contain_text("Bengkayang")
    expect(tooltip).to_contain_text("Coverage of the village programme's quota")


def test_the_map_speaks_to_those_who_do_not_see_it(page, server):
    open_map(page, server, bulan=HALF_MONTH)
    expect(page.locator(FRAME)).to_have_attribute(
        "aria-label", re.compile("Pemenuhan kuota program desa, Maret 2024. Tertinggi 100,0%")
    )


def test_on_a_phone_the_map_is_as_wide_as_the_page_and_the_legend_below(page, server):
    page.set_viewport_size({"width": 390, "height": 844})
    open_map(page, server, bulan=HALF_MONTH)
    box = page.locator(FRAME).bounding_box()
    legend = page.get_by_role("list", name="Legenda peta").bounding_box()
    assert box["width"] > 350
    assert legend["y"] >= box["y"] + box["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_hostile_name_stays_text(page):
    acted = []
    page.on("dialog", lambda dialog: (acted.append(dialog.message), dialog.dismiss()))
    # This small page has no folder of vendored files.
    page.route(
        "**/aset/leaflet/*",
        lambda route: route.fulfill(
            path=ROOT / "static" / "leaflet" / route.request.url.rsplit("/", 1)[1]
        ),
    )
    with serve(Path(__file__).parent / "hostile_map.py") as address:
        page.goto(address)
        expect(shapes(page).first).to_be_visible()
        shapes(page).first.hover()
        tooltip = page.frame_locator(FRAME).locator(".leaflet-tooltip td")
        expect(tooltip).to_have_text(
            "<img src=x onerror=alert(1)> ${alert(2)} `alert(3)` {{'alert(4)'}} '\"</script>"
        )
        shapes(page).first.click()
        page.wait_for_timeout(SETTLED_MS)
    assert acted == []


def test_the_map_is_drawn_also_when_nobody_comes_while_the_server_warms_up(
    prepared, key_file, page
):
    with serve(
        ROOT / "dashboard.py",
        DASHBOARD_STORE=str(prepared["simulated"]),
        DASHBOARD_KEY_FILE=str(key_file),
    ) as address:
        time.sleep(WARM_SECONDS)
        open_map(page, address, bulan=HALF_MONTH)
        expect(shapes(page)).to_have_count(124)


def test_a_click_on_a_hexagon_goes_down_and_the_name_upon_it_lets_it_through(page, server):
    page.set_viewport_size({"width": 1366, "height": 1100})
    open_map(page, server, bulan=HALF_MONTH, peta="heksagon")
    expect(shapes(page)).to_have_count(124)
    names = page.frame_locator(FRAME).locator(".place")
    expect(names).to_have_count(17)
    box = names.filter(has_text="Teriak").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(re.compile(r"wilayah=61\.07\.09&"))
    expect(page).to_have_url(re.compile("peta=heksagon"))
    expect(shapes(page)).to_have_count(18)
    shapes(page).first.click()
    expect(page).to_have_url(re.compile(r"wilayah=61\.07\.09\.\d{4}"))
