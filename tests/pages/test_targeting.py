"""The page on targeting: person by person, by village, or honestly nothing."""

import pytest

from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import open_page, with_tables, words

PAGE = next(entry for entry in PAGES if entry.name == "targeting")


def having(app, *columns):
    """Return the table with all of `columns`."""
    return next(t.value for t in app.dataframe if set(columns) <= set(t.value.columns))


def test_matched_persons_are_told_first_and_add_up(simulated):
    app = open_page(PAGE, bulan="2024-08")
    assert say("targeting.by_person_how") in words(app)
    table = having(app, "Di desil 1–4", "Tidak tercatat").set_index("Kecamatan")
    assert len(table) == 17
    parts = table[["Di desil 1–4", "Di desil 5–10", "Tidak tercatat"]].sum(axis=1)
    assert parts.tolist() == table["Terlindungi"].tolist()
    assert table["Terlindungi"].sum() == 12_200


def test_the_cards_agree_with_the_sentence(simulated):
    app = open_page(PAGE, bulan="2024-08")
    table = having(app, "Di desil 1–4", "Belum terlindungi")
    outside = table[["Di desil 5–10", "Tidak tercatat"]].sum().sum()
    shown = [metric.value for metric in app.metric]
    inclusion = 100 * outside / table["Terlindungi"].sum()
    exclusion = 100 * table["Belum terlindungi"].sum() / table["Pekerja desil 1–4"].sum()
    assert shown == [f"{value:.1f}%".replace(".", ",") for value in (inclusion, exclusion)]


def test_counts_of_people_by_village_give_an_estimate_that_says_so(imported):
    app = open_page(PAGE, bulan="2024-08")
    text = words(app)
    assert say("targeting.by_village_how") in text
    assert say("targeting.by_person_how") not in text
    assert app.metric[0].value.startswith("≥ ")
    # The example file counts people, not workers: who is missed cannot be said.
    assert app.metric[1].value == say("number.missing")
    assert say("targeting.exclusion_unknown") in text
    assert say("targeting.deciles_needs") in text
    assert "Indeks konsentrasi" in text


def test_sex_age_and_occupation_are_shown_beside_those_in_need(simulated):
    app = with_tables(open_page(PAGE, bulan="2024-08"))
    sex = having(app, "Jenis kelamin", "Bagian dari pekerja desil 1–4")
    assert sex["Jenis kelamin"].tolist() == ["Laki-laki", "Perempuan"]
    assert sex["Pekerja terlindungi"].sum() == 12_200
    jobs = having(app, "Pekerjaan")
    assert "Bagian dari pekerja desil 1–4" not in jobs
    assert jobs["Pekerja terlindungi"].sum() == 12_200


def test_months_paid_twice_and_deaths_are_told_with_a_way_to_their_rows(imported):
    app = open_page(PAGE, bulan="2024-08")
    assert "**60** temuan, **120** bulan iuran, **Rp2.016.000**" in words(app)
    months = having(app, "Bulan", "Dibayar ganda")
    assert months["Dibayar ganda"].sum() == 120
    rules = having(app, "Aturan", "Rupiah").set_index("Aturan")
    assert rules.loc["Iuran sesudah bulan kematian", "Temuan"] == 32


def test_a_month_without_anyone_protected_misses_every_poor_worker(simulated):
    app = open_page(PAGE, bulan="2026-11")
    assert [metric.value for metric in app.metric] == [say("number.missing"), "100,0%"]
    assert say("targeting.curve_none") in words(app)
    assert say("targeting.groups_none") in words(app)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_without_data_the_page_says_what_it_needs(empty_store, lang):
    text = words(open_page(PAGE, bahasa=lang))
    assert say("targeting.needs", lang) in text
    assert say("targeting.wasted_unknown", lang) in text
