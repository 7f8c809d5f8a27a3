"""The figures on the page against numbers made by hand from the example files.

Ledger: 2024 APBD 2,429,520,000, paid 1,214,760,000 in March and 1,180,000,000 in September; 2025
DBH Sawit 1,023,134,000, paid 426,585,600; CSR at Teriak 60,480,000, paid 20,160,000; APBDes of a
village 20,160,000, unpaid. Register (expected.json): 143,196 and 25,512 worker-months.
"""

import pytest

from analytics.intake import read_file
from analytics.store.imports import publish
from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import open_page, with_tables, words

PAGE = next(entry for entry in PAGES if entry.name == "funding")


def cards(app):
    return {metric.label: metric.value for metric in app.metric}


def table(app, column):
    """Return the first table that has `column`, indexed by its first one."""
    return next(
        table.value.set_index(table.value.columns[0])
        for table in with_tables(app).dataframe
        if column in table.value.columns
    )


def test_the_cards_show_the_newest_fiscal_year_by_default(imported):
    app = open_page(PAGE)
    shown = cards(app)
    assert app.selectbox(key="tahun").options == ["Semua tahun", "2025", "2024"]
    assert shown["Pagu anggaran 2025"] == "Rp1,10 miliar"
    assert shown["Realisasi 2025"] == "Rp446,75 juta"
    assert shown["Serapan anggaran 2025"] == "40,5%"
    # 2,821,345,600 for 168,708 worker-months.
    assert shown["Biaya per bulan-pekerja"] == "Rp16.723"
    # 120 worker-months at 16,800.
    assert shown["Iuran yang dibayar ganda"] == "Rp2,02 juta"
    assert "iuran resmi Rp16.800 (PP 44/2015 Lampiran II" in words(app)


def test_the_year_and_the_month_of_a_link_decide_what_counts(imported):
    app = open_page(PAGE, tahun="2024", bulan="2024-04")
    assert cards(app)["Realisasi 2024"] == "Rp1,21 miliar"
    assert app.selectbox(key="tahun").value == "2024"
    every = open_page(PAGE, tahun="semua", bahasa="en")
    assert cards(every)["Budget ceiling"] == "Rp3.53 billion"


def test_the_year_of_a_ledger_that_lies_after_the_month_is_not_the_default(imported):
    app = open_page(PAGE, bulan="2024-08")
    assert app.selectbox(key="tahun").value == "2024"


def test_the_source_that_runs_dry_first_is_said_in_a_sentence(imported):
    text = words(open_page(PAGE, bulan="2025-08"))
    assert "Yang paling dahulu habis: **DBH Sawit**. Dari pagu 2025, tersisa 58,3%" in text


def test_areas_without_a_line_of_their_own_are_unknown_and_the_regency_stands_apart(imported):
    areas = table(open_page(PAGE), "Wilayah")
    assert areas.loc["Tingkat kabupaten", "Pagu anggaran"] == 1_023_134_000
    assert areas.loc["Teriak", "Realisasi"] == 20_160_000
    assert areas.loc["Ledo"].isna().all()
    assert len(areas) == 18


def test_each_fiscal_year_shows_its_absorption(imported):
    years = table(open_page(PAGE), "Tahun anggaran")
    assert years["Pagu anggaran"].to_dict() == {"2024": 2_429_520_000, "2025": 1_103_774_000}
    assert years["Serapan anggaran"].round(1).tolist() == [98.6, 40.5]


def test_money_is_reconciled_to_people_and_the_difference_is_shown(imported):
    app = open_page(PAGE)
    rows = table(app, "Iuran menurut register")
    village = rows.loc["Satu Desa 100 Pekerja Rentan"]
    # 143,316 covers at 16,800; 120 of them are for people paid for twice.
    assert village["Dibayar"] == 2_394_760_000
    assert village["Iuran menurut register"] == 143_316 * 16_800
    assert village["Selisih"] == -12_948_800
    assert village["Bulan-pekerja"] == 143_196
    assert rows.loc["Pekerja sawit (DBH Sawit)", "Selisih"] == 426_585_600 - 25_512 * 16_800
    assert rows.loc["CSR perusahaan"].isna().tolist().count(True) == 5
    assert "selisih **-Rp14.964.800** (-0,53%)" in words(app)


def test_the_announced_budget_and_its_disagreement_stand_side_by_side(imported):
    app = open_page(PAGE)
    values = [metric.value for metric in app.metric]
    assert {"Rp2.429.520.000", "Rp2.459.520.000"} <= set(values)
    assert "beda **Rp30.000.000**" in words(app)


def test_double_payment_is_listed_by_month(imported):
    rows = table(open_page(PAGE), "Orang dibayar ganda")
    assert rows["Orang dibayar ganda"].tolist() == [60, 60]
    assert rows["Rupiah"].tolist() == [1_008_000, 1_008_000]


def test_the_rules_are_told_by_icon_and_word(imported):
    text = words(open_page(PAGE))
    assert ":material/check_circle: batas dipatuhi" in text
    assert "Paling banyak 20% atau Rp1.023.134.000" in text
    assert "dibayar Rp426.585.600 (8,3%)" in text
    assert ":material/check_circle: Hanya pekerja sawit" in text
    assert ":material/block: tidak boleh" in text
    assert "sumber tunggal yang lemah" in text
    assert ":material/priority_high: belum dipastikan" in text


def test_a_subdistrict_shows_its_own_lines_and_says_what_is_booked_above(imported):
    app = open_page(PAGE, wilayah="61.07.09")
    shown = cards(app)
    assert shown["Pagu anggaran 2025"] == "Rp60,48 juta"
    assert shown["Biaya per bulan-pekerja"] == "Belum ada data"
    assert "**Rp426,59 juta** dibayar dari pos yang dicatat di tingkat lebih tinggi" in words(app)
    rows = table(app, "Iuran menurut register")
    assert rows["Selisih"].isna().all()


def test_without_a_ledger_the_rules_and_the_announced_budget_stay(empty_store):
    app = open_page(PAGE, bahasa="en")
    text = words(app)
    assert say("funding.no_ledger", "en") in text
    assert cards(app)["Budget ceiling"] == "No data yet"
    assert "difference of **Rp30,000,000**" in text
    assert ":material/help: cannot be checked yet" in text


@pytest.mark.parametrize("lang", ["id", "en"])
def test_paying_others_from_the_palm_fund_is_called_out(writable, tmp_path, lang):
    file = tmp_path / "realisasi_lain.csv"
    file.write_text(
        "Tahun;Sumber Dana;Skema;Wilayah;Kode Rekening;Pagu;Tanggal SP2D;No SP2D;Realisasi\n"
        "2025;DBH Sawit;CSR;61.07;5.1.02.02.02.0007;1000000;;;\n",
        encoding="utf-8",
    )
    publish(open_store(), read_file("funding", file, "61.07", {}), {})
    text = words(open_page(PAGE, bahasa=lang))
    assert say("funding.palm_exceeded", lang) in text
    scheme, amount = say("word.scheme.csr", lang), {"id": "Rp1.000.000", "en": "Rp1,000,000"}[lang]
    assert f"{scheme} ({amount}" in text
