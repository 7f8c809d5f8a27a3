"""The page on poverty: figures on it equal hand-made ones; what is unknown stays unknown."""

import json

import pandas as pd
import pytest

from analytics.text import say
from pages.menu import PAGES
from tests.conftest import EXAMPLES
from tests.pages.reading import open_page, with_tables, words

PAGE = next(entry for entry in PAGES if entry.name == "poverty")
KELURAHAN, DESA = "61.07.04.1001", "61.07.04.2003"


def tables(app):
    return [frame.value for frame in with_tables(app).dataframe]


def table_with(app, heading):
    return next(table for table in tables(app) if heading in table.columns)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_series_shows_its_years_without_data_and_its_doubts(empty_store, lang):
    app = open_page(PAGE, bahasa=lang)
    series = table_with(app, say("poverty.standing_head", lang))
    by_year = series.set_index(say("poverty.year", lang))[say("poverty.standing_head", lang)]
    assert (by_year.loc["2005":"2017"] == say("poverty.standing.unknown", lang)).all()
    assert by_year["2021"] == by_year["2022"] == say("poverty.standing.doubtful", lang)
    assert by_year["2023"] == say("poverty.standing.derived", lang)
    assert {"2025-03", "2025-09"} <= set(by_year.index)
    assert say("poverty.not_credited", lang) in words(app)
    assert app.metric[0].value == {"id": "6,00%", "en": "6.00%"}[lang]


def test_number_of_poor_and_poverty_line_stand_in_the_table(empty_store):
    series = table_with(open_page(PAGE), "Garis kemiskinan per orang per bulan")
    row = series.set_index("Tahun").loc["2018-03"]
    assert row["Jumlah orang miskin"] == 17_940
    assert row["Garis kemiskinan per orang per bulan"] == 339_891
    assert row["Penduduk miskin (persen)"] == 7.17


def test_the_flat_quota_runs_from_1_3_to_47_8_per_100_adults(empty_store):
    app = open_page(PAGE)
    # 100 ÷ 7.535 voters in Karimunting, 100 ÷ 209 in Temia Sio: 36 times as much.
    expected = say(
        "poverty.flat_text", low="1,3", low_in="Karimunting", high="47,8", high_in="Temia Sio",
        times="36",
    )  # fmt: skip
    assert expected in words(app)
    table = table_with(app, "Kuota per 100 orang dewasa").set_index("Desa/kelurahan")
    assert table.loc["Karimunting", "Kuota per 100 orang dewasa"] == "1,3"
    assert table.loc["Bumi Emas", "Kuota program desa"] == "Di luar program desa"
    assert table.loc["Bumi Emas", "Kuota per 100 orang dewasa"] == "Di luar program desa"


def test_idm_of_2024_is_counted_by_status(empty_store):
    app = open_page(PAGE)
    assert "Mandiri: **65** · Maju: **31** · Berkembang: **26**" in words(app)
    assert say("poverty.idm_outside", names="Bumi Emas, Sebalo") in words(app)


def test_real_data_only_knows_no_deciles_and_draws_no_map(simulated):
    app = open_page(PAGE, nyata="1")
    assert say("poverty.map_needs") in words(app)
    assert say("poverty.deciles_none") in words(app)


def test_another_regency_has_no_data_yet(choose_store, tmp_path):
    choose_store(tmp_path / "store", area="32.04")
    app = open_page(PAGE)
    assert not app.exception
    assert words(app).count("Belum ada data") >= 4
    assert not app.get("plotly_chart")


def test_shares_of_deciles_1_to_4_are_those_of_the_file(imported):
    file = pd.read_csv(EXAMPLES / "desil_desa_2025.csv").set_index("Kode Desa")
    counts = file[[f"Desil {n}" for n in range(1, 11)]]
    share = 100 * counts.iloc[:, :4].sum(axis=1) / counts.sum(axis=1)
    app = open_page(PAGE, bulan="2025-07")
    table = table_with(app, "Bagian desil 1–4 (% orang)")
    assert sorted(table["Bagian desil 1–4 (% orang)"]) == pytest.approx(sorted(share))


def test_where_workers_are_unknown_people_are_counted_and_it_is_said(imported):
    app = open_page(PAGE, bulan="2024-08")
    listed = table_with(app, "Belum terlindungi")
    uncovered = listed["Orang di desil 1–4"] - listed["Pekerja terlindungi"]
    assert listed["Belum terlindungi"].tolist() == uncovered.clip(lower=0).tolist()
    cost = listed["Iuran 12 bulan bagi yang belum"]
    assert cost.tolist() == (listed["Belum terlindungi"] * 16_800 * 12).tolist()
    assert listed["Belum terlindungi"].is_monotonic_decreasing
    assert "Jumlah pekerjanya belum diketahui" in words(app)


def test_the_reader_may_choose_the_measure_and_a_link_carries_it(simulated):
    app = open_page(PAGE, bulan="2024-08", ukuran="protected_per_100_adults")
    assert app.session_state["ukuran"] == "protected_per_100_adults"
    assert "Sumbu cakupan: **Terlindungi per 100 orang dewasa**" in words(app)
    other = open_page(PAGE, bulan="2024-08")
    assert "Sumbu cakupan: **Cakupan pekerja rentan**" in words(other)


def test_a_kelurahan_is_outside_the_programme_and_has_no_idm(imported):
    app = open_page(PAGE, bulan="2024-08", wilayah=KELURAHAN)
    assert say("poverty.outside") in words(app)
    assert say("poverty.idm_outside", names="Bumi Emas") in words(app)


def test_a_village_is_mapped_among_its_neighbours(imported):
    app = open_page(PAGE, bulan="2024-08", wilayah=DESA)
    assert len(table_with(app, "Kelas kemiskinan")) == 6


def test_every_chart_tells_its_finding_to_those_who_do_not_see_it(simulated):
    app = open_page(PAGE, bulan="2024-08")
    charts = app.get("plotly_chart")
    assert len(charts) == 4
    for chart in charts:
        assert json.loads(chart.proto.spec)["data"]
        assert chart.proto.alt


def test_a_row_of_the_list_opens_the_profile_of_its_village(simulated):
    app = open_page(PAGE, bulan="2024-08")
    listed = next(table for table in app.dataframe if table.key.startswith("poverty_list"))
    name = listed.value["Desa/kelurahan"].iloc[1]
    app.session_state[listed.key] = {"selection": {"rows": [1], "columns": [], "cells": []}}
    app.run()
    assert app.header[0].value == f"Desa {name}"
