"""One round of digests: who is told what, what was taken, and what is remembered of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

import pandas as pd
from filelock import FileLock, Timeout

from analytics.digest import files, post
from analytics.digest.changes import Changes, changes
from analytics.digest.letter import letter
from analytics.digest.mail import Mail
from analytics.digest.render import message
from analytics.digest.since import LAST, Since, at, since
from analytics.errors import DataError
from analytics.reports.subject import Subject
from analytics.store import delivered
from analytics.store.tables import Store

LOCK = "digest.lock"
# Longer than a round takes that reaches its server; a second cron job then finds all told.
LOCK_SECONDS = 120
# What a server says of one message; anything else is true of all of them.
OF_ONE = "mail.refused"


@dataclass(frozen=True)
class Told:
    """What became of one digest: ``sent``, ``written``, ``skipped`` or ``failed`` (`why`)."""

    outcome: str
    area: str
    to: str
    why: DataError | None = None


@contextmanager
def alone(store: Store, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Keep a second round out while the block runs.

    Raises:
        DataError: Another round has been under way for longer than `seconds`.
    """
    store.folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(store.folder / LOCK, timeout=seconds)
    try:
        lock.acquire()
    except Timeout:
        raise DataError("digest.busy", seconds=seconds) from None
    try:
        yield
    finally:
        lock.release()


@dataclass(frozen=True)
class Round:
    """What all digests of a round share.

    Attributes:
        subject: Area code → the newer side.
        since: A data version, a day, or ``last``: what this reader was last told.
        only_if_changed: Say nothing where nothing changed.
    """

    store: Store
    subject: Callable[[str], Subject]
    since: str
    only_if_changed: bool = False
    _found: dict[tuple[str, Since], Changes] = field(default_factory=dict, init=False, repr=False)

    def send(self, mail: Mail, areas: list[str]) -> Iterator[Told]:
        """Send each recipient of `areas` a digest; what failed is tried again next time.

        Once the server itself cannot be reached, nobody else is kept waiting for it.
        """
        down: DataError | None = None
        for area in areas:
            for to in mail.recipients[area]:
                due = self._due(area, to)
                if due is None:
                    yield Told("skipped", area, to)
                    continue
                try:
                    if down:
                        raise down
                    post.send(mail, post.addressed(_message(due), mail, to))
                except DataError as error:
                    down = None if error.key == OF_ONE else error
                    yield Told("failed", area, to, error)
                else:
                    self._remember(area, to, due)
                    yield Told("sent", area, to)

    def write(self, folder: Path, area: str) -> Told:
        """Write the digest of `area` into `folder`."""
        place = str(folder.resolve())
        due = self._due(area, place)
        if due is None:
            return Told("skipped", area, place)
        files.write(folder, letter(due))
        if self.since == LAST:
            self._remember(area, place, due)
        return Told("written", area, place)

    def _due(self, area: str, to: str) -> Changes | None:
        """Return what `to` is to be told; None where that is nothing, or was told today."""
        last = delivered.last(self.store, area, to)
        found = self._changes(area, self._start(last))
        if found.changed:
            return found
        again = self.since == LAST and last is not None and last.day == _today()
        return None if self.only_if_changed or again else found

    def _changes(self, area: str, start: Since) -> Changes:
        """Compare once for all who were last told at the same time."""
        if (area, start) not in self._found:
            self._found[area, start] = changes(self.store, self.subject(area), start)
        return self._found[area, start]

    def _start(self, last: delivered.Delivery | None) -> Since:
        """Return where to start; whoever was never told anything is told all there is."""
        if self.since != LAST:
            return since(self.store, self.since)
        if last is None:
            return at(self.store, 0)
        return Since(at(self.store, last.version).version, last.day)

    def _remember(self, area: str, to: str, told: Changes) -> None:
        delivered.remember(self.store, area, to, told.subject.data.version)


def _message(told: Changes) -> EmailMessage:
    return message(letter(told))


def _today() -> pd.Timestamp:
    return pd.Timestamp.now().normalize()
