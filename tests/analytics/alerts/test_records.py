"""Alerts on the data themselves: rows typed here, days counted by hand."""

import pandas as pd
import pytest

from analytics.alerts import records
from analytics.alerts.thresholds import Thresholds
from analytics.findings.build import build
from analytics.origin import Origin
from tests.analytics.data import MAJU, REGENCY, SUKA_2, dataset, month
from tests.analytics.findings.register import deaths, spells
from tests.analytics.test_ucj import membership


def found(rule, data, at="2024-03", area=REGENCY, **limits):
    return list(rule(data, month(f"{at}-01"), area, Thresholds(**limits)))


def died():
    """Worker a dies in February 2024 and is paid for through April."""
    claims = deaths(a="2024-02-10").assign(village_code=SUKA_2)
    return dataset(findings=build([spells({"paid_through": "2024-04"})], claims), claims=claims)


@pytest.mark.parametrize(
    ("at", "rows"), [("2024-02", 0), ("2024-03", 1), ("2024-04", 1), ("2024-05", 0)]
)
def test_the_dead_are_told_in_the_months_after_that_of_the_death(at, rows):
    told = found(records.faults, died(), at)
    assert [alert.values["rows"] for alert in told] == [1] * rows


def test_the_dead_lead_to_their_findings():
    (alert,) = found(records.faults, died())
    assert (alert.level, alert.page) == ("high", "mutu")
    assert alert.params == {"wilayah": REGENCY, "bagian": "temuan", "aturan": "after_death"}
    assert found(records.faults, died(), area=MAJU) == []


@pytest.mark.parametrize(("limit", "told"), [(2, 1), (3, 0)])
def test_doubtful_rows_are_told_from_the_limit_on(limit, told):
    old = spells({"birth_year": 1950}, {"worker_key": "b", "birth_year": 1950})
    data = dataset(findings=build([old], None))
    assert len(found(records.faults, data, doubtful_rows=limit)) == told


def test_someone_who_moved_is_no_doubtful_row():
    moved = spells(
        {"paid_through": "2024-02"},
        {"village_code": SUKA_2, "paid_from": "2024-03", "paid_through": "2024-04"},
    )
    data = dataset(findings=build([moved], None))
    assert data.findings["rule"].tolist() == ["moved"]
    assert found(records.faults, data, doubtful_rows=1) == []


def test_without_findings_nothing_is_said():
    assert found(records.faults, dataset()) == []


def counted(today, **given):
    rows = membership(("2025-12-31", "PU", 10))
    return dataset(membership=rows, today=pd.Timestamp(today), **given)


@pytest.mark.parametrize(("today", "days"), [("2026-04-02", []), ("2026-04-03", [93])])
def test_a_count_is_old_the_day_after_its_limit(today, days):
    told = found(records.stale, counted(today))
    assert [alert.values["days"] for alert in told] == days


def test_a_count_is_as_old_as_its_day_however_lately_it_came():
    origins = {"membership": Origin("imported", "file", "2026-11-22")}
    (alert,) = found(records.stale, counted("2026-11-22", origins=origins))
    assert (alert.about, alert.values["day"]) == ("stale.membership", pd.Timestamp("2025-12-31"))


def brought(kind, day, nature="imported"):
    return dataset(today=pd.Timestamp("2026-03-04"), origins={kind: Origin(nature, "file", day)})


@pytest.mark.parametrize(
    ("kind", "day", "told"),
    [("enrolment", "2026-01-01", 0), ("enrolment", "2025-12-31", 1), ("claims", "2025-12-31", 0)],
)
def test_a_list_is_as_old_as_its_last_import(kind, day, told):
    assert len(found(records.stale, brought(kind, day))) == told


def test_simulated_and_missing_tables_are_not_old():
    assert found(records.stale, brought("enrolment", "2020-01-01", "simulated")) == []
    assert found(records.stale, dataset()) == []
