"""The figures on the page against numbers made by hand from the example files."""

import pytest

from analytics.intake import read_file
from analytics.store.imports import publish
from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import open_page, with_tables, words

PAGE = next(entry for entry in PAGES if entry.name == "ucj")
HOSTILE = "<b>semesta</b> [klik](http://x) $a$"


def cards(app):
    return {metric.label: metric.value for metric in app.metric}


def tables(app, column):
    """Return the first table that has `column`, as text by row."""
    return next(
        table.value.set_index(table.value.columns[0])
        for table in with_tables(app).dataframe
        if column in table.value.columns
    )


@pytest.fixture
def with_base(writable, tmp_path):
    """The example files and a worker base of 100,000, by a definition of hostile wording."""
    file = tmp_path / "semesta.csv"
    file.write_text(
        "Kode Wilayah,Tanggal,Definisi,Jumlah Pekerja\n"
        f"61.07,2022-01-01,{HOSTILE},100000\n"
        "61.07,2022-01-01,bekerja_bps,150000\n",
        encoding="utf-8",
    )
    publish(open_store(), read_file("worker_base", file, "61.07", {}), {})
    return writable


def test_members_and_pace_show_where_the_worker_base_is_unknown(imported):
    app = open_page(PAGE)
    shown = cards(app)
    # 16,868 + 12,819 + 4,473 + 8,445 at the end of 2025; a year before 38,354.
    assert shown["Peserta aktif"] == "42.605"
    assert shown["Laju sekarang (orang/bulan)"] == "+354"
    for label in ("Cakupan UCJ", "Semesta pekerja", "Kurang ke target"):
        assert shown[label] == say("number.missing")
    assert shown["Target tercapai pada"] == say("number.missing")
    assert shown["Target UCJ 2026"] == "60,80%"
    assert say("ucj.no_base") in words(app)


def test_the_end_of_two_years_stands_by_segment(imported):
    table = tables(open_page(PAGE, bahasa="en"), "2025")
    row = table.loc["Wage earners (PU)"]
    assert row[["2024", "2025", "Change"]].tolist() == [21130, 16868, -4262]
    assert table.loc["All segments", "Change"] == 4251
    assert table["Coverage 2025"].isna().all()


def test_an_earlier_month_is_answered_from_what_was_counted_by_then(imported):
    app = open_page(PAGE, bulan="2024-08")
    # At the end of 2023: 29,525; a year before 21,890; 7,635 in 12 months.
    assert cards(app)["Peserta aktif"] == "29.525"
    assert cards(app)["Laju sekarang (orang/bulan)"] == "+636"
    assert cards(app)["Target UCJ 2024"] == say("ucj.no_target")


def test_gap_pace_and_date_follow_from_the_worker_base(with_base):
    app = open_page(PAGE)
    shown = cards(app)
    assert shown["Cakupan UCJ"] == "42,6%"
    # 60.80 % of 100,000 less 42,605; × Rp16,800 × 12.
    assert shown["Kurang ke target"] == "18.195"
    assert "Rp3,67 miliar" in words(app)
    # 18,195 in the 12 months to December 2026; at 354.25 a month it takes 52 months.
    assert shown["Laju yang diperlukan (orang/bulan)"] == "+1.516"
    assert shown["Target tercapai pada"] == "April 2030"
    # 65.77 % by 2030: 23,165 in 60 months, or 66 months at the present pace.
    assert "target akhir 65,77% (2030): +386" in words(app)
    assert "target akhir 65,77% (2030): Juni 2031" in words(app)


def test_another_definition_from_the_link_is_another_coverage(with_base):
    app = open_page(PAGE, definisi="bekerja_bps")
    assert app.selectbox(key="definisi").value == "bekerja_bps"
    assert cards(app)["Cakupan UCJ"] == "28,4%"
    assert cards(app)["Semesta pekerja"] == "150.000"


def test_a_definition_that_is_not_known_gives_way_to_the_leading_one(with_base):
    app = open_page(PAGE, definisi="tidak ada")
    assert not app.exception
    assert cards(app)["Semesta pekerja"] == "100.000"


def test_the_wording_of_a_definition_stays_text(with_base):
    shown = words(open_page(PAGE))
    assert HOSTILE not in shown
    assert r"\<b\>semesta" in shown


