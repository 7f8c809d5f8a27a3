"""Files in a real browser: what is downloaded is what the screen shows."""

import re
import xml.etree.ElementTree as ET

import pytest
from playwright.sync_api import expect
from python_calamine import CalamineWorkbook

from analytics.export.tables import TITLE_ROWS
from analytics.text import say
from tests.browser.opening import open_at
from tests.browser.test_pages import first_number

pytestmark = pytest.mark.browser

SLOW_MS = 60_000


def saved(page, folder, button):
    """Click a button; return the file that comes."""
    with page.expect_download(timeout=SLOW_MS) as coming:
        button.click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def file_button(page, name):
    return page.get_by_role("button", name=name, exact=True).first


def summary(page, server):
    return open_at(page, f"{server}/?bulan=2024-08", say("summary.title"))


def funding(page, server):
    return open_at(page, f"{server}/pendanaan?bulan=2024-08", say("funding.title"))


def test_excel_holds_the_table_of_the_screen_and_its_version(page, server, tmp_path):
    funding(page, server)
    path = saved(page, tmp_path, file_button(page, "Excel"))
    assert path.name == "pendanaan-menurut-kecamatan_61.07_2024-08_v1.xlsx"
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("Data").to_python()
    assert "Versi data 1" in rows[3][0]
    assert rows[TITLE_ROWS][:2] == ["Wilayah", "Pagu anggaran"]
    assert rows[TITLE_ROWS + 1][:2] == ["Tingkat kabupaten", 2_429_520_000]


def test_csv_carries_nature_and_version_in_each_row(page, server, tmp_path):
    funding(page, server)
    text = saved(page, tmp_path, file_button(page, "CSV")).read_text(encoding="utf-8-sig")
    head, *lines = text.splitlines()
    assert head.endswith("Sumber;Sifat;Data per;Versi data")
    assert lines
    assert all(re.search(r";simulasi;\d{4}-\d\d-\d\d;1$", line) for line in lines)


def test_a_chart_comes_as_a_picture_with_title_source_and_version(page, server, tmp_path):
    open_at(page, f"{server}/perpanjangan?bulan=2024-08", say("renewals.title"))
    # The calendar above has a table only.
    page.get_by_text(say("figure.as_table")).last.click()
    path = saved(page, tmp_path, page.get_by_role("button", name="Gambar SVG").first)
    words = "".join(ET.parse(path).getroot().itertext())
    for said in ("Bila tidak ada yang diperpanjang", "Sifat: simulasi", "Versi data 1", "12.000"):
        assert said in words
    png = saved(page, tmp_path, page.get_by_role("button", name="Gambar PNG").first)
    assert png.read_bytes().startswith(b"\x89PNG")
    assert [url for url in page.requests if not url.startswith((server, "data:", "blob:"))] == []


def test_a_map_comes_as_a_picture_with_its_legend(page, server, tmp_path):
    open_at(page, f"{server}/cakupan?bulan=2024-03", say("coverage.title"))
    path = saved(page, tmp_path, page.get_by_role("button", name="Gambar SVG").first)
    words = "".join(ET.parse(path).getroot().itertext())
    for said in ("Versi data 1", say("number.missing"), say("map.approximate")):
        assert said in words


def test_the_link_of_a_view_opens_it_at_its_version(page, server):
    summary(page, server)
    page.get_by_role("button", name=say("frame.link")).click()
    link = page.get_by_test_id("stCode").inner_text().strip()
    assert link.startswith(server)
    assert "versi=1" in link
    open_at(page, link, say("summary.title"))
    expect(first_number(page)).to_have_text("12.200")
