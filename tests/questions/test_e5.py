"""E5: which regulations and circulars stand behind it?"""

import pytest

from pages.menu import PAGES
from tests.pages.reading import open_page
from tests.questions.impact import told

IMPACT, EVIDENCE = (
    next(entry for entry in PAGES if entry.name == name) for name in ("impact", "evidence")
)


@pytest.fixture
def app(empty_store):
    """From /dampak: one click on Bukti in the menu, one on its list of regulations."""
    page = open_page(IMPACT).switch_page(EVIDENCE.file).run()
    section = next(each for each in page.segmented_control if each.key == "bagian")
    return section.set_value("peraturan").run()


def rule(app, title):
    """Return what stands below the heading of a rule, up to the next one."""
    text = told(app).replace("\\", "")
    assert f"#### {title}\n" in text
    return text.split(f"#### {title}\n")[1].split("####")[0]


def test_the_regencys_own_rules_stand_with_what_no_source_tells(app):
    assert "Sumbernya tidak menyebut tahunnya." in rule(app, "Peraturan Bupati Bengkayang Nomor 23")
    assert "pekerja sawit" in rule(app, "Peraturan Bupati Bengkayang Nomor 27 Tahun 2024")


def test_the_circular_of_the_ministry_stands_with_its_number(app):
    text = rule(app, "Surat Edaran Menteri Dalam Negeri Nomor 842.2/5193/SJ Tahun 2021")
    assert "RKPD dan APBD" in text


def test_each_rule_says_how_it_is_known_and_from_where(app):
    captions = [each.value.replace("\\", "") for each in app.caption]
    assert "menurut pemberitaan · Sumber: Borneonetv, 22 Februari 2024" in captions
    known = [each for each in captions if "· Sumber: " in each]
    assert len(known) == 17


def test_circulars_of_the_five_strategies_are_named_and_their_numbers_unknown(app):
    section = next(each for each in app.segmented_control if each.key == "bagian")
    text = told(section.set_value("strategi").run())
    assert "Edaran Korpri tentang BPU" in text and "Edaran non-budgeting kepada OPD" in text
    assert "Belum ada data: langkah strategi ini belum dilaporkan." in text
