"""What the project words itself is translated; what others published is cited as it stands."""

from analytics import sources
from analytics.store import published, reference


def test_the_titles_of_reference_files_are_told_in_english():
    source = reference.origin("voters_2019").source
    assert "Registered voters, election of 17 April 2019" in sources.named(source, "en")
    assert sources.named(source, "id") == source


def test_a_figure_that_was_computed_here_says_so_in_english():
    own = published.claims("61.07").query("formula != ''")["producer"]
    assert len(own) == 2
    assert {sources.named(each, "en") for each in own} == {
        "Computed from statements and the statutory contribution"
    }


def test_a_citation_stays_as_it_was_published_beside_what_is_translated():
    source = "Pembangkit data simulasi; ANTARA Kalbar, Oktober 2025"
    assert sources.named(source, "en") == "Generator of simulated data; ANTARA Kalbar, Oktober 2025"


def test_whatever_was_computed_from_others_has_an_english_name():
    series = (published.series(name) for name in ("coverage", "comparators", "poverty"))
    producers = {name for table in series for name in table["producer"]}
    assert all(
        sources.named(name, "en") != name for name in producers if name.startswith("Dihitung")
    )
