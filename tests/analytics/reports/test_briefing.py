"""Two pages, never more, that say what the screen says and mark what is simulated."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from analytics import attention, coverage, narrative, numbers, renewals, ucj
from analytics.errors import DataError
from analytics.origin import Origin
from analytics.reports import subject
from analytics.reports.briefing import briefing, content
from analytics.store.dataset import load
from tests.analytics.data import MAJU, REGENCY, SUKA, cube, dataset, ledger, month
from tests.analytics.reports.reading import pages

AUGUST = month("2025-08")
PEOPLE = cube(
    {"month": "2025-07", "people": 41},
    {"month": "2025-08", "people": 43, "ending": 43},
)


def toy(area=REGENCY, lang="id", **frames):
    return subject.checked(dataset(**frames), area, AUGUST, lang)


def of(area, lang="id", when="2025-08", **options):
    return subject.checked(load("61.07", **options), area, month(when), lang)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("area", ["61.07", "61.07.09"])
def test_a_paper_has_exactly_two_numbered_pages(simulated, area, lang):
    first, second = pages(briefing(of(area, lang)))
    assert "1/2" in first
    assert "2/2" in second


def test_the_paper_says_what_the_functions_behind_the_screen_say(simulated):
    chosen = of("61.07", when="2026-05")
    data, when = chosen.data, chosen.month
    text = " ".join(pages(briefing(chosen)))
    gap = ucj.this_years_gap(data, when)
    for said in (
        numbers.integer(coverage.counts(data, "regency", when)["people"]["61.07"], "id"),
        numbers.percent(gap["coverage_pct"], "id"),
        numbers.integer(gap["people"], "id"),
        numbers.rupiah_short(gap["cost_idr"], "id"),
        numbers.rupiah_short(renewals.renewal_cost(data, "regency", when)["value"].iloc[0], "id"),
        *narrative.sentences(data, when, "61.07", "id"),
        *attention.villages(data, when, "61.07").head(5)["village_label"],
    ):
        assert " ".join(said.split()) in text


def test_every_kecamatan_stands_in_the_table_with_its_people(simulated):
    chosen = of("61.07", when="2026-05")
    second = pages(briefing(chosen))[1]
    people = coverage.counts(chosen.data, "subdistrict", chosen.month)["people"]
    names = chosen.data.areas.set_index("code")["name"]
    assert len(people) == 17
    for code, count in people.items():
        assert f"{names[code]} {numbers.integer(count, 'id')}" in second


def test_what_is_simulated_is_marked_and_what_is_not_is_not(simulated):
    assert "SIMULASI" in pages(briefing(of("61.07")))[0]
    assert "SIMULASI" not in " ".join(pages(briefing(of("61.07", real_only=True))))


def test_the_unknown_is_said_to_be_unknown(empty_store):
    said = content(of("61.07"))
    assert {card["value"] for card in said["cards"]} == {"Belum ada data"}
    assert said["trend"]["svg"] is None
    assert said["sentences"]["items"] == []
    assert "tidak pernah 0" in pages(briefing(of("61.07")))[0]


def test_the_same_data_make_the_same_file(simulated):
    chosen = of("61.07.09")
    assert briefing(chosen) == briefing(chosen)


def test_screen_readers_are_told_title_language_and_structure(simulated):
    paper = PdfReader(io.BytesIO(briefing(of("61.07", "en"))))
    root = paper.trailer["/Root"]
    assert paper.metadata.title == "Kabupaten Bengkayang, August 2025"
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]


def test_letters_come_with_the_paper(simulated):
    fonts = [
        font.get_object()["/BaseFont"]
        for page in PdfReader(io.BytesIO(briefing(of("61.07")))).pages
        for font in page["/Resources"]["/Font"].values()
    ]
    # A subset that is embedded bears six letters and a plus before its name.
    assert all(name[7] == "+" and "SourceSansPro" in name for name in fonts)


def test_names_from_outside_are_text_and_no_markup():
    evil = '#panic("x") $x$ *tebal* [#import "@preview/x"] <b>'
    chosen = toy(cube=PEOPLE)
    villages = chosen.data.villages.assign(village_label=evil)
    areas = chosen.data.areas.assign(name=evil)
    origins = {"enrolment": Origin("imported", evil)}
    data = replace(chosen.data, villages=villages, areas=areas, origins=origins)
    assert "*tebal*" in " ".join(pages(briefing(replace(chosen, data=data))))


def test_a_list_too_long_for_the_page_says_how_many_are_left_out(simulated):
    chosen = subject.checked(load("95.06"), "95.06.03", AUGUST, "id")
    assert len(chosen.data.codes("village", "95.06.03")) == 108
    text = pages(briefing(chosen))
    assert len(text) == 2
    assert "wilayah lain tidak muat di sini tetapi ikut dihitung dalam" in text[1]


def test_all_kecamatan_of_a_large_regency_stand_in_two_columns(simulated):
    chosen = subject.checked(load("32.05"), "32.05", AUGUST, "id")
    second = pages(briefing(chosen))[1]
    names = chosen.data.areas.query("level == 'subdistrict'")["name"]
    assert len(names) == 42
    assert all(name in second for name in names)
    assert "tidak muat" not in second


def test_targets_stand_beside_the_headline_figures():
    funding = ledger(
        {"fiscal_year": 2025, "kind": "ceiling", "amount_idr": 100e6},
        {"fiscal_year": 2025, "kind": "realised", "amount_idr": 25e6, "date": "2025-03-01"},
    )
    cards = content(toy(cube=PEOPLE, funding=funding))["cards"]
    people, at_quota, _, ending, money = cards
    assert (people["value"], people["note"]) == ("43", "bulan lalu 41")
    assert (at_quota["value"], at_quota["note"]) == ("0", "dari 3 desa berkuota")
    # 43 people × Rp16,800 × 12 months.
    assert (ending["value"], ending["note"]) == ("43", "perpanjangan 12 bulan Rp8,67 juta")
    assert (money["value"], money["share"]) == ("Rp25,00 juta", 25.0)


def test_a_kecamatan_lists_its_villages_and_a_regency_its_kecamatan():
    regency = content(toy(cube=PEOPLE))["areas"]
    assert [row[:2] for row in regency["rows"]] == [["Suka", "43"], ["Maju", "0"]]
    village = content(toy(SUKA, cube=PEOPLE))["areas"]
    assert [row[:2] for row in village["rows"]] == [["Satu", "43"], ["Dua", "0"]]
    assert content(toy(MAJU, cube=PEOPLE))["areas"]["total"][1] == "0"


def test_the_map_names_what_it_shows():
    assert ">Suka</text>" in content(toy(cube=PEOPLE))["map"]["svg"]
    village = content(toy(SUKA, cube=PEOPLE))["map"]["svg"]
    assert ">Satu</text>" in village
    assert ">Suka</text>" not in village


def test_a_village_has_no_paper_of_its_own():
    with pytest.raises(DataError, match="kabupaten atau kecamatan"):
        toy("61.07.01.2001", cube=PEOPLE)


def test_a_file_name_tells_papers_apart():
    assert toy(SUKA).file_name("briefing", "pdf") == "ringkasan_61.07.01_2025-08_v1.pdf"
    assert toy(lang="en").file_name("briefing", "pdf") == "briefing_61.07_2025-08_v1.pdf"


def test_the_foot_leads_back_to_the_same_figures():
    address = "/ringkasan?bahasa=id&bulan=2025-08&nyata=0&wilayah=61.07&versi=1"
    assert address in pages(briefing(toy(cube=PEOPLE)))[1].replace(" ", "")
