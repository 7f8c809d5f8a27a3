"""Whom the register reaches is published with it and with the poverty register, and follows."""

import pandas as pd
import pytest

from analytics.demo import build_demo
from analytics.store.dataset import load
from analytics.store.erase import erase
from analytics.store.freshness import freshness
from analytics.store.keys import worker_keys
from analytics.store.preview import changes, preview
from analytics.store.scan import scan
from analytics.store.tables import Store
from analytics.store.undo import undo
from analytics.store.verify import verify
from analytics.targeting.errors import by_person, counts
from tests.analytics.store.imports import ANNA, BUDI, CICI, claims, give, intake, spells

MARCH = pd.Timestamp("2024-03-01").as_unit("us")
REGENCY = "61.07"


def poor(file, *niks, decile=1):
    """Return working women of one decile, of one village."""
    rows = pd.DataFrame({"worker_key": worker_keys(pd.Series(niks, dtype="str"))}).assign(
        village_code="61.07.01.2001", as_of=pd.Timestamp("2024-01-31"), decile=decile, sex="F",
        birth_year=1985.0, working="yes",
    )  # fmt: skip
    return intake("welfare_people", file, rows)


@pytest.fixture
def store(empty_store):
    return Store(empty_store)


def told():
    """Return target, unlisted, workers and missed in March 2024."""
    row = counts(load(REGENCY), "regency", MARCH).loc[REGENCY]
    return row[["target", "unlisted", "workers", "missed"]].tolist()


@pytest.mark.parametrize("first", ["register", "poor"])
def test_both_registers_are_matched_whichever_comes_first(store, first):
    files = [spells("a", ANNA, BUDI), poor("b", ANNA, CICI)]
    for each in files if first == "register" else files[::-1]:
        give(store, each)
    assert told() == [1, 1, 2, 1]


def test_more_of_either_adds_up(store):
    give(store, spells("a", ANNA))
    give(store, poor("b", ANNA))
    give(store, spells("c", BUDI, amount=1.0))
    give(store, poor("d", BUDI, CICI))
    assert told() == [2, 0, 3, 1]


def test_a_later_list_of_the_same_day_is_right_about_a_person(store):
    give(store, spells("a", ANNA))
    give(store, poor("b", ANNA))
    give(store, poor("c", ANNA, decile=9))
    assert len(store.read("welfare_people")) == 1
    assert told() == [0, 0, 0, 0]


def test_undo_takes_either_back(store):
    register = give(store, spells("a", ANNA))
    people = give(store, poor("b", ANNA))
    undo(store, people.import_id)
    assert store.read("listed") is None
    assert not by_person(load(REGENCY))
    give(store, poor("c", ANNA))
    undo(store, register.import_id)
    assert store.read("reached") is None
    assert len(store.read("listed")) > 0


def test_undo_of_one_list_leaves_the_others(store):
    give(store, spells("a", ANNA, BUDI))
    give(store, poor("b", ANNA))
    second = give(store, poor("c", ANNA, BUDI, decile=2))
    assert told() == [2, 0, 2, 0]
    undo(store, second.import_id)
    assert told() == [1, 1, 1, 0]


def test_an_erased_person_is_in_no_list_and_no_file(store):
    give(store, spells("a", ANNA, BUDI))
    give(store, poor("b", ANNA, BUDI))
    give(store, poor("c", ANNA, BUDI, decile=2))
    old = [store.path(name, state) for name, state in store.manifest().tables.items()
           if name in ("welfare_people", "aside_welfare_people", "reached", "listed")]  # fmt: skip
    assert erase(store, ANNA) == 3
    assert told() == [1, 0, 1, 0]
    assert not any(path.exists() for path in old)
    assert verify(store, all_versions=True) == []


def test_a_person_known_to_the_poverty_register_alone_is_erased_too_and_stays_away(store):
    give(store, poor("a", ANNA))
    assert erase(store, ANNA) == 1
    assert store.read("welfare_people") is None
    assert store.read("listed") is None
    give(store, poor("b", ANNA, BUDI))
    assert len(store.read("welfare_people")) == 1
    assert store.read("quarantine")["reason"].tolist() == ["erased"]


def test_the_last_of_the_poor_erased_leaves_a_register_that_nobody_can_match(store):
    give(store, spells("a", BUDI))
    give(store, poor("b", ANNA))
    erase(store, ANNA)
    assert set(store.read("reached")["standing"]) == {"unknown"}


def test_no_number_of_a_person_can_be_read_in_the_store(store):
    give(store, poor("a", ANNA, BUDI))
    assert scan([store.folder]) == []


def test_invented_persons_are_matched_with_each_other_and_never_with_real_ones(store):
    build_demo(store, REGENCY)
    assert by_person(load(REGENCY))
    assert load(REGENCY, real_only=True).listed is None
    give(store, spells("a", ANNA))
    assert not by_person(load(REGENCY))
    give(store, poor("b", ANNA))
    assert by_person(load(REGENCY))
    assert told() == [1, 0, 1, 0]


def test_real_poor_are_not_matched_with_an_invented_register(store):
    build_demo(store, REGENCY)
    give(store, poor("a", ANNA))
    assert not by_person(load(REGENCY))
    assert store.manifest().tables["reached"].nature == "simulated"


def test_other_kinds_leave_what_is_reached_alone(store):
    give(store, spells("a", ANNA))
    give(store, poor("b", ANNA))
    before = store.manifest().tables["reached"]
    give(store, claims("c", ANNA))
    assert store.manifest().tables["reached"] == before


def test_a_dry_run_foretells_the_errors(store):
    give(store, spells("a", ANNA, BUDI))
    found = preview(store, poor("b", ANNA, CICI), REGENCY)
    table = changes(found, "regency", MARCH).set_index("indicator")
    assert table["before"].isna().all()
    assert table["after"].to_dict() == {"inclusion_error_pct": 50, "exclusion_error_pct": 50}
    give(store, poor("b", ANNA, CICI))
    for name in ("reached", "listed"):
        foretold, stored = getattr(found.after, name), getattr(load(REGENCY), name)
        columns = list(foretold)
        pd.testing.assert_frame_equal(
            *(table.sort_values(columns, ignore_index=True) for table in (foretold, stored))
        )


def test_the_poverty_register_tells_how_fresh_it_is(store):
    give(store, poor("a", ANNA, BUDI))
    row = freshness(load(REGENCY)).set_index("kind").loc["welfare_people"]
    assert (row["rows"], str(row["newest"])[:10], row["nature"]) == (2, "2024-01-31", "imported")


def test_the_invented_poor_are_the_workers_that_the_invented_counts_tell_of(simulated):
    data = load(REGENCY)
    rows = data.listed[data.listed["by"] == "decile"]
    people = rows.groupby(["village_code", "value"])["workers"].sum()
    deciles = data.welfare.assign(value=data.welfare["decile"].astype("str"))
    workers = deciles.groupby(["village_code", "value"])["workers"].sum().astype("int64")
    pd.testing.assert_series_equal(people, workers[workers > 0], check_names=False)
