"""Which village a polygon is: by code or by name, once, and where it lies."""

import pytest
import shapely

from analytics.intake.guess import guess_kind
from tests.analytics.intake.map_files import (
    ELSEWHERE,
    LESABELA,
    SEMANGAT,
    SERANGKAT,
    SIDE,
    frame,
    geojson,
    geopackage,
    said,
    square,
    take,
)  # fmt: skip
from tests.analytics.intake.office import refused

NAMES = ("WADMKD", "WADMKC")


def codes(intake):
    return intake.accepted["village_code"].tolist()


def reconciled(intake):
    return intake.read == intake.accepted_rows + intake.skipped + len(intake.quarantined)


@pytest.mark.parametrize("code", ["61.07.03.2001", "6107032001", "of BPS"])
def test_a_village_is_found_by_its_code_dotted_plain_or_of_bps(code, tmp_path, bps_code):
    written = bps_code if code == "of BPS" else code
    assert codes(take(geojson(tmp_path, frame((written, square(0)))))) == [LESABELA]


@pytest.fixture
def bps_code():
    from analytics.store import reference

    known = reference.facts("bps_codes").set_index("area_code")["bps_code"]
    return known[LESABELA]


@pytest.mark.parametrize(
    ("village", "subdistrict"),
    [("WADMKD", "WADMKC"), ("NAMOBJ", "KECAMATAN"), ("DESA", "kode_kecamatan"), ("name", "nmkec")],
)
def test_the_columns_of_big_bps_and_offices_are_known(village, subdistrict, tmp_path):
    within = "61.07.03" if subdistrict == "kode_kecamatan" else "Ledo"
    shapes = frame(("Semangat", within, square(0)), columns=(village, subdistrict))
    assert codes(take(geojson(tmp_path, shapes))) == [SEMANGAT]


def test_a_name_counts_within_its_kecamatan(tmp_path):
    shapes = frame(("Suka Maju", "Sungai Betung", square(-13, -20)), columns=NAMES)
    assert codes(take(geojson(tmp_path, shapes))) == ["61.07.14.2004"]


def test_an_unknown_name_is_refused_with_up_to_three_candidates(tmp_path):
    shapes = frame(("Semangka", "Ledo", square(0)), ("Lesabela", "Ledo", square(1)), columns=NAMES)
    intake = take(geojson(tmp_path, shapes))
    assert intake.reasons == {"village_unknown": 1}
    assert "Semangat (Kec. Ledo)" in intake.quarantined["message"][0]
    assert reconciled(intake)


def test_another_name_for_a_column_can_be_told(tmp_path):
    path = geojson(tmp_path, frame((LESABELA, square(0)), columns=("kolom_a",)))
    with refused("header_missing"):
        take(path)
    assert codes(take(path, renamed={"kolom_a": "village_code"})) == [LESABELA]


def test_villages_of_other_regencies_are_skipped_and_counted(tmp_path):
    intake = take(geojson(tmp_path, frame((LESABELA, square(0)), (ELSEWHERE, square(1)))))
    assert (intake.read, intake.accepted_rows, intake.skipped) == (2, 1, 1)
    assert intake.quarantined.empty
    assert said(intake)["note_outside"]["rows"].written("id") == "3"


def test_islands_with_the_code_of_one_village_become_one_shape(tmp_path):
    intake = take(geojson(tmp_path, frame((LESABELA, square(0)), (LESABELA, square(5)))))
    (shape,) = shapely.from_wkb(intake.accepted["geometry"])
    assert shape.equals(shapely.union(square(0), square(5)))
    assert (intake.accepted_rows, reconciled(intake)) == (2, True)
    joined = said(intake)["note_parts_joined"]["villages"]
    assert joined.named == ("Lesabela (Kec. Ledo)",)


def test_by_name_only_parts_that_touch_become_one_shape(tmp_path):
    touching = frame(*(("Semangat", "Ledo", square(x)) for x in (0, 1)), columns=NAMES)
    apart = frame(*(("Semangat", "Ledo", square(x)) for x in (0, 5)), columns=NAMES)
    assert codes(take(geojson(tmp_path, touching))) == [SEMANGAT]
    intake = take(geojson(tmp_path, apart))
    assert intake.reasons == {"village_doubled": 2}
    assert "2, 3" in intake.quarantined["message"][0]


def test_the_same_village_drawn_twice_is_refused_both_times(tmp_path):
    shapes = frame((LESABELA, square(0)), (LESABELA, square(0.3)), (SEMANGAT, square(3)))
    intake = take(geojson(tmp_path, shapes))
    assert intake.reasons == {"village_doubled": 2}
    assert codes(intake) == [SEMANGAT]


def test_a_copy_of_a_row_is_skipped(tmp_path):
    intake = take(geojson(tmp_path, frame((LESABELA, square(0)), (LESABELA, square(0)))))
    assert (intake.accepted_rows, intake.skipped) == (1, 1)


def test_a_polygon_far_from_its_village_is_refused(tmp_path):
    intake = take(geojson(tmp_path, frame((LESABELA, square(2 / SIDE)), (SEMANGAT, square(0)))))
    assert intake.reasons == {"polygon_far": 1}
    assert codes(intake) == [SEMANGAT]


def test_rows_without_a_polygon_are_refused_for_what_they_are(tmp_path):
    point = shapely.Point(109.5, 1)
    shapes = frame((LESABELA, square(0)), (SEMANGAT, point), (SERANGKAT, None))
    intake = take(geojson(tmp_path, shapes))
    assert intake.reasons == {"polygon_missing": 1, "polygon_other": 1}


def test_one_of_several_layers_is_chosen_by_its_name(tmp_path):
    path = geopackage(tmp_path, frame((LESABELA, square(0))))
    frame((SEMANGAT, square(0))).to_file(path, layer="lain")
    with refused("sheets_several"):
        take(path)
    assert codes(take(path, fixed={"sheet": "lain"})) == [SEMANGAT]


def test_a_map_is_told_from_every_other_kind_of_file(tmp_path):
    assert guess_kind(geojson(tmp_path, frame((LESABELA, square(0))))) == "boundaries"