def test_each_target_asks_for_people_worker_months_and_rupiah(with_base):
    row = tables(open_page(PAGE), "Bulan-pekerja setahun").iloc[-2]
    # 60.80 % of 100,000 less 42,605, for 12 months at Rp16,800.
    assert row[["Kurang ke target", "Bulan-pekerja setahun", "Biaya setahun"]].tolist() == [
        18_195, 218_340, 18_195 * 201_600,
    ]  # fmt: skip


def test_what_is_missing_follows_the_segments_and_only_bpu_has_a_price(with_base):
    table = tables(open_page(PAGE), "Pembayar")
    # 18,195 × 12,819 ÷ 42,605 are 5,474.5; the largest remainders are rounded up.
    assert table["Kurang ke target"].tolist() == [7204, 5474, 1910, 3607]
    assert table["Biaya setahun"].iloc[1] == "Rp1.103.558.400"
    assert table["Biaya setahun"].iloc[0] == say("ucj.follows_wages")
    assert say("ucj.burden_note") in words(open_page(PAGE))


def test_the_bpu_part_follows_who_pays_in_the_register(with_base):
    table = tables(open_page(PAGE, beban="dana"), "Sumber dana")
    # Of 12,819 BPU members at the end of 2025 the register pays for 2,111 from DBH Sawit.
    assert table.loc["DBH Sawit", "Peserta sekarang"] == 2111
    assert table.loc[say("ucj.outside"), "Peserta sekarang"] == 12_819 - 2111
    assert table["Kurang ke target"].sum() == 5474


def test_each_kecamatan_shows_the_pace_it_needs_beside_what_the_register_says(with_base):
    app = open_page(PAGE, beban="kecamatan", target="regional-61-2026")
    table = tables(app, "Orang dewasa (pemilih 2019)")
    assert len(table) == 17
    assert table["Kurang ke target"].sum() == 18_195
    needed = table[say("ucj.needed_areas", year=2026)]
    assert needed.tolist() == (table["Kurang ke target"] / 12).tolist()
    assert say("ucj.pace_areas_note") in words(app)


def test_a_target_whose_deadline_has_passed_needs_no_pace(with_base):
    app = open_page(PAGE, beban="kecamatan", target="regional-61-2025")
    assert say("ucj.pace_areas_late", year=2025) in words(app)
    assert say("ucj.needed_areas", year=2025) not in tables(app, say("ucj.adults"))


def test_two_yearly_counts_are_no_projection(imported):
    assert say("ucj.projection_none", n=2, least=4) in words(open_page(PAGE))


def test_quarterly_counts_are_projected_with_their_range(simulated):
    app = open_page(PAGE)
    assert "dalam 8 dari 10 proyeksi seperti ini" in words(app)
    assert "perlindungan 2.116 orang yang kini terhitung berakhir" in words(app)
    assert len(tables(app, say("ucj.edge.low_80"))) == 13


@pytest.mark.parametrize("lang", ["id", "en"])
def test_without_any_membership_targets_and_published_figures_still_stand(simulated, lang):
    app = open_page(PAGE, nyata="1", bahasa=lang)
    shown = words(app)
    assert say("ucj.none_published", lang, area="Kabupaten Bengkayang") in shown
    targets = tables(app, say("ucj.needed", lang))
    assert len(targets) == 8
    published = tables(app, say("ucj.indicator", lang))
    assert "Kabupaten Ketapang" in published.index
    assert "22.388" not in shown.replace(",", ".")


def test_a_kecamatan_is_told_that_the_figures_are_the_regencys(imported):
    app = open_page(PAGE, wilayah="61.07.09")
    told = say("ucj.regency_only", regency="Kabupaten Bengkayang", area="Kecamatan Teriak")
    assert told in words(app)
    assert cards(app)["Peserta aktif"] == "42.605"
    assert "Bulan program: Kecamatan Teriak" in words(app)


def test_the_events_are_numbered_and_derived_ones_are_marked_as_an_estimate(imported):
    listed = next(text.value for text in open_page(PAGE).markdown if "Peluncuran" in text.value)
    lines = listed.splitlines()
    assert [line.split(".")[0] for line in lines] == [str(n) for n in range(1, len(lines) + 1)]
    ended = next(line for line in lines if "pekerja sawit berakhir" in line)
    assert f"({say('ucj.estimate')})" in ended


def test_every_chart_tells_its_finding_in_words(simulated):
    charts = [chart.proto.alt for chart in open_page(PAGE).get("plotly_chart")]
    assert len(charts) == 6
    assert all(charts)
