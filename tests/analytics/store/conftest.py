"""Stores that several tests of the store begin with."""

import pytest

from analytics.store.tables import Store
from tests.analytics.store.imports import ANNA, BUDI, give, members, spells


@pytest.fixture
def store(empty_store):
    """A store with two imports: a register of two persons, and counts of members."""
    store = Store(empty_store)
    give(store, spells("a", ANNA, BUDI))
    give(store, members("b", PU=10))
    return store
