"""Nine colours that everyone can tell apart, and a legend that says what they mean."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest

from analytics.bivariate import Crossing
from analytics.charts import bivariate

# How a colour is seen, in linear RGB (Machado, Oliveira and Fernandes 2009, severity 1.0).
SIGHT = {
    "normal": np.eye(3),
    "deuteranopia": np.array([
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]),
    "protanopia": np.array([
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]),
}  # fmt: skip
# sRGB to XYZ, and the white of daylight (IEC 61966-2-1, D65).
XYZ = np.array([
    [0.4124, 0.3576, 0.1805],
    [0.2126, 0.7152, 0.0722],
    [0.0193, 0.1192, 0.9505],
])  # fmt: skip
WHITE = XYZ.sum(axis=1)
# ΔE of 2.3 is just seen side by side; apart on a map it must be several times that.
NINE_APART, UNKNOWN_APART = 15, 10
READABLE = 4.5  # WCAG 1.4.3


def linear(colour):
    parts = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(colour, sight):
    seen = np.clip(SIGHT[sight] @ linear(colour), 0, 1)
    t = XYZ @ seen / WHITE
    x, y, z = np.where(t > (6 / 29) ** 3, np.cbrt(t), t / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def nearest(colours, sight):
    return min(
        np.linalg.norm(lab(one, sight) - lab(other, sight))
        for one, other in combinations(colours, 2)
    )


def test_the_formulas_give_the_known_lightness_of_white_and_black():
    assert lab("#ffffff", "normal") == pytest.approx([100, 0, 0], abs=0.01)
    assert lab("#000000", "protanopia") == pytest.approx([0, 0, 0], abs=0.01)


@pytest.mark.parametrize("sight", SIGHT)
def test_the_nine_colours_differ_pairwise_also_for_colour_blind_readers(sight):
    nine = [colour for row in bivariate.PALETTE for colour in row]
    assert len(set(nine)) == 9
    assert nearest(nine, sight) >= NINE_APART
    assert nearest([*nine, bivariate.UNKNOWN], sight) >= UNKNOWN_APART


def test_red_and_green_that_a_colour_blind_reader_confuses_would_fail():
    assert nearest(["#a05000", "#608000"], "normal") > NINE_APART
    assert nearest(["#a05000", "#608000"], "deuteranopia") < NINE_APART


@pytest.mark.parametrize(("poverty", "cover"), [(p, c) for p in range(3) for c in range(3)])
def test_the_number_in_a_square_can_be_read(poverty, cover):
    light = [
        XYZ[1] @ linear(colours[poverty][cover]) + 0.05
        for colours in (bivariate.PALETTE, bivariate.INKS)
    ]
    assert max(light) / min(light) >= READABLE


def test_poorest_and_least_covered_is_the_darkest():
    light = {(p, c): XYZ[1] @ linear(bivariate.PALETTE[p][c]) for p in range(3) for c in range(3)}
    assert min(light, key=light.get) == (2, 2)
    assert max(light, key=light.get) == (0, 0)


def crossing(**changes):
    row = {
        "code": "61.07.01.2001", "village_label": "<b>Ibu</b>", "subdistrict_name": "Suka",
        "quota": 100.0, "poverty": 60.0, "coverage": 1.5, "poverty_class": 2.0,
        "coverage_class": 0.0,
    }  # fmt: skip
    ward = {"code": "61.07.01.1001", "village_label": "Kota", "quota": None, "coverage": None}
    villages = pd.DataFrame([row, row | ward | {"coverage_class": None}])
    known = {
        "axis": "people", "measure": "protected_per_100_adults", "counted": None,
        "poverty_breaks": (20.0, 40.0), "coverage_breaks": (0.0, 0.0), "villages": villages,
    }  # fmt: skip
    return Crossing(**(known | changes))


def test_a_village_gets_the_colour_of_both_its_classes_or_that_of_the_unknown():
    painted = bivariate.painted(crossing(), {"poverty": "P", "coverage": "C"}, "luar", "", "id")
    assert painted["colour"].tolist() == [bivariate.PALETTE[2][0], bivariate.UNKNOWN]
    assert painted["unknown"].tolist() == [False, True]


def test_hover_tells_both_values_escapes_names_and_says_who_lies_outside():
    painted = bivariate.painted(crossing(), {"poverty": "P", "coverage": "C"}, "luar", "", "id")
    inside, outside = painted["hover"]
    assert inside == "<b>&lt;b&gt;Ibu&lt;/b&gt;</b> · Suka<br>P: 60,0%<br>C: 1,5"
    assert outside.endswith("C: Belum ada data<br>luar")


def test_class_names_write_the_breaks_and_leave_an_empty_middle_empty():
    def write(value):
        return f"{value:g}"

    assert bivariate.class_names((20, 40), write) == ["≤ 20", "> 20 – 40", "> 40"]
    assert bivariate.class_names((0, 0), write) == ["≤ 0", "–", "> 0"]


def test_the_legend_counts_each_square_and_those_without_data():
    sizes = {(p, c): 10 * p + c for p in range(3) for c in range(3)}
    names = {"poverty": "miskin", "coverage": "<i>", "unknown": "Belum", "caption": "Legenda"}
    html = bivariate.legend(sizes, 7, names, ["a", "b", "c"], ["x", "y", "z"])
    assert f"background:{bivariate.PALETTE[2][1]};color:{bivariate.INKS[2][1]}'>21<" in html
    assert html.index(">20<") < html.index(">10<") < html.index(">0<")
    assert "&lt;i&gt;" in html and "<i>" not in html
    assert ">7</td>" in html
