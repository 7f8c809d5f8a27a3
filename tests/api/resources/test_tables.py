from dataclasses import replace

import pandas as pd
import pytest

from analytics.edition.tables import PUBLIC
from analytics.text import sentences
from api.problems import Problem
from api.resources import tables
from api.resources.cube import CUBE
from api.resources.cube import rows as cube_rows
from tests.analytics.data import REGENCY, month
from tests.api import typed

CUBE_ROWS = pd.DataFrame(
    {
        "area_code": REGENCY,
        "month": [month("2025-08")] * 3,
        "scheme": ["desa100", "desa100", "dbh_sawit"],
        "fund_source": ["apbd_kabupaten", "apbd_kabupaten", "dbh_sawit"],
        "measure": ["people", "grace", "people"],
        "level": "regency",
        "value": [100.0, float("nan"), 2116.0],
        "hidden": [False, True, False],
    }
)


def of():
    return typed.edition(cube=CUBE_ROWS)


def test_the_cube_is_filtered_by_scheme_fund_source_and_measure():
    asked = typed.asked(CUBE, of(), scheme="desa100", fund_source="apbd_kabupaten")
    assert cube_rows(asked)["measure"].tolist() == ["people", "grace"]
    assert cube_rows(typed.asked(CUBE, of(), measure="people"))["value"].tolist() == [100, 2116]


def test_each_row_of_the_cube_names_where_it_comes_from():
    first = cube_rows(typed.asked(CUBE, of())).iloc[0]
    assert (first["nature"], first["source"], first["as_of"]) == (
        "imported", "peserta.xlsx", "2025-08-31",
    )  # fmt: skip


def test_the_tables_of_the_edition_are_listed():
    (row,) = tables.listed(typed.asked(tables.LIST, of())).to_dict("records")
    assert (row["table"], row["rows"], row["source"]) == ("cube", 3, "peserta.xlsx")
    assert "measure" in row["says_id"] and "measure" in row["says_en"]
    assert row["columns"].startswith("area_code, month, scheme")


def test_any_public_table_is_found_by_its_name():
    table = tables.rows(typed.asked(tables.TABLES, of(), name="cube"))
    assert table["value"].count() == 2
    assert set(table["nature"]) == {"imported"}


def test_a_table_that_rests_on_none_of_the_store_is_published_and_keeps_its_own_source():
    rules = pd.DataFrame({"key": ["perbup-23"], "source": ["Borneonetv, 22 Februari 2024"]})
    edition = replace(typed.edition(regulations=rules), sources={"regulations": ()})
    (row,) = tables.rows(typed.asked(tables.TABLES, edition, name="regulations")).to_dict("records")
    assert (row["nature"], row["source"]) == ("published", "Borneonetv, 22 Februari 2024")


def test_of_an_unknown_table_the_known_ones_are_named():
    with pytest.raises(Problem) as raised:
        tables.rows(typed.asked(tables.TABLES, of(), name="persons"))
    assert raised.value.body("")["known"] == "cube"


def test_every_public_table_says_what_it_tells_and_no_other_is_spoken_of():
    spoken_of = {key.removeprefix("table.") for key in sentences() if key.startswith("table.")}
    assert spoken_of == set(PUBLIC)
