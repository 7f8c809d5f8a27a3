"""P1: in kecamatan X, which villages are under 100 this month, by how many?"""

import pytest

from analytics.store import reference
from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import open_page
from tests.questions.typed import publish_register

FIRST_PAGE = next(entry for entry in PAGES if entry.name == "coverage")
KECAMATAN = "61.07.09"
# One village has its 100 and one more, one has 40, the others nobody.
COVERED = {"61.07.09.2001": 101, "61.07.09.2006": 40}


@pytest.fixture(autouse=True)
def case(empty_store, tmp_path):
    groups = ((code, number, "2026-11-01", "2026-11-30") for code, number in COVERED.items())
    publish_register(tmp_path, *groups)


def test_each_village_of_the_kecamatan_is_listed_with_what_it_lacks():
    app = open_page(FIRST_PAGE)
    app.selectbox(key="_subdistrict").select(KECAMATAN).run()  # one click
    app.selectbox(key="indikator").select("programme_coverage_pct").run()  # two
    assert not app.exception
    listed = app.dataframe[-1].value.set_index(say("filter.village"))[say("coverage.lacking")]
    villages = reference.villages(KECAMATAN).set_index("code")["name"]
    assert set(listed.index) == set(villages)
    assert listed[villages["61.07.09.2001"]] == 0
    assert listed[villages["61.07.09.2006"]] == 60
    assert listed.drop(villages[list(COVERED)]).unique().tolist() == [100]
