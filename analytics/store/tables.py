"""The store: one Delta Lake table per kind, published together as numbered data versions."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import file_digest
from pathlib import Path

import pandas as pd
import pyarrow as pa
from deltalake import DeltaTable, write_deltalake
from filelock import FileLock, Timeout

from analytics.errors import DataError
from analytics.settings import settings
from analytics.store import manifest as manifests
from analytics.store.keys import fingerprint
from analytics.store.manifest import Manifest, TableState

# A person's spells lie in one partition, by the first hex digit of the worker key.
PARTITIONED = {"enrolment": "part"}
PARTS = tuple("0123456789abcdef")
LOCK_SECONDS = 30


@dataclass(frozen=True)
class Write:
    """What is to become of one table: new rows behind the old, or all of it anew."""

    frame: pd.DataFrame
    nature: str
    append: bool = False


class Store:
    """Versioned tables in a folder. Readers see whole published versions, nothing between."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._versions = folder / "versions"

    def version(self) -> int:
        """Return the newest data version; 0 means that nothing was ever stored."""
        return manifests.latest(self._versions)

    def manifest(self, version: int | None = None) -> Manifest:
        """Return what belongs to `version`, the newest by default."""
        return manifests.load(self._versions, self.version() if version is None else version)

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
        table = DeltaTable(self._path(name), version=state.delta)
        chosen = [(PARTITIONED[name], "==", part)] if part else None
        hidden = PARTITIONED.get(name)
        wanted = columns or [f.name for f in table.schema().fields if f.name != hidden]
        return table.to_pyarrow_table(filters=chosen, columns=wanted).to_pandas()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep other writers out while the block reads, decides and publishes.

        Raises:
            DataError: Someone else has been writing for longer than we wait.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self.folder / "writer.lock", timeout=LOCK_SECONDS):
                yield
        except Timeout:
            raise DataError("store.busy", seconds=LOCK_SECONDS) from None

    def publish(self, writes: Mapping[str, Write], action: str) -> int:
        """Store `writes` and make them visible together; return the new data version.

        Call it inside `writing`. A failure on the way leaves the old version in force.

        Raises:
            DataError: The store was filled under another secret key.
        """
        before = self.manifest()
        if before.key and before.key != fingerprint():
            raise DataError("store.other_key", file=settings().key_file)
        tables = dict(before.tables)
        for name, write in writes.items():
            tables[name] = self._write(name, write, before.tables.get(name))
        after = replace(
            before,
            version=before.version + 1,
            time=datetime.now(UTC).isoformat(timespec="seconds"),
            action=action,
            key=fingerprint(),
            tables=tables,
        )
        manifests.save(self._versions, after)
        return after.version

    def _write(self, name: str, write: Write, before: TableState | None) -> TableState:
        path = self._path(name)
        if before:
            self._forget_unpublished(path, before.delta)
        frame = write.frame
        if name in PARTITIONED:
            frame = frame.assign(**{PARTITIONED[name]: frame["worker_key"].str[0]})
        write_deltalake(
            path,
            pa.Table.from_pandas(frame, preserve_index=False),
            mode="append" if write.append and before else "overwrite",
            partition_by=PARTITIONED.get(name),
            schema_mode=None if write.append and before else "overwrite",
        )
        table = DeltaTable(path)
        known = before.files if before else {}
        files = {
            uri: known.get(uri) or _checksum(Path(path, uri))
            for uri in sorted(Path(u).relative_to(path).as_posix() for u in table.file_uris())
        }
        rows = len(frame) + (before.rows if write.append and before else 0)
        return TableState(table.version(), write.nature, rows, files)

    @staticmethod
    def _forget_unpublished(path: str, published: int) -> None:
        """Bring a table back to its published state where a killed writer went on."""
        table = DeltaTable(path)
        if table.version() != published:
            table.restore(published)

    def _path(self, name: str) -> str:
        return str(self.folder / "tables" / name)


@lru_cache(maxsize=4)
def open_store(folder: Path | None = None) -> Store:
    """Return the store of the settings, or of `folder`."""
    return Store(folder or settings().store)


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
