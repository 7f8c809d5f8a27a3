import pytest

from api.negotiation import is_known, quality, takes_gzip, wants_csv


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", 0.0), ("text/csv", 1.0), ("TEXT/CSV; q=0.5", 0.5), ("a/b, text/csv;q=0", 0.0),
        ("text/csv; q=no", 1.0), ("text/csvx", 0.0),
    ],
)  # fmt: skip
def test_quality_is_what_the_header_states(header, expected):
    assert quality(header, "text/csv") == expected


def test_csv_comes_where_it_is_wanted_more_than_json():
    assert wants_csv("text/csv")
    assert wants_csv("application/json;q=0.5, text/csv")
    assert not wants_csv("application/json, text/csv")
    assert not wants_csv("*/*")


def test_gzip_refused_is_not_gzip():
    assert takes_gzip("br, gzip")
    assert not takes_gzip("gzip;q=0")


def test_one_of_several_tags_is_enough_and_a_weak_one_too():
    assert is_known('"b"', '"a", W/"b"')
    assert is_known('"b"', "*")
    assert not is_known('"b"', '"a"')
    assert not is_known('"b"', "")
