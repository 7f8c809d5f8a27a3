"""Areas and their shapes."""

import json

import pandas as pd
import pytest
import shapely

from analytics.origin import Origin
from api.resources import areas, boundaries
from tests.analytics.data import MAJU, REGENCY, SUKA, SUKA_1, SUKA_2
from tests.api import client, typed

# Clockwise, as an office may draw it.
SQUARE = "POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))"
NEXT_SQUARE = "POLYGON ((1 0, 1 1, 2 1, 2 0, 1 0))"


def codes(**values):
    return areas.rows(typed.asked(areas.AREAS, typed.edition(), **values))["area_code"].tolist()


def official():
    table = pd.DataFrame({"area_code": [SUKA_1, SUKA_2], "geometry": [SQUARE, NEXT_SQUARE]})
    edition = typed.edition(boundaries=table)
    edition.origins["boundaries"] = Origin("imported", "batas.gpkg", "2025-01-01")
    return edition


def shapes(edition, **values):
    answer = boundaries.answer(typed.asked(boundaries.BOUNDARIES, edition, **values))
    return json.loads(answer.body)["features"]


def test_areas_are_chosen_by_level_or_parent_or_with_all_within_them():
    assert codes(level="subdistrict") == [SUKA, MAJU]
    assert codes(parent=SUKA) == [SUKA_1, SUKA_2]
    assert codes(area=SUKA) == [SUKA, SUKA_1, SUKA_2]
    assert len(codes()) == 7


def test_only_villages_have_a_type(imported):
    typed_levels = {row["level"] for row in client.rows("areas") if row["type"]}
    assert typed_levels == {"village"}


def test_cells_say_that_they_are_no_administrative_boundaries(imported):
    features = client.ask("boundaries?area=61.07.09").json()["features"]
    names = {row["area_code"] for row in client.rows("areas?parent=61.07.09")}
    assert {feature["id"] for feature in features} == names
    for feature in features:
        about = feature["properties"]
        assert about["approximate"]
        assert about["note_id"] == "Batas perkiraan, bukan batas administrasi"
        assert about["nature"] == "derived"


@pytest.mark.parametrize(("level", "count"), [("regency", 1), ("subdistrict", 17)])
def test_shapes_are_joined_for_higher_levels(imported, level, count):
    assert len(client.ask(f"boundaries?level={level}").json()["features"]) == count


def test_official_boundaries_stand_alone_and_name_their_source():
    features = shapes(official())
    assert [feature["id"] for feature in features] == [SUKA_1, SUKA_2]
    about = features[0]["properties"]
    assert not about["approximate"]
    assert (about["source"], about["nature"]) == ("batas.gpkg", "imported")


def test_official_boundaries_of_a_subdistrict_are_joined():
    (feature,) = shapes(official(), level="subdistrict")
    assert feature["id"] == SUKA
    assert shapely.geometry.shape(feature["geometry"]).area == 2


def test_outer_rings_run_anticlockwise():
    ring = shapes(official(), area=SUKA_1)[0]["geometry"]["coordinates"][0]
    assert shapely.LinearRing(ring).is_ccw


def test_a_level_above_the_area_has_no_shape_in_it():
    assert shapes(official(), area=SUKA, level="regency") == []
    assert shapes(official(), area=REGENCY, level="subdistrict") != []
