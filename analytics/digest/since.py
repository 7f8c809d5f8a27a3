"""From which data version on a digest tells: a number, a day, or the last one delivered."""

from datetime import date, datetime
from typing import NamedTuple

import pandas as pd

from analytics.errors import DataError
from analytics.store.tables import Store

LAST = "last"


class Since(NamedTuple):
    """The state that a digest starts from: a data version, and the day it was looked at.

    The day matters on its own: a table may have grown too old without any import.
    """

    version: int
    day: pd.Timestamp


def since(store: Store, text: str) -> Since:
    """Read a data version such as ``12``, or a day such as ``2026-11-15``.

    A day stands for the newest version from before it, so that the digest tells of the day
    itself. A version from before a person was erased can no longer be read: then the oldest
    one that can.

    Raises:
        DataError: Neither a version of this store nor a day.
    """
    newest = store.manifest()
    if text.isdecimal():
        version = int(text)
        if version > newest.version:
            raise DataError("digest.version_unknown", version=text, newest=newest.version)
        return at(store, version)
    try:
        day = pd.Timestamp(date.fromisoformat(text))
    except ValueError:
        raise DataError("digest.since_unknown", value=text) from None
    older = range(newest.version, newest.floor, -1)
    before = (number for number in older if day_of(store, number) < day)
    return Since(next(before, newest.floor), day)


def at(store: Store, version: int) -> Since:
    """Return the state in which `version` was published.

    The oldest that can be read where it no longer can, and the newest where a store was brought
    back that does not reach so far.
    """
    newest = store.manifest()
    readable = min(max(version, newest.floor), newest.version)
    return Since(readable, day_of(store, readable))


def day_of(store: Store, version: int) -> pd.Timestamp:
    """Return the day, where the server stands, on which a version was published.

    The empty store, version 0, was there before the first one: its day is NaT.
    """
    time = store.manifest(version).time
    if not time:
        return pd.NaT
    return pd.Timestamp(datetime.fromisoformat(time).astimezone().date())
