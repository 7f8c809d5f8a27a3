"""A fixed day and a secret of its own for every test that reads files."""

import pytest


@pytest.fixture(autouse=True)
def fixed_day(empty_store):
    """Read as on 22 November 2026, with the key of this test run."""
