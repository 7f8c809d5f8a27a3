"""What earlier editions of a regency told and withheld: the next one must not undo it.

What they told, their files say. What they withheld is written down beside the register, in
`WITHHELD`, and is copied to no server for the public: cells and their counts, no person.
"""

from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from analytics.disclosure.past import Number, Past, told
from analytics.edition.tables import PUBLIC
from analytics.errors import DataError
from analytics.store import json_file
from analytics.store.edition_files import WITHHELD, about, path_of, unpacked
from analytics.store.tables import Store


def past(store: Store, area: str, editions: Iterable[int]) -> Past:
    """Return what the `editions` of `area` told and withheld; a damaged one tells nobody more."""
    record = _record(store)
    tables, withheld = [], set()
    for number in editions:
        if (own := _tables(store, area, number)) is not None:
            tables.append(own)
            withheld |= set(record.get(str(number), {}).items())
    return Past(told(tables, PUBLIC, area), withheld)


def remember(store: Store, number: int, withheld: Iterable[Number]) -> None:
    """Keep what edition `number` withholds; the caller holds the lock of the store."""
    others = {key: cells for key, cells in _record(store).items() if key != str(number)}
    json_file.replace(store.folder / WITHHELD, others | {str(number): dict(sorted(withheld))})


def _record(store: Store) -> Mapping[str, Mapping[str, int]]:
    """Return edition → cell → count; nothing where the file is not there or not whole."""
    return json_file.read(store.folder / WITHHELD) or {}


def _tables(store: Store, area: str, number: int) -> dict[str, pd.DataFrame] | None:
    """Return the tables of an edition that count something; None: damaged, or of another area."""
    try:
        said = about(store.folder, number)
        return dict(_counting(store, number, said["files"])) if said["area"] == area else None
    except DataError as error:
        if error.key != "edition.damaged":
            raise
        return None


def _counting(
    store: Store, number: int, files: Mapping[str, str]
) -> Iterator[tuple[str, pd.DataFrame]]:
    for name, public in PUBLIC.items():
        file = f"{name}.parquet"
        if file in files and (public.counts or public.counted):
            yield name, unpacked(path_of(store.folder, number) / file, files[file], number)
