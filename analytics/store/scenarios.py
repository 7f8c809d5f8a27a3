"""Plans that were named and kept. They are no data: keeping one makes no data version."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from analytics.intake.values.nik import mask_within
from analytics.store import json_file, lock
from analytics.store.tables import Store

NAME = "scenarios.json"
LONGEST_NAME = 60


@dataclass(frozen=True)
class Kept:
    """One plan by its name: `code` is its text for a link, `time` is ISO in UTC."""

    name: str
    code: str
    actor: str
    time: str


def kept(store: Store) -> tuple[Kept, ...]:
    """Return the plans kept, newest first; none where the file is not there or not whole."""
    return json_file.records(store.folder / NAME, Kept)


def keep(store: Store, name: str, code: str, actor: str | None = None) -> Kept:
    """Keep a plan under `name`, in place of one of the same name; in one step, or not at all.

    What looks like a NIK in the name is hidden: it is nobody's business here.

    Raises:
        DataError: Someone else has been writing for too long, or the disk is full.
    """
    plain = mask_within(" ".join(name.split()))[:LONGEST_NAME]
    now = datetime.now(UTC).isoformat(timespec="seconds")
    plan = Kept(plain, code, actor or lock.user(), now)
    with store.writing("scenario"):
        others = [each for each in kept(store) if each.name != plain]
        _write(store, [plan, *others])
    return plan


def drop(store: Store, name: str) -> None:
    """Delete the plan of that name for good; nothing happens where there is none.

    Raises:
        DataError: Someone else has been writing for too long, or the disk is full.
    """
    with store.writing("scenario"):
        _write(store, [each for each in kept(store) if each.name != name])


def _write(store: Store, plans: list[Kept]) -> None:
    json_file.replace(store.folder / NAME, [asdict(plan) for plan in plans])
