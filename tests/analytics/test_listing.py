import pandas as pd

from analytics import listing
from analytics.settings import settings
from analytics.store.dataset import load
from tests.analytics.data import MAJU_1, REGENCY, SUKA_1, SUKA_2, WARD, cube, dataset, month

AUGUST = pd.Timestamp("2024-08-01").as_unit("us")
BUMI_EMAS = "61.07.04.1001"


def villages(metric, month=AUGUST, within="61.07"):
    rows = listing.areas(load(settings().area), metric, "village", month, within)
    return rows.set_index("area_code")


def test_every_village_has_a_row_and_a_label_of_its_own(simulated):
    rows = villages("people")
    assert len(rows) == 124
    assert rows["label"].is_unique


def test_only_the_areas_inside_are_listed(simulated):
    codes = villages("people", within="61.07.04").index
    assert codes.str.startswith("61.07.04.").all()


def test_a_kelurahan_lies_outside_what_speaks_of_the_village_programme(simulated):
    rows = villages("programme_coverage_pct")
    assert rows.index[rows["outside"]].tolist() == [BUMI_EMAS, "61.07.04.1010"]
    assert rows.loc[BUMI_EMAS, ["value", "numerator", "denominator"]].isna().all()


def test_a_kelurahan_takes_part_in_figures_of_all_people(simulated):
    assert not villages("people")["outside"].any()


def test_a_kecamatan_with_any_desa_lies_inside(simulated):
    rows = listing.areas(
        load(settings().area), "programme_coverage_pct", "subdistrict", AUGUST, "61.07"
    )
    assert len(rows) == 17
    assert not rows["outside"].any()


def test_nothing_is_known_or_outside_where_there_is_no_register_and_no_programme(
    choose_store, tmp_path
):
    choose_store(tmp_path / "store", area="32.04")
    data = load("32.04")
    rows = listing.areas(data, "programme_coverage_pct", "village", AUGUST, "32.04")
    assert rows["value"].isna().all()
    assert not rows["outside"].any()
    assert pd.isna(listing.largest_count(data))


def test_what_a_village_lacks_is_never_below_zero_and_unknown_outside_the_programme():
    people = cube({"month": "2025-01", "people": 120}, {
        "month": "2025-01", "village_code": SUKA_2, "people": 40,
    })  # fmt: skip
    found = listing.areas(dataset(cube=people), "programme_coverage_pct", "village",
                          month("2025-01"), REGENCY).set_index("area_code")  # fmt: skip
    assert found.loc[[SUKA_1, SUKA_2, MAJU_1], "lacking"].tolist() == [0, 60, 100]
    assert found["lacking"].isna()[WARD]
