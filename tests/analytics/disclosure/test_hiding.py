"""Which rows of public tables are withheld, by hand."""

import pandas as pd
import pytest

from analytics.disclosure.hiding import chosen, counts, exposed, hide
from analytics.disclosure.rule import small
from analytics.edition.public_table import ALL, PublicTable

REGENCY = "61.07"
AREAS = ["61.07", "61.07.01", "61.07.02", "61.07.03"]


def claims(*paid):
    return pd.DataFrame({"area_code": AREAS, "paid": paid, "paid_idr": [42e6 * n for n in paid]})


def table(keys, columns, **about):
    return PublicTable(lambda data: None, keys, columns, ("claims",), **about)


BY_AREA = table(("area_code",), ("paid",), sums=("area_code",), facts={"paid": "claims"})
BY_YEAR = table(("year",), ("paid",), sums=("year",), facts={"paid": "claims"})


def withheld(tables, described, hidden=None):
    known = counts(tables, described, REGENCY)
    gone = chosen(known) if hidden is None else hidden(known.system.values)
    return hide(tables, described, known, gone), exposed(
        hide(tables, described, known, gone), known, gone
    )


def test_rupiah_go_with_the_count_they_are_reckoned_from():
    finished, leaks = withheld({"claims": claims(32.0, 3.0, 9.0, 20.0)}, {"claims": BY_AREA})
    rows = finished["claims"].set_index("area_code")
    assert rows["hidden"].tolist() == [False, True, True, False]
    assert rows.loc["61.07.01", ["paid", "paid_idr"]].isna().all()
    assert rows.loc["61.07.02", ["paid", "paid_idr"]].isna().all()
    assert rows.loc["61.07", "paid"] == 32
    assert leaks == []


def test_without_companions_the_sum_tells_the_hidden_count():
    _, leaks = withheld({"claims": claims(32.0, 3.0, 9.0, 20.0)}, {"claims": BY_AREA}, hidden=small)
    assert [(leak.cell, leak.low, leak.high) for leak in leaks] == [
        ("claims area_code=61.07.01", 3, 3)
    ]


def test_nobody_and_unknown_are_not_withheld():
    finished, _ = withheld({"claims": claims(29.0, 0.0, 9.0, 20.0)}, {"claims": BY_AREA})
    assert not finished["claims"]["hidden"].any()
    finished, _ = withheld({"claims": claims(29.0, float("nan"), 9.0, 20.0)}, {"claims": BY_AREA})
    assert not finished["claims"]["hidden"].any()


def test_the_same_number_in_two_tables_is_hidden_in_both():
    years = pd.DataFrame({"year": [ALL, "2024", "2025"], "paid": [4.0, 4.0, 0.0]})
    tables = {"areas": claims(4.0, 4.0, 0.0, 0.0), "years": years}
    finished, leaks = withheld(tables, {"areas": BY_AREA, "years": BY_YEAR})
    assert finished["areas"]["hidden"].iloc[0]
    assert finished["years"]["hidden"].iloc[0]
    assert leaks == []


def test_two_numbers_under_one_name_are_a_mistake():
    years = pd.DataFrame({"year": [ALL], "paid": [31.0]})
    tables = {"areas": claims(32.0, 3.0, 9.0, 20.0), "years": years}
    with pytest.raises(ValueError, match="not one number: claims"):
        counts(tables, {"areas": BY_AREA, "years": BY_YEAR}, REGENCY)


def test_a_part_and_its_whole_do_not_tell_a_small_rest():
    """103 people, 100 of them new: three were known before."""
    about = table(("year",), ("people", "new"), parts={"new": "people"})
    tables = {"ever": pd.DataFrame({"year": ["2025"], "people": [103.0], "new": [100.0]})}
    finished, leaks = withheld(tables, {"ever": about})
    assert finished["ever"]["hidden"].all()
    assert leaks == []


def months(**facts):
    """Return a table of months, and what it counts, as the figures of the catalogue are told."""
    days = pd.to_datetime(["2025-01-01", "2025-02-01", "2025-03-01"])
    rows = [(day, fact, n) for fact, row in facts.items() for day, n in zip(days, row, strict=True)]
    return pd.DataFrame(rows, columns=["month", "fact", "n"]).dropna()


def counted(rows):
    return pd.DataFrame({
        "row": range(len(rows)), "fact": rows["fact"], "count": rows["n"],
        "month": rows["month"].dt.strftime("%Y-%m-%d"),
    })  # fmt: skip


MONTHS = table(("month", "fact"), ("n",), counted=counted)


@pytest.mark.parametrize(
    "facts",
    [
        # Worker-months less those of the month before.
        {"people": (100.0, 3.0, 80.0), "worker_months": (100.0, 103.0, 183.0)},
        # Nobody came and 3 went: 100 people became 97.
        {"people": (100.0, 97.0, 97.0), "started": (100.0, 0.0, 0.0), "ending": (3.0, 0.0, 97.0)},
        # Whose cover ends within 60 days, less those within 30.
        {"ending": (20.0, 3.0, 40.0), "ending_60_days": (23.0, 43.0, 40.0)},
        # The month after the last one told.
        {"ending": (20.0, 30.0, 40.0), "ending_60_days": (50.0, 70.0, 43.0)},
    ],
)
def test_other_months_do_not_tell_a_hidden_count(facts):
    tables, described = {"months": months(**facts)}, {"months": MONTHS}
    assert withheld(tables, described)[1] == []
    assert withheld(tables, described, hidden=small)[1]
