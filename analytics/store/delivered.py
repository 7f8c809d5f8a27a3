"""Which digest was delivered to whom: a cron job remembers nothing itself."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime

import pandas as pd

from analytics.store import json_file
from analytics.store.tables import Store

NAME = "digests.json"


@dataclass(frozen=True)
class Delivery:
    """The last digest of an area that reached `to`: up to which data version, when (ISO, UTC).

    `to` is an e-mail address, or a folder that digests are written into.
    """

    area: str
    to: str
    version: int
    time: str

    @property
    def day(self) -> pd.Timestamp:
        """Return the day of the delivery, where the server stands."""
        return pd.Timestamp(datetime.fromisoformat(self.time).astimezone().date())


def delivered(store: Store) -> tuple[Delivery, ...]:
    """Return the last delivery of each area to each place; none where the file is not whole."""
    return json_file.records(store.folder / NAME, Delivery)


def last(store: Store, area: str, to: str) -> Delivery | None:
    """Return the last delivery of `area` to `to`, or None."""
    return next((each for each in delivered(store) if (each.area, each.to) == (area, to)), None)


def remember(store: Store, area: str, to: str, version: int) -> None:
    """Keep that `to` has heard of everything in `area` up to `version`.

    Whoever calls holds the lock of `analytics.digest.rounds`.
    """
    now = datetime.now(UTC).isoformat(timespec="seconds")
    others = [each for each in delivered(store) if (each.area, each.to) != (area, to)]
    rows = [*others, Delivery(area, to, version, now)]
    json_file.replace(store.folder / NAME, [asdict(row) for row in rows])
