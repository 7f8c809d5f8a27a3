"""Maps of three formats give the same rows; what is hostile or no map is refused."""

import json
import zipfile

import pytest
import shapely

from analytics.intake.files import open_file
from analytics.sandbox import limits
from tests.analytics.intake.map_files import frame, geojson, geopackage, shapefile, square, written
from tests.analytics.intake.office import refused

TWO = frame(("61.07.03.2001", square(0)), ("61.07.03.2002", square(1)))
WRITERS = [geojson, geopackage, shapefile]


def rows(path):
    return open_file(path).sheets[0].cells.to_numpy().tolist()


def shapes(path):
    return [shapely.from_wkb(cells[-1]) for cells in rows(path)[1:]]


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features, **more):
    return {"type": "FeatureCollection", "features": list(features), **more}


@pytest.mark.parametrize("write", WRITERS)
def test_attributes_and_shapes_are_the_same_in_every_format(write, tmp_path):
    header, first, second = rows(write(tmp_path, TWO))
    assert (header[0], header[-1]) == ("KDEPUM", "geometry")
    assert (first[0], second[0]) == ("61.07.03.2001", "61.07.03.2002")
    assert shapely.from_wkb(first[-1]).equals(square(0))


@pytest.mark.parametrize("write", [geopackage, shapefile])
def test_an_unchanged_shape_is_known_again_in_another_format(write, tmp_path):
    parts = shapely.union(square(0), square(5))
    both = frame(("a", square(0)), ("b", parts))
    first, again = (rows(each(tmp_path, both)) for each in (geojson, write))
    assert [cells[-1] for cells in again] == [cells[-1] for cells in first]


@pytest.mark.parametrize("write", [geopackage, shapefile])
def test_metres_become_degrees(write, tmp_path):
    found = shapes(write(tmp_path, TWO.to_crs("EPSG:32649")))[0]
    assert shapely.hausdorff_distance(found, square(0)) < 1e-7


def test_the_system_that_an_old_geojson_names_is_followed(tmp_path):
    metres = TWO.to_crs("EPSG:32649")
    told = json.loads(metres.to_json())
    told["crs"] = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32649"}}
    found = shapes(written(tmp_path, told))[0]
    assert shapely.hausdorff_distance(found, square(0)) < 1e-7


def test_metres_without_a_system_are_refused(tmp_path):
    metres = TWO.to_crs("EPSG:32649").set_crs(None, allow_override=True)
    with refused("map_no_crs"):
        open_file(shapefile(tmp_path, metres))


def test_degrees_without_a_system_are_taken(tmp_path):
    bare = TWO.set_crs(None, allow_override=True)
    assert shapes(shapefile(tmp_path, bare))[0].equals(square(0))


@pytest.mark.parametrize("name", ["EPSG:999999", "nonsense", {"a": 1}])
def test_a_system_that_nobody_knows_is_refused(name, tmp_path):
    told = json.loads(TWO.to_json()) | {"crs": {"properties": {"name": name}}}
    with refused("map_no_crs"):
        open_file(written(tmp_path, told))


def test_latitude_before_longitude_is_refused(tmp_path):
    turned = frame(("x", shapely.box(1.0, 109.5, 1.01, 109.51)))
    with refused("map_no_crs"):
        open_file(geojson(tmp_path, turned))


def test_a_polygon_that_crosses_itself_is_repaired_and_its_row_told(tmp_path):
    bow = shapely.Polygon([(109.5, 1.0), (109.51, 1.01), (109.51, 1.0), (109.5, 1.01)])
    path = geojson(tmp_path, frame(("a", square(5)), ("b", bow)))
    assert open_file(path).sheets[0].repaired == (3,)
    assert shapely.is_valid(shapes(path)).all()


def test_what_is_no_polygon_says_what_it_is_and_an_empty_shape_says_nothing(tmp_path):
    point = {"type": "Point", "coordinates": [109.5, 1.0]}
    broken = {"type": "Polygon", "coordinates": "x"}
    square_ = shapely.geometry.mapping(square(0))
    path = written(tmp_path, collection(*map(feature, (square_, point, None, broken))))
    assert [cells[-1] for cells in rows(path)[2:]] == ["Point", "", ""]


@pytest.mark.parametrize("content", [collection(), collection(feature(None, KDEPUM="x"))])
def test_a_map_without_polygons_is_refused(content, tmp_path):
    with refused("map_no_polygons"):
        open_file(written(tmp_path, content))


@pytest.mark.parametrize("content", [{"a": 1}, {"type": "Topology", "objects": {}}])
def test_other_json_is_refused_for_what_it_is(content, tmp_path):
    with refused("file_foreign"):
        open_file(written(tmp_path, content))


@pytest.mark.parametrize(
    "content",
    [
        {"type": "FeatureCollection", "features": 5},
        {"type": "FeatureCollection", "features": [5]},
        {"type": "FeatureCollection", "features": [{"properties": [1]}]},
    ],
)
def test_a_geojson_that_is_none_inside_is_refused(content, tmp_path):
    with refused("file_damaged"):
        open_file(written(tmp_path, content))


def test_json_nested_without_end_is_refused(tmp_path):
    path = tmp_path / "batas.geojson"
    path.write_text('{"type": ' + "[" * 200_000)
    with refused("file_damaged"):
        open_file(path)


@pytest.mark.parametrize("write", WRITERS)
def test_a_map_that_breaks_off_is_refused(write, tmp_path):
    path = write(tmp_path, TWO)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with refused("file_damaged"):
        open_file(path)


def test_a_database_that_is_no_map_is_refused(tmp_path):
    path = tmp_path / "batas.gpkg"
    path.write_bytes(b"SQLite format 3\0" + b"\0" * 500)
    with refused("file_damaged"):
        open_file(path)


def test_a_zip_that_would_burst_is_refused_before_its_map_is_read(tmp_path):
    path = shapefile(tmp_path, TWO)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("batas.txt", "0" * 30_000_000)
    with refused("file_bomb"):
        open_file(path)


def test_a_zip_without_a_map_is_still_no_map(tmp_path):
    path = tmp_path / "batas.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("batas.shp", "not a shape")
    with refused("file_foreign"):
        open_file(path)


def test_more_corners_than_any_map_of_villages_has_are_refused(tmp_path, monkeypatch):
    from analytics.sandbox import layers
    from analytics.sandbox.refusal import Refused

    monkeypatch.setattr(limits, "CORNERS", 9)
    with pytest.raises(Refused, match="file_heavy"):
        list(layers.from_json(TWO.to_json().encode()))


def test_each_layer_of_a_geopackage_that_has_polygons_is_a_sheet(tmp_path):
    path = tmp_path / "batas.gpkg"
    TWO.to_file(path, layer="desa")
    frame(("x", shapely.Point(109.5, 1))).to_file(path, layer="kantor")
    assert [sheet.name for sheet in open_file(path).sheets] == ["desa"]
