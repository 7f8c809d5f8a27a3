"""Look for damaged files beside the work: a page never waits for a big store to be read."""

from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

from analytics.store.tables import Store
from analytics.store.verify import Damage, verify

# A small store is looked through within this time, so its first page can say it already.
PATIENCE_SECONDS = 0.1

_beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="verify")


def damage(store: Store, patience: float | None = None) -> list[Damage]:
    """Return the damage found in the newest version so far; looked for once a version.

    Empty also while nothing is known yet: whoever asks later learns of it.
    """
    looking = _looking(store.folder, store.version())
    try:
        return looking.result(PATIENCE_SECONDS if patience is None else patience)
    except TimeoutError:
        return []


@lru_cache(maxsize=4)
def _looking(folder: Path, _version: int) -> Future[list[Damage]]:
    return _beside.submit(verify, Store(folder))
