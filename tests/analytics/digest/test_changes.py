"""What changed between two data versions, by imports typed here and counted by hand."""

from dataclasses import replace

import pandas as pd

from analytics.digest.changes import changes
from analytics.digest.since import Since
from analytics.reports import subject
from analytics.store.dataset import load
from analytics.store.undo import undo
from tests.analytics.digest.told import (
    MARCH,
    PLACE,
    REGENCY,
    VILLAGE,
    bring,
    digest,
    payment,
)  # fmt: skip
from tests.analytics.store.imports import give, members


def figure(found, key):
    return found.figures.set_index("metric").loc[key, ["before", "after", "change"]].tolist()


def abouts(told):
    return {alert.about for alert in told}


def test_figures_stand_before_and_after_in_the_same_month(store):
    bring(store, "a", 2)
    bring(store, "b", 5)
    found = digest(store, 1)
    assert figure(found, "people") == [2, 5, 3]
    assert figure(found, "worker_months") == [2, 5, 3]
    # 12 months at 16,800 for each of them.
    assert figure(found, "renewal_cost_idr") == [403_200, 1_008_000, 604_800]


def test_what_neither_side_knows_is_left_out(store):
    bring(store, "a", 2)
    bring(store, "b", 5)
    assert "active_members" not in set(digest(store, 1).figures["metric"])


def test_what_only_the_newer_side_knows_was_unknown_before_and_not_zero(store):
    bring(store, "a", 2)
    give(store, members("b", PU=10))
    before, after, change = figure(digest(store, 1), "active_members")
    assert pd.isna(before) and after == 10 and pd.isna(change)


def test_every_import_and_undo_is_told_with_who_did_it(store):
    bring(store, "a", 2, "Ani")
    second = bring(store, "b", 5, "Budi")
    undo(store, second)
    done = digest(store, 1).done
    assert done["action"].tolist() == ["import", "undo"]
    assert done["file"].tolist() == ["b", "b"]
    assert done["actor"].iloc[0] == "Budi"


def test_the_places_that_changed_are_told_the_largest_change_first(store):
    bring(store, "a", 2)
    bring(store, "b", 5)
    table = digest(store, 1).places
    assert table[["label", "before", "after", "change"]].values.tolist() == [
        ["Sungai Raya", 2, 5, 3]
    ]
    inside = digest(store, 1, PLACE).places
    assert inside["area_code"].tolist() == [VILLAGE]


def test_a_village_that_comes_to_its_hundred_is_told_and_one_that_loses_it(store):
    bring(store, "a", 99)
    second = bring(store, "b", 100)
    assert digest(store, 1).villages[["area_code", "crossed"]].values.tolist() == [
        [VILLAGE, "reached"]
    ]
    undo(store, second)
    assert digest(store, 2).villages["crossed"].tolist() == ["fell"]


def test_alerts_are_new_settled_or_known(store):
    bring(store, "a", 2)
    give(store, payment("b", kind="ceiling", amount_idr=10_000.0))
    # Nothing paid after a quarter of the year, and too little left to renew two people.
    assert abouts(digest(store, 1).new) == {"behind", "left.apbd_kabupaten"}
    give(store, payment("c", kind="realised", amount_idr=5_000.0))
    found = digest(store, 2)
    assert (abouts(found.new), abouts(found.settled)) == (set(), {"behind"})
    assert {"ending.30", "left.apbd_kabupaten"} <= abouts(found.known)


def test_an_alert_that_only_time_brought_is_new(store):
    bring(store, "a", 2)
    data = load(REGENCY)
    seen = subject.checked(data, REGENCY, MARCH, "id")
    assert not changes(store, seen, Since(1, data.today)).changed
    imported = pd.Timestamp(data.origin("enrolment").as_of)
    later = replace(seen, data=replace(data, today=imported + pd.Timedelta(days=63), memo={}))
    found = changes(store, later, Since(1, data.today))
    assert (abouts(found.new), found.changed) == ({"stale.enrolment"}, True)


def test_what_ends_next_is_counted_by_month_and_scheme(store):
    bring(store, "a", 2)
    assert digest(store, 0).ahead.values.tolist() == [[MARCH, "desa100", 2, 403_200]]


def test_the_same_version_has_nothing_to_tell(store):
    bring(store, "a", 2)
    found = digest(store, 1)
    assert not found.changed
    assert found.places.empty and found.villages.empty


def test_an_empty_store_has_nothing_to_tell(store):
    found = digest(store, 0)
    assert not found.changed
    assert found.ahead is None
