import pytest
from starlette.datastructures import QueryParams

from api.parameters import FROM, LEVEL, LIMIT, MONTH, REAL_ONLY, TO, read
from api.problems import Problem

DECLARED = (LEVEL, MONTH, FROM, TO, LIMIT, REAL_ONLY)


def values(query):
    return read(DECLARED, {}, QueryParams(query))


def problem(query):
    with pytest.raises(Problem) as raised:
        values(query)
    return raised.value


def test_what_is_not_given_takes_its_default():
    assert values("") == {
        "level": None, "month": None, "from": None, "to": None, "limit": 1000, "real_only": False,
    }  # fmt: skip


def test_values_become_what_they_write():
    got = values("level=village&limit=5&real_only=true&month=2025-08")
    assert (got["level"], got["limit"], got["real_only"], got["month"]) == (
        "village", 5, True, "2025-08",
    )  # fmt: skip


@pytest.mark.parametrize(
    "query",
    [
        "level=desa", "level=", "month=2025-13", "month=2025-8", "month=２０２５-08", "limit=0",
        "limit=10001", "limit=07", "limit=+7", "limit=7.0", "limit=1_0", "real_only=1",
        "month=2025-08%0A",
    ],
)  # fmt: skip
def test_a_value_of_another_form_is_refused(query):
    assert problem(query).key == "parameter"


def test_the_refusal_names_parameter_value_and_what_is_expected_in_both_languages():
    body = problem("limit=0").body("/api/v1")
    assert body["status"] == 400
    assert body["detail"] == (
        'Parameter limit bernilai "0". Yang diharapkan: bilangan bulat dari 1 sampai 10000.'
    )
    assert (
        body["detail_en"] == 'The parameter limit is "0". Expected: a whole number from 1 to 10000.'
    )
    assert (body["parameter"], body["value"]) == ("limit", "0")


def test_a_name_misspelt_is_not_passed_over():
    refused = problem("lvel=village")
    assert refused.key == "parameter_unknown"
    assert "lvel" in refused.body("")["detail"]
    assert "level, month" in refused.body("")["detail"]


def test_a_parameter_is_given_once():
    assert problem("level=village&level=regency").key == "parameter_twice"


def test_a_range_of_months_runs_forward():
    assert values("from=2025-01&to=2025-01")["to"] == "2025-01"
    assert problem("from=2025-02&to=2025-01").key == "months_reversed"
