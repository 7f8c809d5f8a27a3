"""Delete the files that an erased person was in, also after an erasure that was killed."""

import shutil
from pathlib import Path

from analytics.store import manifest as manifests
from analytics.store import unpublished

# Tables whose files know persons, or are made from these.
PERSONAL = (
    "enrolment", "claims", "welfare_people",
    "aside_enrolment", "aside_claims", "aside_welfare_people",
)  # fmt: skip
SWEPT = (*PERSONAL, "cube", "findings", "reached", "listed")
# There from before an erasure changes anything until nothing is left to delete.
PENDING = "erase.pending"


def sweep(folder: Path) -> None:
    """Delete folders of tables of persons that no readable version names, then all such files.

    Nothing happens unless an erasure is pending. Call it while no one else writes.
    """
    if not (folder / PENDING).exists():
        return
    used = _used(folder / "versions")
    for table in (folder / "tables").iterdir():
        if table.name.partition("@")[0] in SWEPT and table.name not in used:
            shutil.rmtree(table)
    unpublished.remove(folder)
    (folder / PENDING).unlink()


def _used(versions: Path) -> set[str]:
    return {
        state.folder or name
        for manifest in manifests.readable(versions)
        for name, state in manifest.tables.items()
    }
