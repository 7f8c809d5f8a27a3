"""What the tests of digests share."""

from tests.analytics.digest.told import store

__all__ = ["store"]
