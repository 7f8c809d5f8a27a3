"""The summary: its figures, where they come from, alerts, villages and slides."""

import pytest

from analytics.text import say
from pages.executive.summary_parts.stage import NUMBERS
from pages.menu import PAGES
from tests.pages.reading import drawn, figures, open_page, words

SUMMARY = PAGES[0]


def pressed(app, start):
    """Return the page after the first button whose key starts so was pressed."""
    return next(each for each in app.button if (each.key or "").startswith(start)).click().run()


def test_it_shows_the_register_of_the_chosen_month(imported):
    shown = figures(open_page(SUMMARY, bulan="2024-08"))
    assert shown["Pekerja terlindungi"] == "11.943"
    assert shown["Desa yang genap 100"] == "79 dari 122"
    assert shown["Berakhir dalam 90 hari"] == "0"


def test_a_kelurahan_lies_outside_the_village_programme(imported):
    shown = figures(open_page(SUMMARY, bulan="2024-08", wilayah="61.07.04.1001"))
    assert shown["Desa yang genap 100"] == "Di luar program desa"


def test_what_is_unknown_is_said_to_be_unknown(simulated):
    shown = figures(open_page(SUMMARY, nyata="1"))
    unknown = ("Pekerja terlindungi", "Berakhir dalam 90 hari", "Desa yang genap 100")
    assert {shown[name] for name in unknown} == {"Belum ada data"}
    assert "Belum ada data" in shown["Realisasi"]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_figure_carries_formula_nature_and_source(simulated, lang):
    from analytics import metrics

    proofs = [each for each in open_page(SUMMARY, bahasa=lang).caption if "-badge[" in each.value]
    # Seven panels; nobody has reported on the strategies.
    assert len(proofs) == 6
    said = "\n".join(each.value for each in proofs)
    for metric in (metrics.PEOPLE, metrics.ENDING_30, metrics.UCJ_GAP, metrics.ABSORPTION):
        assert f"**{metric.name[lang]}**" in said


def test_a_drawing_reads_its_finding_to_those_who_do_not_see_it(simulated):
    body = drawn(open_page(SUMMARY, bulan="2024-08"))
    assert 'alt="Desa yang genap 100: 122 dari 122"' in body
    assert "<img" in body
    assert 'alt=""' not in body


def test_an_alert_leads_to_the_page_that_shows_its_reason(simulated):
    app = open_page(SUMMARY, bulan="2026-06")
    first = next(each for each in app.button if (each.key or "").startswith("alert_"))
    assert "2\\.116 orang berakhir" in first.label
    assert pressed(app, "alert_").title[0].value == say("renewals.title")


def test_three_alerts_are_shown_and_the_others_are_one_click_away(simulated):
    app = open_page(SUMMARY, bulan="2026-06")
    alerts = [each for each in app.button if (each.key or "").startswith("alert_")]
    assert len(alerts) > 3
    assert [each.key for each in app.button if each in alerts][:3] == [
        "alert_high_0", "alert_high_1", "alert_high_2",
    ]  # fmt: skip
    more = [each.proto.popover.label for each in app.get("popover")]
    assert say("summary.more_alerts", n=len(alerts) - 3) in more


def test_a_paper_is_offered_by_the_name_of_its_area(simulated):
    app = open_page(SUMMARY, wilayah="61.07.09")
    offered = {each.proto.label: each.proto.help for each in app.get("download_button")}
    for report in ("briefing", "workbook"):
        said = say(f"report.{report}_help", area="Kecamatan Teriak")
        assert offered[say(f"report.{report}_button")] == said


def test_a_village_leads_to_its_profile(simulated):
    app = pressed(open_page(SUMMARY, bulan="2026-06"), "open_")
    assert app.session_state["wilayah"].count(".") == 3
    assert app.header[0].value.startswith(("Desa", "Kelurahan"))


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("number", NUMBERS)
def test_every_slide_shows_figures_with_nature_and_source(simulated, number, lang):
    app = open_page(SUMMARY, tayang=number, bahasa=lang)
    assert not app.exception
    assert '<div class="slide"><section>' in drawn(app)
    assert say("frame.simulated", lang) in words(app)
    assert say("summary.slide", lang, number=number, total=len(NUMBERS)) in words(app)


def test_slides_are_paged_through_and_left(simulated):
    app = pressed(open_page(SUMMARY), "present")
    assert app.session_state["tayang"] == "1"
    assert app.button(key="slide_previous").disabled
    app = pressed(app, "slide_next")
    assert "Cakupan UCJ" in drawn(app)
    app = pressed(app, "slide_leave")
    assert app.session_state["tayang"] == ""
    assert "slide" not in drawn(app)


def test_a_slide_that_there_is_not_opens_the_screen(simulated):
    assert "slide" not in drawn(open_page(SUMMARY, tayang="9"))
