"""Every table can be taken away, every chart as a picture, every view as a link."""

from urllib.parse import parse_qs

import pytest

from pages.menu import PAGES
from tests.pages.reading import open_page, with_tables

BY_NAME = {entry.name: entry for entry in PAGES}
# What passes by on its way in is not taken away again.
KEPT = [entry for entry in PAGES if entry.name != "importing"]
# The section with a table, of a page that begins with another one.
SECTIONS = {"methods": {"bagian": "edisi"}}


def offered(app, form):
    """Return the file buttons of one form, such as "xlsx"."""
    return [each for each in app.get("download_button") if each.proto.id.endswith(f"_{form}")]


def sheets(app):
    """Return the tables that are drawn as paper shows them."""
    return [each for each in app.get("html") if '<table class="sheet"' in each.proto.body]


def pictures(app):
    return [each.proto.body for each in app.get("html") if "data-chart" in each.proto.body]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("entry", KEPT, ids=lambda entry: entry.url)
def test_every_table_is_offered_as_excel_and_csv(simulated, entry, lang):
    section = SECTIONS.get(entry.name, {})
    app = with_tables(open_page(entry, bahasa=lang, bulan="2024-08", **section))
    tables = len(app.dataframe) + len(sheets(app))
    assert tables > 0
    assert len(offered(app, "xlsx")) == len(offered(app, "csv")) == tables


def test_a_chart_is_offered_as_a_picture_with_title_source_and_version(simulated):
    app = with_tables(open_page(BY_NAME["renewals"], bulan="2024-08"))
    (buttons,) = pictures(app)
    assert 'data-form="png"' in buttons
    assert 'data-form="svg"' in buttons
    assert 'data-title="Bila tidak ada yang diperpanjang"' in buttons
    for said in ("Sifat: simulasi", "Sumber: Pembangkit data simulasi", "Versi data 1"):
        assert said in buttons


@pytest.mark.parametrize("page", ["coverage", "poverty"])
def test_a_map_is_offered_as_a_picture_with_its_legend(simulated, page):
    app = with_tables(open_page(BY_NAME[page], bulan="2024-08"))
    for form in ("png", "svg"):
        keys = [each.proto.id for each in offered(app, form)]
        assert len(keys) == 1
        assert keys[0].endswith(f"{page}_map_{form}")


def test_the_link_holds_every_choice_and_the_data_version(imported):
    app = open_page(BY_NAME["funding"], bulan="2024-08", wilayah="61.07.09")
    app.session_state["share"] = True
    app.run()
    asked = parse_qs(app.code[0].value.partition("?")[2])
    assert asked["bulan"] == ["2024-08"]
    assert asked["wilayah"] == ["61.07.09"]
    assert asked["versi"] == ["6"]
    assert "tahun" in asked  # a default moves on with the data, so it is written out


def test_a_pinned_link_of_the_newest_version_is_no_old_view(imported):
    app = open_page(BY_NAME["summary"], versi="6")
    assert not [each for each in app.warning if "versi data" in each.value]
    old = open_page(BY_NAME["summary"], versi="5")
    assert [each for each in old.warning if "versi data" in each.value]
