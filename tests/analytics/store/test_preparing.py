"""What pages read of lists of persons follows every list, and is made once for an older store."""

import pandas as pd
import pytest

from analytics.__main__ import main
from analytics.store.dataset import load
from analytics.store.preparing import PREPARED, Lists, lacking, prepared
from analytics.store.tables import Store, Write
from tests.analytics.store.imports import ANNA, BUDI, claims, give, members, spells

OF_REGISTER = ["cube", "findings", "reached", "who"]


@pytest.fixture
def store(empty_store):
    store = Store(empty_store)
    give(store, spells("a", ANNA, BUDI))
    return store


def without(store, *names):
    """Return the store as a release wrote it that knew no such tables."""
    with store.writing():
        store.publish(dict.fromkeys(names), "earlier release")
    return store


def test_a_register_brings_all_that_is_made_from_it(store):
    assert [name for name in PREPARED if name in store.manifest().tables] == OF_REGISTER


def test_a_table_of_no_persons_changes_nothing(store):
    assert prepared(store, {"funding": None}) == {}


def test_rows_to_be_appended_stand_behind_the_stored_ones(store):
    rows = store.read("enrolment").iloc[:1]
    lists = Lists(store, {"enrolment": Write(rows, "imported", append=True)})
    assert sum(map(len, lists.register(["worker_key"]))) == 3
    assert len(lists.whole("enrolment")) == 3


def test_claims_change_the_findings_alone(store):
    before = store.manifest().tables
    give(store, claims("b", ANNA))
    after = store.manifest().tables
    assert [name for name in PREPARED if before.get(name) != after.get(name)] == ["findings"]


def test_a_list_that_leaves_takes_with_it_what_was_made_from_it(store):
    assert prepared(store, {"enrolment": None}) == dict.fromkeys(OF_REGISTER)


def test_counts_of_workers_need_nothing_prepared(store):
    give(store, members("c", PU=10))
    assert lacking(store) == {}


def test_what_an_earlier_release_did_not_make_is_made_once(store, capsys):
    as_made = store.read("who")
    without(store, "findings", "who")
    assert load("61.07").who is None
    assert main(["prepare"]) == 0
    assert "findings, who" in capsys.readouterr().out
    pd.testing.assert_frame_equal(store.read("who"), as_made)
    version = store.version()
    assert main(["prepare"]) == 0
    assert store.version() == version
