"""Publish what intake read: one import is one data version, whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

import pandas as pd

from analytics import contracts, progress
from analytics.errors import DataError
from analytics.intake import Intake
from analytics.intake.reading import SHEET
from analytics.store import spellings
from analytics.store.actor import user
from analytics.store.checks import checked
from analytics.store.decrease import Decrease, Held, decrease
from analytics.store.log import in_force
from analytics.store.merge import merge
from analytics.store.preparing import prepared
from analytics.store.remembered import Lesson, remembered
from analytics.store.tables import Store, Write


@dataclass(frozen=True)
class Receipt:
    """What an import did. `version` is the data version in which it can be seen.

    `clock_back` is the time of the version before, where that is later: a clock was wrong.
    """

    import_id: str
    version: int
    added: int
    replaced: int
    unchanged: int
    clock_back: datetime | None = None


def refuse_repetition(store: Store, intake: Intake, options: Mapping[str, str]) -> None:
    """Raise where the same file was imported before, in the same way.

    Raises:
        DataError: It was; names when and under which file name.
    """
    known = in_force(store)
    twin = known[known["identity"] == _identity(intake, options)]
    if len(twin):
        first = twin.iloc[0]
        raise DataError(
            "store.already_imported",
            file=intake.file,
            earlier=first["file"],
            time=datetime.fromisoformat(first["time"]),
            import_id=first["import_id"],
        )


def publish(
    store: Store,
    intake: Intake,
    options: Mapping[str, str],
    lesson: Lesson | None = None,
    accept_decrease: bool = False,
) -> Receipt:
    """Store the accepted rows, the quarantine, the log and the new cube as one version.

    With it goes what was learned on the way: the spellings of places that an officer
    confirmed, and `lesson`, what was said of files with these headers.

    The first import of a kind replaces its simulated table; later ones add up. Rows that
    say nothing new and rows that gave way are set aside, so that any import can be undone.
    Rows that `checked` does not let pass are refused.

    Args:
        accept_decrease: Somebody knows that the file tells much less than what stands there.

    Raises:
        DataError: Imported before, another import is running, or another secret key.
        Held: The file tells much less than what stands there, and nobody has accepted it.
    """
    with store.writing(f"import {intake.file}"):
        refuse_repetition(store, intake, options)
        progress.at("progress.publishing")
        intake = checked(store, intake)
        import_id = f"{store.version() + 1:04d}-{intake.sha256[:8]}"
        new = contracts.check(intake.kind, intake.accepted.assign(import_id=import_id))
        real = _nature(store, intake.kind) == "imported"
        stored = store.read(intake.kind) if real else contracts.empty(intake.kind)
        fewer = decrease(intake.kind, stored, new)
        if fewer and not accept_decrease:
            raise Held(fewer)
        merged = merge(intake.kind, stored, new)
        append = real and not merged.replaced
        rows = merged.added if append else pd.concat([merged.kept, merged.added])
        writes = {
            intake.kind: Write(rows, "imported", append),
            "imports": _entry(intake, options, import_id),
            "quarantine": _quarantine(intake, import_id),
        }
        if fewer:
            writes["approved"] = _approval(import_id, fewer)
        left = pd.concat([stored.drop(merged.kept.index), new.drop(merged.added.index)])
        writes |= spellings.learned(store, intake, import_id)
        if lesson:
            writes |= remembered(store, lesson)
        if len(left):
            writes[aside(intake.kind)] = Write(left, "imported", append=True)
        writes |= prepared(store, writes)
        before, now = store.manifest().time, datetime.now(UTC)
        version = store.publish(writes, f"import {import_id}")
    earlier = datetime.fromisoformat(before) if before else now
    counts = len(merged.added), merged.replaced, merged.unchanged
    return Receipt(import_id, version, *counts, clock_back=earlier if earlier > now else None)


def awaited(store: Store, intake: Intake) -> Decrease | None:
    """Return the decrease that would have to be accepted before `intake` can be published."""
    if _nature(store, intake.kind) != "imported":
        return None
    new = contracts.check(intake.kind, intake.accepted.assign(import_id="awaited"))
    return decrease(intake.kind, store.read(intake.kind), new)


def aside(kind: str) -> str:
    """Return the table of the rows that were accepted but do not stand in the table of `kind`."""
    return f"aside_{kind}"


def _nature(store: Store, table: str) -> str | None:
    state = store.manifest().tables.get(table)
    return state.nature if state else None


def _identity(intake: Intake, options: Mapping[str, str]) -> str:
    """Tell the same file read in the same way; its name does not matter.

    Which sheet and which columns were read counts, not whether anybody had to say so.
    """
    given = {k: v for k, v in options.items() if k != SHEET and not k.startswith("map ")}
    read = (intake.sheet, *(f"{head}={column}" for head, column in sorted(intake.columns.items())))
    said = [intake.kind, intake.sha256, *read, *(f"{k}={v}" for k, v in sorted(given.items()))]
    # A spelling confirmed since lets rows in that were refused before.
    said += [repr(spelling) for spelling in intake.spellings]
    return sha256("\n".join(said).encode()).hexdigest()


def _entry(intake: Intake, options: Mapping[str, str], import_id: str) -> Write:
    entry = {
        "import_id": import_id,
        "kind": intake.kind,
        "file": intake.file,
        "sha256": intake.sha256,
        "identity": _identity(intake, options),
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "actor": user(),
        "read": intake.read,
        "accepted": intake.accepted_rows,
        "repaired": intake.repaired,
        "skipped": intake.skipped,
        "quarantined": sum(intake.reasons.values()),
    }
    return Write(pd.DataFrame([entry]), "imported", append=True)


def _approval(import_id: str, fewer: Decrease) -> Write:
    row = {"import_id": import_id, "unit": fewer.unit, "stored": fewer.stored, "new": fewer.new}
    return Write(pd.DataFrame([row]), "imported", append=True)


def _quarantine(intake: Intake, import_id: str) -> Write:
    refused = intake.quarantined.assign(import_id=import_id)
    texts = dict.fromkeys(refused.columns.drop("row_no"), "str")
    return Write(refused.astype({**texts, "row_no": "int64"}), "imported", append=True)
