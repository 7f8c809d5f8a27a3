"""The words of a digest: only what there is to say, in both languages, harmless everywhere."""

from dataclasses import replace
from email import message_from_bytes, policy
from html.parser import HTMLParser

import pandas as pd
import pytest

from analytics.digest.changes import changes
from analytics.digest.letter import letter
from analytics.digest.render import WIDTH, html, message, text
from analytics.digest.since import Since
from analytics.reports import subject
from analytics.store.dataset import load
from analytics.store.undo import undo
from tests.analytics.digest.told import MARCH, PLACE, REGENCY, bring, digest, payment
from tests.analytics.store.imports import give

HOSTILE = "<img src=x onerror=alert(1)> {{ 7*7 }} \u202egnp"


@pytest.fixture
def much(store):
    """From 2 to 100 workers, an undo, a ceiling, and an officer with a hostile name."""
    bring(store, "a", 2)
    undo(store, bring(store, "b", 5))
    bring(store, "c", 100, HOSTILE)
    give(store, payment("d", kind="ceiling", amount_idr=10_000.0))
    return store


def headings(told):
    return [section.heading for section in told.sections]


def test_sections_say_what_asks_for_action_first(much):
    assert headings(letter(digest(much, 1, lang="en"))) == [
        "New alerts",
        "Changes to the data",
        "Headline figures of March 2024",
        "Subdistricts that changed most, March 2024",
        "Villages that reached or fell below their quota, March 2024",
        "Cover that ends next",
        "Alerts still in force",
    ]


def test_the_lead_counts_changes_and_alerts(much):
    told = letter(digest(much, 1, lang="en"))
    assert "4 changes to the data, 2 new alerts" in told.lead
    assert told.subject == "Kabupaten Bengkayang: 4 changes to the data, 2 new alerts"
    assert "one change to the data" in letter(digest(much, 4, lang="en")).lead


def test_where_only_time_passed_the_data_version_is_the_same_as_then(much):
    data = replace(load(REGENCY), today=pd.Timestamp("2027-11-22"), memo={})
    later = subject.checked(data, REGENCY, MARCH, "en")
    told = letter(changes(much, later, Since(5, pd.Timestamp("2026-11-22"))))
    assert told.lead.startswith("Since 22 November 2026: 2 new alerts (data version 5, the same")
    assert "Changes to the data" not in headings(told)


def test_an_empty_section_is_not_there(much):
    assert letter(digest(much, 4, lang="id")).subject.startswith("Kabupaten Bengkayang: ")
    assert not any("paling berubah" in heading for heading in headings(letter(digest(much, 4))))


def test_nothing_changed_is_one_line_and_no_section(much):
    told = letter(digest(much, 5))
    assert told.lead.startswith("Tidak ada yang berubah sejak ")
    assert told.sections == ()


def test_without_any_data_that_is_what_it_says(store):
    told = letter(digest(store, 0))
    assert (told.lead, told.sections) == ("Belum ada data.", ())


def test_the_first_digest_says_that_it_is_the_first(much):
    assert letter(digest(much, 0)).lead == (
        "Kabar pertama: semua yang tercatat sampai versi data 5."
    )


def cells(told, name):
    rows = [row for section in told.sections for row in section.rows]
    return next(row for row in rows if row[0] == name)


def test_differences_bear_their_sign_and_unknown_stays_unknown(much):
    told = letter(digest(much, 1))
    assert cells(told, "Pekerja terlindungi") == ("Pekerja terlindungi", "2", "100", "+98")
    assert cells(told, "Serapan anggaran") == ("Serapan anggaran", "Belum ada data", "0,0%", "–")
    assert cells(told, "Dibayar ganda") == ("Dibayar ganda", "0", "0", "tetap")


def test_a_village_that_came_to_its_hundred_is_named(much):
    told = letter(digest(much, 1))
    (row,) = [row for section in told.sections for row in section.rows if "kuota" in row[0]]
    assert row[1:] == ("2,0%", "100,0%")


def test_a_kecamatan_is_told_nothing_of_the_rows_of_the_whole_file(much):
    whole, part = (text(letter(digest(much, 1, area))) for area in ("61.07", PLACE))
    assert "Baris diterima: 100" in whole
    assert "Baris diterima" not in part and "c)" in part


def test_every_alert_leads_to_its_page(much):
    address = "https://dasbor.example/perpanjangan?wilayah=61.07&bulan=2024-03&jangka=1&bahasa=id"
    known = letter(digest(much, 1)).sections[-1]
    assert address in [item.address for item in known.items]


class Read(HTMLParser):
    """The tags and addresses of a document, and what a reader sees."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags, self.fetched, self.seen = [], [], []
        self.feed(document)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.append((tag, given))
        self.fetched += [given[name] for name in ("src", "background", "srcset") if name in given]

    def handle_data(self, data):
        self.seen.append(data)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_page_fetches_nothing_and_styles_itself(much, lang):
    read = Read(html(letter(digest(much, 1, lang=lang))))
    assert read.fetched == []
    names = {tag for tag, _ in read.tags}
    assert not names & {"link", "script", "img", "iframe", "form", "svg"}
    bare = [tag for tag, given in read.tags if tag in ("td", "th", "p", "h1", "h2", "a")
            and "style" not in given]  # fmt: skip
    assert bare == []
    assert ("html", {"lang": lang}) in read.tags


def test_tables_of_figures_name_their_columns_and_rows(much):
    read = Read(html(letter(digest(much, 1))))
    scopes = [given["scope"] for tag, given in read.tags if tag == "th"]
    assert set(scopes) == {"col", "row"}
    layout = [given for tag, given in read.tags if tag == "table" and "max-width" in str(given)]
    assert all(given["role"] == "presentation" for given in layout)


def test_a_hostile_name_stays_text_in_page_and_text(much):
    told = letter(digest(much, 1))
    page = html(told)
    assert "<img" not in page and "{{" not in page and "\u202e" not in page
    assert "<img src=x onerror=alert(1)>" in " ".join("".join(Read(page).seen).split())
    assert "\u202e" not in text(told)


def test_the_text_has_every_figure_of_the_page_within_a_terminal(much):
    told = letter(digest(much, 1))
    written = text(told)
    flat = " ".join(written.split())
    for section in told.sections:
        assert section.heading in written
        for row in section.rows:
            assert all(cell in flat for cell in row)
    lines = [line for line in written.splitlines() if "https://" not in line]
    assert max(map(len, lines)) <= WIDTH


def test_the_message_holds_text_and_page_and_one_subject_line(much):
    mail = message_from_bytes(bytes(message(letter(digest(much, 1)))), policy=policy.default)
    assert mail["Subject"].startswith("Kabupaten Bengkayang: 4 perubahan data")
    kinds = [part.get_content_type() for part in mail.iter_parts()]
    assert kinds == ["text/plain", "text/html"]


def test_it_says_that_it_is_internal(much):
    assert "internal" in letter(digest(much, 1)).footer[-1]
