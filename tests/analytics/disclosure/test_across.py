"""What one public table tells of a number in another, by hand."""

import pandas as pd

from analytics.disclosure.across import across
from analytics.disclosure.cells import named


def cells(*counted):
    """Return cells as `disclosure.cells.cells` does; each is typed as fact, count and keys."""
    told = [(fact, tuple(sorted(keys.items())), float(count)) for fact, count, keys in counted]
    table = pd.DataFrame(told, columns=["fact", "keys", "count"])
    names = [named(fact, keys) for fact, keys in zip(table["fact"], table["keys"], strict=True)]
    return table.assign(cell=names)


def told(*counted):
    """Return the equations between these counts: the total, then its parts."""
    equations = [[name for name, _ in terms] for terms in across(cells(*counted))]
    return [names for names in equations if len(names) > 1]


def test_people_ever_protected_are_those_who_were_new_in_each_year_so_far():
    assert told(
        ("ever_through", 103, {"scheme": "desa100", "year": "2025"}),
        ("ever_protected.new", 100, {"scheme": "desa100", "year": "2024"}),
        ("ever_protected.new", 3, {"scheme": "desa100", "year": "2025"}),
        ("ever_protected.new", 9, {"scheme": "desa100", "year": "2026"}),
        ("ever_protected.new", 50, {"scheme": "csr", "year": "2024"}),
    ) == [
        [
            "ever_through scheme=desa100 year=2025",
            "ever_protected.new scheme=desa100 year=2024",
            "ever_protected.new scheme=desa100 year=2025",
        ]
    ]


def test_months_paid_for_are_people_and_those_paid_for_twice():
    months = [
        (fact, count, {"month": "2025-01-01", "scheme": "desa100", "fund_source": "apbdes"})
        for fact, count in (("people", 100), ("double_paid", 3))
    ]
    ((total, *parts),) = told(
        ("paid_months_through", 103, {"scheme": "desa100", "year": "2025"}), *months
    )
    assert total == "paid_months_through scheme=desa100 year=2025"
    assert [name.split()[0] for name in parts] == ["people", "double_paid"]


def test_a_peak_is_the_month_with_most_people_of_its_years():
    months = [
        ("people", count, {"month": f"{month}-01", "scheme": "csr", "fund_source": "csr"})
        for month, count in (("2024-06", 40), ("2024-07", 60), ("2025-01", 50))
    ]
    peaks = [
        ("peaks.peak", 60, {"scheme": "csr"}),
        ("peaks.peak", 50, {"scheme": "csr", "year": "2025"}),
    ]
    best, newest = (
        "people fund_source=csr month=2024-07-01",
        "people fund_source=csr month=2025-01-01",
    )
    assert told(*peaks, *months) == [
        ["peaks.peak scheme=csr", f"{best} scheme=csr"],
        ["peaks.peak scheme=csr year=2025", f"{newest} scheme=csr"],
    ]


def test_workers_of_the_poverty_register_stay_the_same_until_the_next_one():
    area = {"area_code": "61.07.01"}
    assert told(
        ("workers_in_need", 3, {"month": "2025-06-01"} | area),
        ("workers_in_need", 3, {"month": "2026-06-01"} | area),
        ("workers_in_need", 8, {"month": "2027-06-01"} | area),
    ) == [
        [
            "workers_in_need area_code=61.07.01 month=2026-06-01",
            "workers_in_need area_code=61.07.01 month=2025-06-01",
        ]
    ]


def test_workers_in_need_are_those_of_a_month_and_of_deciles_1_to_4():
    assert told(
        ("needing_areas.workers", 30, {"as_of": "2025-02-01"}),
        ("workers_in_need", 30, {"month": "2025-06-01"}),
        *(
            ("covered_deciles.workers", count, {"year": "2025", "decile": decile})
            for decile, count in (("1", 3), ("2", 7), ("3", 9), ("4", 11), ("5", 40))
        ),
    ) == [
        ["needing_areas.workers as_of=2025-02-01", "workers_in_need month=2025-06-01"],
        [
            "needing_areas.workers as_of=2025-02-01",
            *(f"covered_deciles.workers decile={each} year=2025" for each in "1234"),
        ],
    ]
