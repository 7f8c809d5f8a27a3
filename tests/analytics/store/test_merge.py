"""Rows of a second file: new ones add up, the same ones do not, later ones are right."""

import pandas as pd
import pytest

from analytics.store.merge import merge


def membership(*rows):
    columns = ["import_id", "row_no", "area_code", "as_of", "segment", "active_members", "source"]
    return pd.DataFrame([("i", 1, *row) for row in rows], columns=columns)


def funding(*rows):
    columns = [
        "import_id", "row_no", "fiscal_year", "fund_source", "scheme", "area_code", "kind", "date",
        "amount_idr", "account_code", "document_no",
    ]  # fmt: skip
    start = ("i", 1, 2024, "apbd_kabupaten", "desa100", "61.07")
    return pd.DataFrame([(*start, *row) for row in rows], columns=columns)


MARCH = pd.Timestamp("2024-03-18")


def test_a_row_that_says_the_same_is_left_out_whatever_its_import():
    old = membership(("61.07", MARCH, "PU", 10, "a"))
    new = old.assign(import_id="j", row_no=7)
    merged = merge("membership", old, new)
    assert (len(merged.kept), len(merged.added), merged.unchanged) == (1, 0, 1)


def test_a_later_count_of_the_same_thing_replaces_the_earlier_one():
    old = membership(("61.07", MARCH, "PU", 10, "a"), ("61.07", MARCH, "BPU", 5, "a"))
    merged = merge("membership", old, membership(("61.07", MARCH, "PU", 11, "a")))
    assert merged.kept["segment"].tolist() == ["BPU"]
    assert merged.added["active_members"].tolist() == [11]
    assert merged.replaced == 1


@pytest.mark.parametrize("amount", [100.0, 90.0])
def test_payments_add_up_and_a_revised_ceiling_replaces_the_old_one(amount):
    old = funding(("ceiling", pd.NaT, 100.0, "5.1", None), ("realised", MARCH, 60.0, "5.1", "D1"))
    new = funding(("ceiling", pd.NaT, amount, "5.1", None), ("realised", MARCH, 60.0, "5.1", "D2"))
    merged = merge("funding", old, new)
    rows = pd.concat([merged.kept, merged.added])
    by_kind = rows.groupby("kind")["amount_idr"].sum().to_dict()
    assert by_kind == {"ceiling": amount, "realised": 120.0}


def test_the_same_payment_in_two_reports_is_one_payment():
    old = funding(("realised", MARCH, 60.0, "5.1", "D1"))
    merged = merge("funding", old, funding(("realised", MARCH, 60.0, "5.1", "D1")))
    assert merged.added.empty


def test_missing_equals_missing():
    old = funding(("realised", MARCH, 60.0, None, None))
    assert merge("funding", old, old.assign(row_no=9)).unchanged == 1
