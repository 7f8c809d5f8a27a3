"""D4. Which villages have not reported since when?"""

from analytics.text import say
from tests.analytics.intake.office import BUDI, SITI, people
from tests.pages.reading import words
from tests.questions.office import by_menu, published


def silent():
    app = by_menu("quality")
    table = next(t.value for t in app.dataframe if say("quality.months_ago") in t.value)
    return app, table.set_index(say("filter.village"))


def test_each_village_tells_its_last_month_and_how_long_ago_that_is(empty_store):
    """One village paid through February 2025, 21 months before November 2026; the rest never."""
    published(people({"NIK": SITI}, {"NIK": BUDI}))
    app, table = silent()
    row = table.loc["Lesabela"]
    assert row[say("quality.months_ago")] == 21
    assert f"{row[say('quality.last_month')]:%Y-%m}" == "2025-02"
    others = table.drop("Lesabela")
    assert (len(others), others[say("quality.months_ago")].notna().sum()) == (123, 0)
    assert "**123** desa/kelurahan belum pernah tercatat" in words(app)
