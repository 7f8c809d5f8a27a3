"""The store: one Delta Lake table per kind, published together as numbered data versions."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import pandas as pd

from analytics.errors import DataError
from analytics.settings import settings
from analytics.store import delta, lock, unpublished
from analytics.store import manifest as manifests
from analytics.store.keys import fingerprint
from analytics.store.manifest import Manifest, TableState
from analytics.store.sweep import sweep

# A person's spells lie in one partition, by the first hex digit of the worker key.
PARTITIONED = {"enrolment": "part"}
PARTS = tuple("0123456789abcdef")
LOCK_SECONDS = 30


@dataclass(frozen=True)
class Write:
    """What is to become of one table: new rows behind the old, or all of it anew.

    `moved` writes it into a new folder, so that the old one can be deleted.
    """

    frame: pd.DataFrame
    nature: str
    append: bool = False
    moved: bool = False


class Store:
    """Versioned tables in a folder. Readers see whole published versions, nothing between."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.versions = folder / "versions"

    def version(self) -> int:
        """Return the newest data version; 0 means that nothing was ever stored."""
        return manifests.latest(self.versions)

    def manifest(self, version: int | None = None) -> Manifest:
        """Return what belongs to `version`, the newest by default.

        Raises:
            DataError: No such version, damaged, or dropped because a person was erased.
        """
        newest = manifests.known(self.versions, self.version())
        if version is None or version == newest.version:
            return newest
        if version < newest.floor:
            raise DataError("store.version_dropped", version=version, floor=newest.floor)
        return manifests.known(self.versions, version)

    def read(
        self,
        name: str,
        columns: list[str] | None = None,
        part: str | None = None,
        version: int | None = None,
    ) -> pd.DataFrame | None:
        """Return table `name` (or one partition of it); None where it was never written.

        Text is ``str``, days are ``datetime64[us]``, as the contract of the table says.
        """
        state = self.manifest(version).tables.get(name)
        if state is None:
            return None
        hidden = PARTITIONED.get(name)
        inside = f"{hidden}={part}/" if part else ""
        path = self.path(name, state)
        return delta.read(path, state.delta, [*state.files], columns, hidden, inside)

    @contextmanager
    def writing(self, task: str = "") -> Iterator[None]:
        """Keep other writers out while the block reads, decides and publishes.

        Args:
            task: What a second writer is told that the first one is doing.

        Raises:
            DataError: Someone else has been writing for longer than we wait; the disk is full.
        """
        with lock.held(self.folder, LOCK_SECONDS, task) as killed:
            if killed:
                unpublished.remove(self.folder)
            sweep(self.folder)
            try:
                yield
            except BaseException:
                # Also a full disk: what was written in vain makes room again.
                with suppress(OSError):
                    unpublished.remove(self.folder)
                raise

    def publish(
        self,
        writes: Mapping[str, Write | None],
        action: str,
        actor: str | None = None,
        floor: int | None = None,
    ) -> int:
        """Store `writes` and make them visible together; return the new data version.

        Call it inside `writing`. A failure on the way leaves the old version in force.

        Args:
            writes: Table → what becomes of it; None: from now on there is no such table.
            actor: Who does it; by default who runs the program.
            floor: The oldest version that can be read from now on.

        Raises:
            DataError: The store was filled under another secret key.
        """
        before = self.manifest()
        if before.key and before.key != fingerprint():
            raise DataError("store.other_key", file=settings().key_file)
        tables = dict(before.tables)
        for name, write in writes.items():
            state = tables.pop(name, None)
            if write:
                tables[name] = self._write(name, write, state)
        after = replace(
            before,
            version=before.version + 1,
            time=datetime.now(UTC).isoformat(timespec="seconds"),
            action=action,
            key=fingerprint(),
            tables=tables,
            format=manifests.FORMAT,
            actor=lock.user() if actor is None else actor,
            floor=before.floor if floor is None else floor,
        )
        manifests.save(self.versions, after)
        return after.version

    def path(self, name: str, state: TableState | None = None) -> Path:
        """Return the folder of a table."""
        return self.folder / "tables" / (state.folder if state and state.folder else name)

    def _write(self, name: str, write: Write, before: TableState | None) -> TableState:
        folder = before.folder if before else ""
        if write.moved:
            folder, before = f"{name}@{self.version() + 1}", None
        path = self.folder / "tables" / (folder or name)
        if before:
            delta.forget_unpublished(path, before.delta)
        frame, partition = write.frame, PARTITIONED.get(name)
        if partition:
            frame = frame.assign(**{partition: frame["worker_key"].str[0]})
        append = write.append and before is not None
        version = delta.write(path, frame, partition, append)
        files = delta.checksums(path, version, before.files if before else {})
        rows = len(frame) + (before.rows if append else 0)
        return TableState(version, write.nature, rows, files, folder)


@lru_cache(maxsize=4)
def open_store(folder: Path | None = None) -> Store:
    """Return the store of the settings, or of `folder`."""
    return Store(folder or settings().store)
