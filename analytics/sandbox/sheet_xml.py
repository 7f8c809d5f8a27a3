"""A second look at a sheet's XML: what calamine leaves out or shows as blank."""

import re
from html import unescape

ERROR = re.compile(rb"""\bt=["']e["']""")
_TEXT = re.compile(rb"""\bt=["']str["']""")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s[^>]*>")
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/])>(.*?)</(?:\w+:)?c>", re.S)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_FORMULA_TEXT = re.compile(rb"<(?:\w+:)?f(?:\s[^>]*)?>([^<]*)<")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?(?:/>|>([^<]*))")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")
_REFERENCE = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
LONGEST_FORMULA = 100


def scanned(xml: bytes) -> dict:
    """Return what a worksheet's XML says beside its values.

    Returns:
        hidden_rows: row numbers; hidden_columns: pairs (first, last), counted from 0;
        formulas: how many cells; broken: (row number, place from 0) → what stands in a cell
        whose formula has no stored value or whose value is an error.
    """
    hidden = b"hidden=" in xml
    formulas, broken = _formulas(xml) if _FORMULA.search(xml) or ERROR.search(xml) else (0, {})
    rows = [n for tag in _tags(_ROW, xml, hidden) for n in _numbers(tag, b"r")]
    columns = [
        (first - 1, last - 1)
        for tag in _tags(_COLUMN, xml, hidden)
        for first in _numbers(tag, b"min")
        for last in _numbers(tag, b"max")
    ]
    return {
        "hidden_rows": tuple(rows),
        "hidden_columns": tuple(columns),
        "formulas": formulas,
        "broken": broken,
    }


def _tags(pattern: re.Pattern[bytes], xml: bytes, hidden: bool) -> list[bytes]:
    return [tag for tag in pattern.findall(xml) if _HIDDEN.search(tag)] if hidden else []


def _formulas(xml: bytes) -> tuple[int, dict[tuple[int, int], str]]:
    count, broken = 0, {}
    for attributes, content in _CELL.findall(xml):
        formula = _FORMULA.search(content)
        count += formula is not None
        value, place = _VALUE.search(content), _REFERENCE.search(attributes)
        wrong = bool(ERROR.search(attributes))
        # Only a text may be empty: IF(…;"") says so, a program that does not reckon writes <v/>.
        lacks = formula and (not value or not (value[1] or _TEXT.search(attributes)))
        if not place or not (wrong or lacks):
            continue
        said = _FORMULA_TEXT.search(content) if not wrong else None
        text = b"=" + said[1] if said else (value[1] if wrong and value else b"=") or b"="
        where = (int(place[2]), _column(place[1].decode()))
        broken[where] = unescape(text.decode("utf-8", "replace"))[:LONGEST_FORMULA]
    return count, broken


def _numbers(tag: bytes, name: bytes) -> list[int]:
    return [int(n) for n in re.findall(rb"\s" + name + rb"""=["'](\d{1,7})["']""", tag)]


def _column(letters: str) -> int:
    """Return the place of a column, A being 0."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
