"""Erase the bytes of an evidence file, in the store and beside its editions; its record stays.

A file with personal data that was brought by mistake (a KTP among the pages) goes this way:
taking it back only hides it. Whoever keeps backups, packages or copies of the editions must
replace or destroy them.

The bytes go before the table `evidence_erased` tells of it. Where an erasure was killed between
the two, `verify` misses the file, and the same command ends what was begun.
"""

import pandas as pd

from analytics.errors import DataError
from analytics.intake.values.nik import mask_within
from analytics.safe import plain
from analytics.store import evidence, evidence_files
from analytics.store.actor import user
from analytics.store.edition_files import FOLDER as EDITIONS
from analytics.store.evidence import ERASED
from analytics.store.tables import Store, Write

ACTION = "erase_evidence"


def erase(store: Store, which: str, why: str) -> str:
    """Remove a file everywhere in the store, whatever it proves; return its checksum.

    Args:
        which: Its checksum, or the name under which it was brought.
        why: The reason, which officers read; a NIK in it is masked.

    Raises:
        DataError: No reason was given, no file (or more than one) is called so, or it is
            erased already.
    """
    reason = mask_within(plain(why)).strip()
    if not reason:
        raise DataError("evidence.erase_why")
    with store.writing("erase"):
        rows = evidence.record(store)
        checksum = _found(rows, which)
        moment = evidence.now()
        for folder in (store.folder, store.folder / EDITIONS):
            evidence_files.erase(folder, checksum, moment)
        if checksum in set(erasures(store)["sha256"]):
            raise DataError("evidence.erased_already", file=checksum)
        standing = (rows["sha256"] == checksum) & rows["withdrawn"].isna()
        told = {"sha256": checksum, "time": moment, "actor": user(), "why": reason}
        store.publish(evidence.taken_back(rows, standing) | _told(told), ACTION)
    return checksum


def taken_back(store: Store, area: str) -> pd.DataFrame:
    """Return the record of the files of `area` that stand no more, the newest first.

    Returns:
        The columns of the record, and ``time``, ``erased_by`` and ``why`` of the erasure,
        missing where the bytes are still kept.
    """
    rows = evidence.record(store)
    gone = rows[rows["withdrawn"].notna() & (rows["area_code"] == area)]
    erased = erasures(store).rename(columns={"actor": "erased_by"})
    told = gone.merge(erased, on="sha256", how="left")
    return told.sort_values("withdrawn", ascending=False, ignore_index=True)


def erasures(store: Store) -> pd.DataFrame:
    """Return what was erased, oldest first: sha256, time (ISO), actor, why."""
    stored = store.read(ERASED)
    if stored is None:
        return pd.DataFrame(columns=["sha256", "time", "actor", "why"])
    return stored.sort_values("time", ignore_index=True)


def _told(erasure: dict[str, str]) -> dict[str, Write]:
    from analytics import contracts  # takes longer to import than a page may take

    row = contracts.check(ERASED, pd.DataFrame([erasure]))
    return {ERASED: Write(row, "imported", append=True)}


def _found(rows: pd.DataFrame, which: str) -> str:
    """Return the checksum of the file that `which` names.

    Raises:
        DataError: No file, or more than one, is called so.
    """
    named = rows[(rows["sha256"] == which.lower()) | (rows["name"] == which)]
    found = named["sha256"].unique()
    if not len(found):
        raise DataError("evidence.erase_unknown", file=which)
    if len(found) > 1:
        raise DataError("evidence.erase_several", file=which, files=", ".join(found))
    return found[0]
