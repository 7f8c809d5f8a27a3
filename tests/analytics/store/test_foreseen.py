"""What a file says of persons that disagrees: told before it is stored, refused never."""

from dataclasses import replace

import pytest

from analytics.demo import build_demo
from analytics.store.foreseen import foretold, noted
from analytics.store.tables import Store
from tests.analytics.data import SUKA_2
from tests.analytics.store.imports import ANNA, BUDI, CICI, claims, give, members, spells


@pytest.fixture
def store(empty_store):
    return Store(empty_store)


def other(intake, **values):
    return replace(intake, accepted=intake.accepted.assign(**values))


def notes(intake):
    return {note.key.split(".")[-1]: note.rows for note in intake.notes}


def test_the_same_person_in_another_village_of_a_stored_file_is_noted(store):
    give(store, spells("a", ANNA))
    later = other(spells("b", BUDI, ANNA), village_code=SUKA_2)
    assert notes(foretold(store, later)) == {"two_villages": (3,)}
    assert store.version() == 1


def test_each_rule_has_a_note_of_its_own(store):
    give(store, spells("a", ANNA, BUDI))
    later = other(spells("b", ANNA, CICI), scheme="csr", birth_year=[1990.0, 1950.0])
    assert notes(foretold(store, later)) == {"two_schemes": (2,), "too_old": (3,)}


def test_a_row_that_takes_the_place_of_a_stored_one_does_not_overlap_it(store):
    give(store, spells("a", ANNA))
    assert foretold(store, spells("b", ANNA, amount=8_400.0)).notes == ()


def test_a_death_is_held_against_what_is_paid_in_either_order(store):
    long = other(spells("a", ANNA), paid_through="2024-06-01")
    assert notes(foretold(store, claims("b", ANNA))) == {}
    give(store, long)
    assert notes(foretold(store, claims("b", BUDI, ANNA))) == {"after_death": (3,)}
    give(store, claims("b", ANNA))
    renewed = other(spells("c", ANNA), paid_from="2024-07-01", paid_through="2024-07-01")
    assert notes(foretold(store, renewed)) == {"after_death": (2,)}


def test_simulated_rows_are_nothing_to_disagree_with(store):
    build_demo(store, "61.07")
    assert foretold(store, spells("a", ANNA)).notes == ()


def test_other_kinds_know_no_persons(store):
    give(store, spells("a", ANNA))
    assert foretold(store, members("b", PU=1)).notes == ()


def test_what_was_foretold_is_told_of_the_import_itself(store):
    give(store, spells("a", ANNA))
    later = other(spells("b", ANNA), scheme="csr")
    receipt = give(store, later)
    assert notes(noted(store, later, receipt.import_id)) == {"two_schemes": (2,)}
    first = noted(store, spells("a", ANNA), "0001-ca978112")
    assert notes(first) == {"two_schemes": (2,)}


def test_a_note_reads_in_both_languages(store):
    give(store, spells("a", ANNA))
    note = foretold(store, other(spells("b", ANNA), scheme="csr")).notes[0]
    assert note.message() == (
        "1 baris menyangkut orang yang dibayar dua skema pada bulan yang sama. Baris: 2."
    )
    assert note.message("en").startswith("One row is about a person paid for by two schemes")
