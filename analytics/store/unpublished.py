"""Delete what a writer left behind that was killed, or failed, before it published."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from analytics.errors import DataError
from analytics.store import manifest as manifests
from analytics.store.delta import LOG


def remove(folder: Path) -> None:
    """Delete every data file and table that no readable version names.

    Delta's logs of a published table stay, for later ones count on from them. Call it while
    no one else writes.
    """
    for path in list(left_behind(folder)):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def left_behind(folder: Path) -> Iterator[Path]:
    """Yield the data files, table folders and drafts of manifests that no readable version names.

    None where nothing was published yet or a manifest is damaged: what cannot be proved to be
    left behind is not.
    """
    named = _named(folder / "versions")
    if not named:
        return
    yield from (folder / "versions").glob("*.draft")
    for table in (folder / "tables").iterdir():
        files = named.get(table.name)
        if files is None:
            yield table
            continue
        for path in table.rglob("*.parquet"):
            if path.relative_to(table).as_posix() not in files:
                yield path


def _named(versions: Path) -> dict[str, set[str]]:
    """Return table folder → its data files in any readable version; nothing if in doubt."""
    named: dict[str, set[str]] = {}
    try:
        states = manifests.readable(versions)
    except DataError:
        return {}
    for manifest in states:
        for name, state in manifest.tables.items():
            files = (file for file in state.files if not file.startswith(LOG))
            named.setdefault(state.folder or name, set()).update(files)
    return named
