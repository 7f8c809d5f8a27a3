"""The coverage map, as far as it can be tested without a browser."""

import re

import pandas as pd
import pytest

from analytics.maps import shapes
from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import open_page

PAGE = next(entry for entry in PAGES if entry.name == "coverage")
KELURAHAN = "61.07.04.1001"


def open_map(**query):
    """Open the map; by default it shows the village quota."""
    app = open_page(PAGE, **{"indikator": "programme_coverage_pct"} | query)
    assert not app.exception
    return app


def written(app):
    return "\n".join(element.value for kind in (app.caption, app.markdown) for element in kind)


def headline(app):
    return app.metric[0].label, app.metric[0].value


def legend(app):
    return next(block for block in (html.proto.body for html in app.get("html")) if "<ul" in block)


def village_table(app):
    return app.dataframe[-1].value


def test_the_quota_of_march_2024_is_met_in_nine_kecamatan(simulated):
    app = open_map(bulan="2024-03")
    assert headline(app) == ("Pemenuhan kuota program desa", "43,4%")  # 5.300 of 12.200
    assert "≥100%: 53 desa/kelurahan" in legend(app)
    assert "0% – &lt;25%: 69 desa/kelurahan" in legend(app)
    assert "Di luar program desa: 2 desa/kelurahan" in legend(app)


def test_the_legend_counts_every_village_once(simulated):
    app = open_map(bulan="2024-03", indikator="protected_per_100_adults")
    counts = pd.Series([legend(app)]).str.extractall(r": (\d+) desa")[0].astype(int)
    assert counts.sum() == 124


def test_a_kelurahan_lies_outside_the_village_programme_and_is_never_zero(simulated):
    app = open_map(bulan="2024-03", wilayah=KELURAHAN)
    assert headline(app)[1] == "Di luar program desa"
    assert "Bumi Emas" not in village_table(app).to_string()
    assert "maka tanpa baris: Bumi Emas, Sebalo" in written(app)


def test_a_kelurahan_takes_part_in_the_figures_of_all_people(simulated):
    app = open_map(bulan="2025-08", wilayah=KELURAHAN, indikator="people", bahasa="en")
    assert headline(app) == ("People protected", "281")
    assert "Bumi Emas" in village_table(app).to_string()
    assert "numbers of people, not a rate" in written(app)


@pytest.mark.parametrize(
    ("area", "villages"), [("61.07", 122), ("61.07.04", 4), ("61.07.04.2003", 4)]
)
def test_the_table_lists_the_villages_around(simulated, area, villages):
    assert len(village_table(open_map(bulan="2024-03", wilayah=area))) == villages


def test_the_path_leads_back_up(simulated):
    app = open_map(wilayah="61.07.09.2001")
    labels = [button.label for button in app.button]
    assert labels == ["Kabupaten Bengkayang", "Kecamatan Teriak"]
    app.button(key="path_61.07.09").click().run()
    assert app.session_state["wilayah"] == "61.07.09"
    assert "Kecamatan Teriak, Juni 2026" in written(app)


def test_without_a_register_the_map_knows_nothing_rather_than_zero(empty_store):
    app = open_map(indikator="people")
    assert headline(app)[1] == "Belum ada data"
    assert "Belum ada data: 124 desa/kelurahan" in legend(app)


def test_a_change_of_indicator_stands_in_the_link(simulated):
    app = open_map(bulan="2024-03")
    app.selectbox(key="indikator").select("ending_90_days").run()
    assert app.session_state["indikator"] == "ending_90_days"
    assert headline(app)[0] == "Berakhir dalam 90 hari"


def test_the_shapes_are_said_to_be_approximate(simulated):
    assert "perkiraan, bukan batas administrasi" in written(open_map())


def test_b43_a_village_without_a_shape_is_in_the_table_and_named_below_the_map(
    simulated, monkeypatch
):
    whole = shapes.villages

    def all_but_one(data, area):
        return {code: shape for code, shape in whole(data, area).items() if code != KELURAHAN}

    monkeypatch.setattr(shapes, "villages", all_but_one)
    app = open_map(bulan="2025-08", wilayah=KELURAHAN, indikator="people")
    assert "Tanpa peta, 1 desa/kelurahan: Bumi Emas" in written(app)
    assert "Bumi Emas" in village_table(app).to_string()


def test_the_rule_of_the_classes_is_written_in_the_legend(simulated):
    app = open_map(bulan="2024-08", indikator="protected_per_100_adults", kelas="kuantil")
    assert "Kuantil: setiap kelas memuat kira-kira sama banyak desa" in legend(app)
    app.selectbox(key="kelas").select("alami").run()
    assert "Jeda alami (Fisher–Jenks)" in legend(app)
    counts = pd.Series([legend(app)]).str.extractall(r": (\d+) desa")[0].astype(int)
    assert counts.sum() == 124


def test_a_village_keeps_its_class_when_the_reader_comes_closer(simulated):
    query = {"bulan": "2024-08", "indikator": "protected_per_100_adults", "kelas": "kuantil"}
    near, far = (open_map(**query, **place) for place in ({"wilayah": "61.07.04"}, {}))
    ranges = [re.findall(r">([^<>]+): \d+ desa", legend(app)) for app in (near, far)]
    assert len(ranges[0]) == 6
    assert ranges[0] == ranges[1]


def test_hexagons_are_explained(simulated):
    assert "Setiap segi enam adalah satu desa" in written(open_map(peta="heksagon"))


def test_a_chosen_village_has_a_way_to_its_profile(simulated):
    assert not open_map().get("page_link")
    (way,) = open_map(wilayah="61.07.09.2001").get("page_link")
    assert way.proto.label == say("village.menu")
