"""The spellings of places that officers confirmed: for everyone, with a record of who and when.

Nothing is erased: what is taken back is marked so and holds no more.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

import pandas as pd

from analytics import contracts
from analytics.errors import DataError
from analytics.intake import Intake
from analytics.intake.confirming import lasting
from analytics.intake.gazetteer import gazetteer
from analytics.intake.spellings import Spelling
from analytics.settings import settings
from analytics.store.actor import user
from analytics.store.tables import Store, Write

NAME = "spellings"


def record(store: Store) -> pd.DataFrame:
    """Return every spelling that was ever confirmed, oldest first; columns of the contract."""
    stored = store.read(NAME)
    if stored is None:
        return contracts.empty(NAME)
    return stored.sort_values("number", ignore_index=True)


def in_force(store: Store, area: str) -> list[Spelling]:
    """Return the spellings that hold for files about the regency `area`."""
    rows = record(store)
    rows = rows[rows["withdrawn"].isna() & (rows["regency_code"] == area)]
    told = rows[["level", "spelling", "area_code", "within"]].astype(object).fillna("")
    return [Spelling(*row) for row in told.itertuples(index=False)]


def learned(store: Store, intake: Intake, import_id: str) -> dict[str, Write]:
    """Return what is to be written of the spellings that reading a file needed; none if none."""
    area = settings().area
    places = gazetteer(area)
    earlier = in_force(store, area)
    new = [s for s in intake.spellings if s not in earlier and lasting(s, places)]
    return _written(_with(record(store), new, area, intake.file, import_id)) if new else {}


def forgotten(store: Store, import_id: str) -> dict[str, Write]:
    """Return what is to be written when an import is undone: its spellings are taken back."""
    rows = record(store)
    gone = rows["withdrawn"].isna() & rows["import_id"].eq(import_id)
    return _written(_withdrawn(rows, gone)) if gone.any() else {}


def confirm(store: Store, spelling: Spelling) -> int:
    """Keep a spelling from now on; return the new data version.

    Raises:
        DataError: It is the official name of several places.
    """
    area = settings().area
    if not lasting(spelling, gazetteer(area)):
        raise DataError("place.several", name=spelling.name)
    with store.writing("spelling"):
        writes = _written(_with(record(store), [spelling], area))
        return store.publish(writes, "confirm")


def withdraw(store: Store, number: int) -> int:
    """Take a spelling back and return the new data version; what was imported by it stays.

    Raises:
        DataError: There is none of that number in force.
    """
    with store.writing("spelling"):
        rows = record(store)
        gone = rows["withdrawn"].isna() & rows["number"].eq(number)
        if not gone.any():
            raise DataError("place.number_unknown", number=number)
        return store.publish(_written(_withdrawn(rows, gone)), "withdraw")


def _with(
    rows: pd.DataFrame, new: Iterable[Spelling], area: str,
    file: str | None = None, import_id: str | None = None,
) -> pd.DataFrame:  # fmt: skip
    """Return the record with `new` at its end; earlier ones of the same writing give way."""
    new = list(new)
    marks = {each.mark for each in new}
    told = zip(rows["level"], rows["spelling"], rows["within"].fillna(""), strict=True)
    same = [Spelling(level, name, "", within).mark in marks for level, name, within in told]
    again = pd.Series(same, index=rows.index, dtype="bool")
    own = rows["withdrawn"].isna() & rows["regency_code"].eq(area)
    first = len(rows) + 1
    added = pd.DataFrame(
        {
            "number": first + place,
            "regency_code": area,
            "level": each.level,
            "spelling": each.name,
            "within": each.within or None,
            "area_code": each.code or None,
            "confirmed": _now(),
            "actor": user(),
            "file": file,
            "import_id": import_id,
            "withdrawn": None,
            "withdrawn_by": None,
        }
        for place, each in enumerate(new)
    )
    return pd.concat([_withdrawn(rows, own & again), added], ignore_index=True)


def _withdrawn(rows: pd.DataFrame, gone: pd.Series) -> pd.DataFrame:
    rows = rows.astype({"withdrawn": object, "withdrawn_by": object})
    rows.loc[gone, ["withdrawn", "withdrawn_by"]] = _now(), user()
    return rows


def _written(rows: pd.DataFrame) -> dict[str, Write]:
    return {NAME: Write(contracts.check(NAME, rows), "imported")}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
