"""Check every file of the store against the checksum under which it was published."""

from collections.abc import Iterator
from dataclasses import dataclass

from deltalake.exceptions import DeltaError

from analytics.errors import DataError
from analytics.store import delta, editions, evidence
from analytics.store import manifest as manifests
from analytics.store.manifest import Manifest
from analytics.store.tables import Store

MISSING, CHANGED, UNREADABLE = "missing", "changed", "unreadable"


@dataclass(frozen=True)
class Damage:
    """A file of the store that is not as it was published; `path` starts at the store."""

    path: str
    problem: str


def verify(store: Store, all_versions: bool = False) -> list[Damage]:
    """Return every damaged or missing file of the newest version, or of all that can be read.

    Each file is read once. A flipped byte anywhere is found: in the data, in Delta's log, in
    a manifest. Files that no version names (left by a killed import) do not matter.

    Raises:
        DataError: A newer program wrote the store.
    """
    found, states = _manifests(store, all_versions)
    known: dict[str, str] = {}
    for manifest in states:
        for path, expected in files(store, manifest).items():
            # The same name never stands for two contents: Delta writes each file once.
            known.setdefault(path, expected)
    found += [
        damage for path, expected in known.items() for damage in _check(store, path, expected)
    ]
    if not found:
        found += [damage for manifest in states for damage in _misread(store, manifest)]
    if not found:
        # Their record is a table: it must be whole before it can be asked.
        own = (evidence.files(store) | editions.files(store)).items()
        found += [damage for path, expected in own for damage in _check(store, path, expected)]
    return found


def files(store: Store, manifest: Manifest) -> dict[str, str]:
    """Return path (from the store's folder) → sha256 of every file that a version rests on."""
    return {
        (store.path(name, state) / file).relative_to(store.folder).as_posix(): checksum
        for name, state in manifest.tables.items()
        for file, checksum in state.files.items()
    }


def _manifests(store: Store, all_versions: bool) -> tuple[list[Damage], list[Manifest]]:
    """Return the damaged manifests, and those of the versions to check.

    All are looked at, also of versions that can no longer be read: the history shows them.
    """
    found, states = [], []
    newest = store.version()
    for version in range(1, newest + 1):
        path = manifests.path_of(store.versions, version)
        try:
            states.append(manifests.load(store.versions, version))
        except DataError as error:
            if error.key == "store.too_new":
                raise
            problem = MISSING if error.key == "store.version_unknown" else CHANGED
            found.append(Damage(path.relative_to(store.folder).as_posix(), problem))
    floor = max((manifest.floor for manifest in states), default=0)
    oldest = floor if all_versions else newest
    return found, [manifest for manifest in states if manifest.version >= oldest]


def _check(store: Store, path: str, expected: str) -> Iterator[Damage]:
    try:
        if delta.checksum(store.folder / path) != expected:
            yield Damage(path, CHANGED)
    except FileNotFoundError:
        yield Damage(path, MISSING)
    except OSError:
        yield Damage(path, UNREADABLE)


def _misread(store: Store, manifest: Manifest) -> Iterator[Damage]:
    """Yield the tables that Delta would read from other files than those published."""
    for name, state in manifest.tables.items():
        path = store.path(name, state)
        try:
            read = delta.data_files(path, state.delta)
        except (DeltaError, OSError):
            read = None
        if read != sorted(file for file in state.files if not file.startswith(delta.LOG)):
            yield Damage(path.relative_to(store.folder).as_posix(), UNREADABLE)
