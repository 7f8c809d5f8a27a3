import json
import re

import pytest
import shapely

from analytics.settings import settings
from analytics.store import cells as store
from analytics.store import reference

# Its island is too small for the 1:10m outline.
LEMUKUTAN = "61.07.15.2005"


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory):
    """Keep the prepared files of these tests out of the real store."""
    path = tmp_path_factory.mktemp("store")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_STORE", str(path))
        forget()
        yield path
    forget()


def forget():
    for cached in (settings, store.cells, store._province):
        cached.cache_clear()


@pytest.mark.parametrize("area, count", [("61.07", 124), ("32.04", 280), ("31.71", 44)])
def test_every_village_gets_a_valid_shape_around_its_point(area, count):
    cells = store.cells(area)
    villages = reference.villages(area)
    shapes = cells.geometry.to_numpy()
    assert len(cells) == count
    assert cells["code"].tolist() == villages["code"].tolist()
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes), "shapes overlap, or do not share their borders"
    assert shapely.contains(shapes, shapely.points(villages["lon"], villages["lat"])).all()


def test_a_village_without_a_point_has_no_shape():
    villages = reference.villages("61.01").set_index("code")
    without = set(villages.index[villages["lat"].isna()])
    assert len(without) == 2
    assert set(villages.index) - set(store.cells("61.01")["code"]) == without


def test_an_island_missing_from_the_outline_is_a_disc():
    disc = store.cells(LEMUKUTAN).geometry[0]
    assert disc.geom_type == "Polygon"
    assert disc.bounds[2] - disc.bounds[0] == pytest.approx(0.02, abs=1e-4)


def test_villages_join_to_17_subdistricts_and_one_regency():
    assert len(store.cells("61.07", "subdistrict")) == 17
    regency = store.cells("61.07", "regency")
    assert regency["code"].tolist() == ["61.07"]
    villages = shapely.area(store.cells("61.07").geometry.to_numpy()).sum()
    assert shapely.area(regency.geometry.to_numpy()).sum() == pytest.approx(villages)


def test_the_shapes_of_a_regency_stay_small_with_five_decimals():
    text = json.dumps(json.loads(store.cells("61.07").to_json()), separators=(",", ":"))
    assert len(text) < 40_000
    assert not re.search(r"\d\.\d{6,}", text)


def test_cells_are_computed_once_and_read_again(folder, monkeypatch):
    first = store.cells("61.07.09")
    forget()
    monkeypatch.setattr(store, "_compute", lambda province: pytest.fail("computed again"))
    assert store.cells("61.07.09").geometry.geom_equals(first.geometry).all()
    assert not list((folder / "prepared").glob("*.partial"))


def test_the_origin_says_derived():
    assert store.origin().nature == "derived"
    assert "Natural Earth" in store.origin().source
