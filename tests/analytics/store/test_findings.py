"""The findings are published with the register and its claims, and follow every change."""

from dataclasses import replace

import pytest

from analytics.demo import build_demo
from analytics.store.dataset import load
from analytics.store.erase import erase
from analytics.store.tables import Store
from analytics.store.undo import undo
from analytics.store.verify import verify
from tests.analytics.store.imports import ANNA, BUDI, CICI, claims, give, members, spells


@pytest.fixture
def store(empty_store):
    return Store(empty_store)


def palm(file, *niks):
    """Return a spell like that of `spells`, in another scheme, through June 2024."""
    intake = spells(file, *niks)
    rows = intake.accepted.assign(scheme="dbh_sawit", paid_through=intake.accepted["paid_from"])
    return replace(intake, accepted=rows.assign(paid_through="2024-06-01"))


def rules(store, version=None):
    return store.read("findings", version=version)["rule"].value_counts().to_dict()


def test_two_files_that_pay_for_one_person_are_found_with_both_rows(store):
    first = give(store, spells("a", BUDI, ANNA))
    assert rules(store) == {}
    second = give(store, palm("b", ANNA))
    found = store.read("findings").iloc[0]
    assert (found["rule"], found["months"], found["amount_idr"]) == ("two_schemes", 1, 16_800)
    # Both start in March: the lower scheme counts the person, and it is that of the palm fund.
    assert (found["import_id"], found["row_no"]) == (first.import_id, 3)
    assert (found["other_import_id"], found["other_row_no"]) == (second.import_id, 2)


def test_a_death_claim_is_held_against_the_months_paid_in_either_order(store):
    give(store, palm("a", ANNA))
    give(store, claims("b", ANNA))
    assert rules(store) == {"after_death": 1}
    give(store, palm("c", ANNA, BUDI))
    assert rules(store) == {"after_death": 1}
    assert store.read("findings")["months"].tolist() == [3]


def test_undo_takes_the_findings_back(store):
    register = give(store, palm("a", ANNA))
    death = give(store, claims("b", ANNA))
    undo(store, death.import_id)
    assert rules(store) == {}
    assert rules(store, version=2) == {"after_death": 1}
    give(store, claims("c", ANNA))
    undo(store, register.import_id)
    assert store.read("findings") is None


def test_claims_without_a_register_give_no_findings(store):
    give(store, claims("a", ANNA))
    assert store.read("findings") is None


def test_other_kinds_leave_the_findings_alone(store):
    give(store, palm("a", ANNA))
    before = store.manifest().tables["findings"]
    give(store, members("b", PU=1))
    assert store.manifest().tables["findings"] == before


def test_an_erased_person_leaves_the_findings_and_their_files(store):
    give(store, spells("a", ANNA, BUDI, CICI))
    give(store, palm("b", ANNA, BUDI))
    old = store.path("findings", store.manifest().tables["findings"])
    assert rules(store) == {"two_schemes": 2}
    erase(store, ANNA)
    assert rules(store) == {"two_schemes": 1}
    assert not old.exists()
    assert verify(store, all_versions=True) == []


def test_simulated_tables_have_findings_of_their_own(store):
    build_demo(store, "61.07")
    # Invented deaths fall within the year that is paid; nobody is invented twice.
    assert set(rules(store)) == {"after_death"}
    assert store.manifest().tables["findings"].nature == "simulated"
    assert load("61.07").findings is not None
    assert load("61.07", real_only=True).findings is None


def test_none_found_is_known_and_a_version_without_findings_is_not(store):
    give(store, spells("a", BUDI))
    assert len(load("61.07").findings) == 0
    with store.writing():
        store.publish({"findings": None}, "as before there were findings")
    assert load("61.07").findings is None
