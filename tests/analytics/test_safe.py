"""Outside text stays text, wherever it is written."""

import pytest

from analytics import safe

HOSTILE = "<img src=x onerror=alert(1)>${alert(1)}`\\{}"


def test_html_leaves_nothing_that_a_page_or_a_template_literal_runs():
    escaped = safe.html(HOSTILE)
    assert not set("<>`$\\{}") & set(escaped)


def test_html_of_an_ordinary_name_is_readable():
    assert safe.html("Saba'u") == "Saba&#x27;u"


def test_markdown_shows_brackets_and_directives_as_they_are():
    assert safe.markdown("![x](http://y) :red[z] $a$") == (r"\!\[x\]\(http\://y\) \:red\[z\] \$a\$")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0"])
def test_a_formula_in_a_cell_stays_text(formula):
    assert safe.sheet(formula) == f"'{formula}"


def test_numbers_and_ordinary_text_pass_a_cell_unchanged():
    assert safe.sheet(-5) == -5
    assert safe.sheet("Desa Ledo") == "Desa Ledo"


def test_direction_marks_and_control_characters_are_dropped():
    assert safe.plain("a\u202eb\x00c\u200bd") == "abcd"
