"""The picture of a map carries its title, legend, source and data version."""

from dataclasses import replace

import pytest
import shapely
from shapely.geometry import mapping

from analytics.maps.fills import Look, look
from analytics.maps.picture import Sheet, picture
from analytics.maps.picture_legend import Square

WEST, EAST = (mapping(shapely.box(x, 0, x + 1, 1)) for x in (108, 109))
SHEET = Sheet(
    title="Cakupan per desa",
    notes=["Versi data 12", "Batas perkiraan, bukan batas administrasi"],
    looks={"a": Look("#123456"), "b": look("missing", 5)},
    legend=[(Look("#123456"), "0–99: 1 desa"), (look("missing", 5), "Belum ada data: 1 desa")],
    rule="Kedua ujung termasuk.",
)


def svg(sheet, **villages):
    return picture(sheet, villages, {}, "svg").decode()


def test_an_svg_holds_title_legend_version_and_whose_borders_these_are():
    drawn = svg(SHEET, a=WEST, b=EAST)
    for words in (SHEET.title, *SHEET.notes, "0–99: 1 desa", SHEET.rule):
        assert f">{words}</text>" in drawn


def test_each_village_has_the_colour_of_its_class_and_the_unknown_a_hatch():
    drawn = svg(SHEET, a=WEST, b=EAST)
    assert drawn.count("fill: #123456") == 2  # the village and its line in the legend
    assert "<pattern" in drawn


def test_a_village_without_a_look_is_not_drawn():
    assert svg(SHEET, a=WEST, b=EAST, c=EAST) == svg(SHEET, a=WEST, b=EAST)


def test_a_png_is_a_png():
    assert picture(SHEET, {"a": WEST}, {"k": WEST}, "png").startswith(b"\x89PNG")


@pytest.mark.parametrize("title", ["$x^2$ & <script>alert(1)</script>", r"$\frac{1}"])
def test_names_from_outside_are_drawn_as_they_are(title):
    drawn = svg(Sheet(title, [], {"a": Look("#123456")}, []), a=WEST)
    assert "<script>" not in drawn
    assert "$" in drawn


def test_two_figures_at_once_have_a_square_legend():
    nine = [["#000000"] * 3] * 3
    counts = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    square = Square(nine, nine, counts, ["r2", "r1", "r0"], ["k0", "k1", "k2"], ("miskin", "aman"))
    drawn = svg(Sheet("x", [], {"a": Look("#123456")}, [], square), a=WEST)
    for words in ("r2", "k0", "9", "↑ miskin", "aman →"):
        assert f">{words}</text>" in drawn


def test_names_of_places_are_written_where_they_lie():
    drawn = svg(replace(SHEET, labels=[("Teriak", 108.5, 0.5), ("Jauh", 120, 0.5)]), a=WEST)
    assert ">Teriak</text>" in drawn
    assert "Jauh" not in drawn


def test_a_name_gives_way_to_one_before_it_and_is_left_out_where_there_is_no_room():
    labels = [(name, 108.5, 0.5) for name in ("Satu", "Dua", "Tiga", "Empat")]
    drawn = svg(replace(SHEET, labels=labels), a=WEST)
    for name in ("Satu", "Dua", "Tiga"):
        assert f">{name}</text>" in drawn
    assert "Empat" not in drawn


def test_several_small_maps_stand_in_one_picture_each_with_its_title():
    panels = [("Januari", {"a": Look("#123456")}), ("Februari", {"a": Look("#654321")})]
    drawn = svg(Sheet("x", [], {}, [], panels=panels), a=WEST)
    for words in (">Januari</text>", ">Februari</text>", "fill: #123456", "fill: #654321"):
        assert words in drawn
