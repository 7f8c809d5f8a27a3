"""What is said of polygons that do not fit together."""

import pytest

from analytics.intake.notes import Places
from tests.analytics.intake.map_files import (
    LESABELA,
    SEMANGAT,
    SERANGKAT,
    SIDE,
    frame,
    geojson,
    said,
    square,
    take,
)  # fmt: skip

# A square of 0.01° at the equator's side, in km².
SQUARE_KM2 = 1.23


@pytest.fixture
def remarks(tmp_path):
    def read(*shapes):
        rows = zip((LESABELA, SEMANGAT, SERANGKAT), shapes, strict=False)
        return said(take(geojson(tmp_path, frame(*rows))))

    return read


def test_villages_that_are_not_in_the_file_are_counted_and_the_first_named(remarks):
    missing = remarks(square(0))["note_villages_missing"]
    assert missing["n"] == 123
    assert missing["villages"].n == 123
    assert "Lesabela" not in missing["villages"].written("id")


def test_neighbours_that_meet_exactly_are_no_remark(remarks):
    assert remarks(square(0), square(1)).keys() & {"note_overlaps", "note_gaps"} == set()


def test_an_overlap_is_told_with_its_area_and_both_villages(remarks):
    overlap = remarks(square(0), square(0.75))["note_overlaps"]
    assert overlap["n"] == 1
    assert overlap["area"] == pytest.approx(SQUARE_KM2 / 4, rel=0.01)
    assert overlap["largest"].written("id") == "Lesabela – Semangat (31 ha)"


def test_a_gap_between_villages_is_told_with_its_area_and_those_around(remarks):
    around = square(-1, wide=3).buffer(2 * SIDE, join_style="mitre").difference(square(0))
    whole = square(0, wide=0.5)
    gap = remarks(around, whole)["note_gaps"]
    assert gap["area"] == pytest.approx(SQUARE_KM2 / 2, rel=0.01)
    assert gap["largest"].written("id") == "Lesabela – Semangat (62 ha)"


def test_slips_of_the_pen_are_not_named(remarks):
    assert "note_overlaps" not in remarks(square(0), square(0.999))


@pytest.mark.parametrize(
    ("lang", "written"), [("id", "A – B (1.207 ha)"), ("en", "A – B (1,207 ha)")]
)
def test_hectares_are_written_as_the_reader_writes_numbers(lang, written):
    assert Places((("A – B", 1207.4),)).written(lang) == written
