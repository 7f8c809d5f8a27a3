"""Official boundaries are a data version: shown, undone and looked back at like any import."""

import pytest
import shapely

from analytics.maps import shapes
from analytics.outlines import villages
from analytics.store import editions
from analytics.store.backup import backup, restore
from analytics.store.cells import _official, cells
from analytics.store.dataset import load
from analytics.store.imports import publish
from analytics.store.log import log
from analytics.store.tables import Store, open_store
from analytics.store.undo import undo
from analytics.store.verify import verify
from tests.analytics.intake.map_files import (
    AREA,
    LESABELA,
    SEMANGAT,
    frame,
    geojson,
    square,
    take,
)  # fmt: skip


@pytest.fixture
def give(empty_store, tmp_path):
    """Publish squares for villages, and forget what was drawn for other stores."""
    for cached in (cells, _official):
        cached.cache_clear()

    def publish_rows(*rows):
        return publish(open_store(), take(geojson(tmp_path, frame(*rows))), {})

    yield publish_rows
    for cached in (cells, _official):
        cached.cache_clear()


def drawn(version=None):
    """Return code → shape as the map of a data version shows it."""
    found = shapes.villages(load(AREA, version), AREA)
    return {code: shapely.geometry.shape(shape) for code, shape in found.items()}


def test_only_villages_with_an_official_polygon_are_drawn(give):
    give((LESABELA, square(0)), (SEMANGAT, square(1)))
    assert drawn().keys() == {LESABELA, SEMANGAT}
    assert drawn()[LESABELA].equals(square(0))
    assert villages(load(AREA), AREA)["code"].tolist() == [LESABELA, SEMANGAT]


def test_before_the_import_the_approximate_cells_are_drawn(give):
    assert len(drawn()) == 124
    give((LESABELA, square(0)))
    assert len(drawn()) == 1
    assert len(drawn(version=0)) == 124


def test_other_regencies_keep_their_cells(give):
    version = give((LESABELA, square(0))).version
    assert len(cells("61.01", "village", version)) == 193
    assert cells("61.07.09", "village", version).empty


def test_a_later_file_replaces_the_villages_that_it_draws(give):
    give((LESABELA, square(0)), (SEMANGAT, square(1)))
    give((SEMANGAT, square(1, wide=2)))
    assert drawn()[SEMANGAT].equals(square(1, wide=2))
    assert drawn()[LESABELA].equals(square(0))


def test_undoing_brings_back_the_shapes_from_before(give):
    give((LESABELA, square(0)))
    second = give((LESABELA, square(1)))
    undo(open_store(), second.import_id)
    assert drawn()[LESABELA].equals(square(0))
    assert drawn(second.version)[LESABELA].equals(square(1))


def test_the_origin_names_the_file_and_the_day_and_is_imported(give):
    assert "boundaries" not in load(AREA).origins
    give((LESABELA, square(0)))
    origin = load(AREA).origins["boundaries"]
    assert (origin.nature, origin.source) == ("imported", "batas.geojson")
    assert origin.as_of == log(open_store())["time"][0][:10]


def test_the_outline_of_a_kecamatan_is_that_of_its_villages(give):
    version = give((LESABELA, square(0)), (SEMANGAT, square(1))).version
    (outline,) = cells(AREA, "subdistrict", version).geometry
    assert outline.equals(square(0, wide=2))


def test_boundaries_are_verified_and_backed_up_with_the_rest(give, tmp_path):
    give((LESABELA, square(0)))
    assert verify(open_store()) == []
    backup(open_store(), tmp_path / "all.zip")
    again = Store(tmp_path / "again")
    restore(again, tmp_path / "all.zip")
    assert len(again.read("boundaries")) == 1


def test_an_edition_carries_them_and_nothing_approximate(give):
    editions.publish(open_store(), load(AREA))
    assert editions.load(AREA).table("boundaries") is None
    give((LESABELA, square(0)))
    editions.publish(open_store(), load(AREA))
    (row,) = editions.load(AREA).table("boundaries").to_dict("records")
    assert row["area_code"] == LESABELA
    assert not row["hidden"]
    assert shapely.from_wkt(row["geometry"]).equals(square(0))
