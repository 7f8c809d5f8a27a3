"""Small maps in one picture: every village once, every month with one scale."""

import xml.etree.ElementTree as ET

import shapely
from shapely.geometry import mapping

from analytics.maps.fills import colour
from analytics.maps.multiples import drawing, small_multiples

WEST, EAST = (mapping(shapely.box(x, 0, x + 1, 1)) for x in (108, 109))
VILLAGES = {"a": WEST, "b": EAST}
OUTLINE = {"k": mapping(shapely.box(108, 0, 110, 1))}
PANELS = [("Januari 2025", {"a": "0", "b": "missing"}), ("Februari <2025>", {"a": "4", "b": "4"})]


def picture(panels=PANELS):
    return small_multiples(panels, drawing(VILLAGES, OUTLINE), 5)


def test_every_village_is_written_once_and_drawn_in_every_month():
    drawn = picture()
    assert drawn.count('<path id="v') == 2
    assert drawn.count('href="#v0"') == drawn.count('href="#v1"') == len(PANELS)
    assert drawn.count('href="#borders"') == len(PANELS)


def test_a_class_has_one_colour_in_all_months_and_the_unknown_a_hatch():
    drawn = picture()
    assert f'fill="{colour(4, 5)}"' in drawn
    assert 'fill="url(#fill-missing)"' in drawn and 'id="fill-missing"' in drawn


def test_it_is_well_formed_and_names_its_months():
    words = [text.text for text in ET.fromstring(picture()).iter() if text.tag.endswith("text")]
    assert words == ["Januari 2025", "Februari <2025>"]


def test_the_fifth_map_begins_a_second_row():
    places = picture([("x", {"a": "0"})] * 5)
    assert places.count('<g transform="translate(0,') == 2
