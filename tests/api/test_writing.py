import pandas as pd
import pytest

from api import writing

ABOUT = {"edition": 3, "licence": "CC-BY-4.0"}


def test_unknown_is_null_and_whole_numbers_have_no_decimals():
    rows = pd.DataFrame({"value": [100.0, 0.1, None], "hidden": [False, False, True]})
    assert writing.json_bytes(writing.records(rows)) == (
        b'[{"value":100,"hidden":false},{"value":0.1,"hidden":false},{"value":null,"hidden":true}]'
    )


def test_a_number_keeps_all_its_digits():
    rows = pd.DataFrame({"value": [1 / 3]})
    assert writing.json_bytes(writing.records(rows)) == b'[{"value":0.3333333333333333}]'


def test_nan_never_reaches_json():
    with pytest.raises(ValueError):
        writing.json_bytes({"value": float("nan")})


def test_months_and_days_are_written_as_exact_as_they_are():
    day = pd.to_datetime(["2025-08-01", None])
    (first, second) = writing.records(pd.DataFrame({"month": day, "due": day}))
    assert first == {"month": "2025-08", "due": "2025-08-01"}
    assert second == {"month": None, "due": None}
    assert writing.records(pd.DataFrame({"found_month": day}))[0] == {"found_month": "2025-08"}


def test_csv_names_the_edition_in_each_row_and_leaves_the_unknown_empty():
    rows = pd.DataFrame({"area": ["61.07"], "value": [None], "hidden": [True]})
    assert writing.csv(rows, ABOUT) == (
        b"area,value,hidden,edition,licence\r\n61.07,,true,3,CC-BY-4.0\r\n"
    )


def test_in_csv_no_text_becomes_a_formula():
    rows = pd.DataFrame({"note": ["=HYPERLINK(1)", "-5 persen"], "value": [-5.0, 2.5]})
    assert writing.csv(rows, {}) == b"note,value\r\n'=HYPERLINK(1),-5\r\n'-5 persen,2.5\r\n"


def test_a_column_of_the_rows_is_not_overwritten():
    assert writing.csv(pd.DataFrame({"edition": [1]}), ABOUT).startswith(b"edition,licence\r\n1,")
