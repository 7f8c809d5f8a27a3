import json
import subprocess
import sys

import pandas as pd
import shapely
from streamlit_folium import generate_leaflet_string

from analytics.classes import MISSING
from analytics.maps.base import base_map
from analytics.maps.fills import colour
from analytics.maps.villages import show, village_layer

SQUARE = shapely.geometry.mapping(shapely.box(109, 0, 110, 1))
HOSTILE = "<img src=x onerror=alert(1)>${alert(1)}{{7*7}}`'\""


def table(*rows):
    return pd.DataFrame(rows, columns=["area_code", "class", "label"])


def script(rows, geometries, chosen="", alt="Temuan"):
    """Return what the browser would run to draw the layer."""
    layer = village_layer(rows, geometries, 5, {"label": "Desa"}, chosen)
    show(layer, "61.07", [[0, 109], [1, 110]], alt, "Batas perkiraan", "id")
    layer.add_to(base_map((0.5, 109.5), {}))
    layer.get_root().render()
    return generate_leaflet_string(layer)


def features(text):
    """Return the features that the script draws, in their order."""
    start = text.index("_add({", text.index("L.geoJson")) + len("_add(")
    return json.JSONDecoder().raw_decode(text[start:])[0]["features"]


def test_one_shape_per_row_that_has_one():
    text = script(table(("a", "0", "Suka"), ("b", "1", "Maju")), {"a": SQUARE})
    assert [shape["id"] for shape in features(text)] == ["a"]


def test_a_class_has_its_colour_and_the_unknown_its_hatch():
    rows = table(("a", "4", "Suka"), ("b", MISSING, "Maju"))
    text = script(rows, {"a": SQUARE, "b": SQUARE})
    assert colour(4, 5) in text
    assert f"url(#fill-{MISSING})" in text


def test_the_chosen_village_lies_on_top_of_its_neighbours():
    rows = table(("a", "0", "Suka"), ("b", "1", "Maju"))
    drawn = features(script(rows, {"a": SQUARE, "b": SQUARE}, chosen="a"))
    assert [shape["id"] for shape in drawn] == ["b", "a"]


def test_a_hostile_name_reaches_the_script_without_anything_that_could_act():
    text = script(table(("a", "0", HOSTILE)), {"a": SQUARE})
    (shape,) = features(text)
    assert not set("<>${}`'\"") & set(shape["properties"]["label"])
    assert "onerror" in shape["properties"]["label"]


def test_a_name_that_looks_like_a_template_is_not_run_on_the_server():
    text = script(table(("a", "0", HOSTILE)), {"a": SQUARE}, alt=HOSTILE)
    assert "{{" not in text
    assert r"\u007b\u007b7*7\u007d\u007d" in text


def test_the_map_asks_only_this_machine():
    drawn = base_map((0.5, 109.5), {"61.07.01": SQUARE})
    page = drawn.get_root().render()
    assert "/aset/leaflet/leaflet.js" in page
    assert "://" not in page.replace("http://www.w3.org/2000/svg", "")


def test_the_base_does_not_depend_on_what_is_drawn_on_it():
    first, second = (generate_leaflet_string(base_map((0.5, 109.5), {})) for _ in range(2))
    assert first == second


def test_no_shape_at_all_draws_an_empty_layer():
    assert "geoJson" not in script(table(("a", "0", "Suka")), {})


def test_pages_without_a_map_do_not_pay_for_folium():
    code = (
        "import sys, analytics.maps.villages, analytics.maps.base, analytics.maps.shapes;"
        "sys.exit(bool({'folium', 'geopandas', 'branca'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
