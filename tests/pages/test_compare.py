"""The page that compares, as far as it can be tested without a browser."""

import re

import pytest

from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import open_page, with_tables

PAGE = next(entry for entry in PAGES if entry.name == "compare")


def open_compare(**query):
    app = open_page(PAGE, **query)
    assert not app.exception
    return app


def written(app):
    texts = [element.value for kind in (app.caption, app.markdown) for element in kind]
    return "\n".join(texts).replace("\\", "")  # marks of Markdown are not read


def table_with(app, heading):
    """Return the first table that has a column of that heading."""
    return next(each.value for each in app.dataframe if heading in each.value)


def row(app, name, heading):
    table = table_with(app, heading)
    return table.set_index(heading).loc[name].tolist()


def test_two_months_stand_side_by_side_with_their_change(imported):
    app = open_compare(bulan="2024-08", banding="2024-03")
    assert "**Maret 2024** dibandingkan dengan **Agustus 2024**" in written(app)
    before, after, change, relative = row(app, "Pekerja terlindungi", say("compare.group.counts"))
    assert (after, change) == (11_943, 11_943 - before)
    assert relative == f"{100 * change / before:.1f}%".replace(".", ",")


def test_the_later_month_comes_second_whichever_was_chosen_first(imported):
    later = open_compare(bulan="2024-08", banding="2024-03")
    earlier = open_compare(bulan="2024-03", banding="2024-08")
    assert table_with(later, say("compare.group.rates")).equals(
        table_with(earlier, say("compare.group.rates"))
    )


def test_by_default_a_month_is_compared_with_the_year_before(imported):
    app = open_compare(bulan="2025-08")
    assert app.session_state["banding"] == "2024-08"


def test_two_kecamatan_stand_side_by_side(imported):
    app = open_compare(bulan="2024-08", wilayah="61.07.04", banding="61.07.09")
    assert "**Kecamatan Bengkayang** dibandingkan dengan **Kecamatan Teriak**" in written(app)
    villages = table_with(app, say("filter.subdistrict"))
    assert set(villages[say("filter.subdistrict")]) == {"Bengkayang", "Teriak"}


def test_two_data_versions_tell_which_imports_lie_between(imported):
    app = open_compare(bulan="2024-08", banding="v1")
    assert "**Versi data 1** dibandingkan dengan" in written(app)
    files = table_with(app, say("history.file"))[say("history.file")].tolist()
    assert "dbh_sawit_2025.csv" in files and "peserta_satu_desa_100_2024.xlsx" not in files


def test_a_choice_in_one_list_is_the_whole_choice_and_stands_in_the_link(imported):
    app = open_compare(bulan="2024-08", banding="2024-03")
    app.selectbox(key="_banding_wilayah").select("61.07.09").run()
    assert app.session_state["banding"] == "61.07.09"
    assert app.selectbox(key="_banding_bulan").value is None
    app.selectbox(key="_banding_bulan").select("2024-06").run()
    assert app.session_state["banding"] == "2024-06"


def test_those_who_joined_are_said_with_those_who_stayed(simulated):
    app = open_compare(bulan="2024-08", banding="2024-03")
    assert "**5.300** orang terlindungi. Masuk **6.900**, keluar **0**" in written(app)
    assert "Terlindungi di kedua bulan: **5.300** orang" in written(app)


def test_villages_that_reached_their_quota_are_counted_and_named(simulated):
    app = open_compare(bulan="2024-08", banding="2024-03", indikator="programme_coverage_pct")
    assert "**69** desa menjadi genap 100 persen kuotanya, **0** desa" in written(app)
    moved = table_with(app, say("compare.crossed"))
    assert len(moved) == 69
    assert set(moved[say("compare.crossed")]) == {say("compare.reached")}


def test_villages_outside_the_programme_are_not_said_to_lack_data(simulated):
    app = open_compare(bulan="2024-08", banding="2024-03", indikator="programme_coverage_pct")
    assert "53 tetap, 0 belum ada data" in written(app)
    assert "Di luar program desa: 2 desa" in written(app)


def test_months_have_small_maps_with_one_scale_and_a_table(simulated):
    app = with_tables(open_compare(bulan="2024-08", banding="2024-03", indikator="people"))
    (picture,) = app.get("image")
    assert "6 peta kecil, Pekerja terlindungi, satu skala" in str(picture.proto)
    assert any("Maret 2024" in each.value and "Juni 2024" in each.value for each in app.dataframe)


@pytest.mark.parametrize("banding", ["v99", "2199-01", "61.99", "<b>"])
def test_a_nonsense_side_gives_way_to_the_default(imported, banding):
    assert open_compare(bulan="2025-08", banding=banding).session_state["banding"] == "2024-08"


def test_the_hexagons_say_what_they_mean(simulated):
    app = open_compare(bulan="2024-08", banding="2024-03", peta="heksagon")
    assert "Setiap segi enam adalah satu desa" in written(app)
    legends = [html.proto.body for html in app.get("html") if "<ul" in html.proto.body]
    assert len(legends) == 2
    counts = [int(n) for n in re.findall(r": (\d+) desa", legends[0])]
    assert sum(counts) == 124
