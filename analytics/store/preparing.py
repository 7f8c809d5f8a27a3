"""Prepare what pages read of lists of persons; the lists themselves no page reads."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from analytics.cube.build import NEEDED, build
from analytics.findings.build import build as find
from analytics.findings.shape import REGISTER
from analytics.impact import who
from analytics.store.tables import PARTS, Store, Write
from analytics.targeting import build as targeting


@dataclass(frozen=True)
class Lists:
    """The lists of persons as they will be once `writes` are published.

    Attributes:
        writes: What becomes of tables, as `Store.publish` takes it; others stay as stored.
    """

    store: Store
    writes: Mapping[str, Write | None]

    def nature(self, name: str) -> str | None:
        """Return the nature of a list; None where there will be none."""
        state = self.store.manifest().tables.get(name)
        decided = self.writes.get(name, state)
        return decided.nature if decided else None

    def whole(self, name: str) -> pd.DataFrame | None:
        """Return all rows of a list; None where there will be none."""
        if name not in self.writes:
            return self.store.read(name)
        write = self.writes[name]
        if write is None or not write.append:
            return write and write.frame
        return pd.concat([self.store.read(name), write.frame], ignore_index=True)

    def register(self, columns: list[str]) -> Iterator[pd.DataFrame]:
        """Yield `columns` of the register, one partition in memory at a time."""
        write = self.writes.get("enrolment")
        digits = write.frame["worker_key"].str[0] if write else None
        for part in PARTS:
            parts = []
            if write is None or write.append:
                parts.append(self.store.read("enrolment", columns, part))
            if write:
                parts.append(write.frame.loc[digits == part, columns])
            yield pd.concat(parts)

    def matching(self) -> pd.DataFrame | None:
        """Return the poverty register, where its persons may be those of the register.

        Invented persons can be matched with no real ones.
        """
        same = self.nature("welfare_people") == self.nature("enrolment")
        return self.whole("welfare_people") if same else None


@dataclass(frozen=True)
class Prepared:
    """A table made from lists of persons.

    Attributes:
        lists: What it changes with. The first is the one it counts: without that list there
            is no such table, and it has that list's nature.
    """

    lists: tuple[str, ...]
    make: Callable[[Lists], pd.DataFrame]


PREPARED = {
    "cube": Prepared(("enrolment",), lambda lists: build(lists.register(NEEDED))),
    "findings": Prepared(
        ("enrolment", "claims"),
        lambda lists: find(lists.register(REGISTER), lists.whole("claims")),
    ),
    "reached": Prepared(
        ("enrolment", "welfare_people"),
        lambda lists: targeting.reached(lists.register(targeting.REGISTER), lists.matching()),
    ),
    "who": Prepared(("enrolment",), lambda lists: who.build(lists.register(who.NEEDED))),
    "listed": Prepared(
        ("welfare_people",), lambda lists: targeting.listed(lists.whole("welfare_people"))
    ),
}


def prepared(
    store: Store, writes: Mapping[str, Write | None], skip: tuple[str, ...] = ()
) -> dict[str, Write | None]:
    """Return what becomes of the prepared tables once `writes` are published.

    Args:
        writes: What becomes of the lists of persons, as `Store.publish` takes it; other tables
            may be among them.
        skip: Prepared tables that are not wanted.

    Returns:
        A write for each prepared table that changes with a list in `writes`; None where there
        will be no such table.
    """
    lists = Lists(store, writes)
    made: dict[str, Write | None] = {}
    for name, table in PREPARED.items():
        if name not in skip and not writes.keys().isdisjoint(table.lists):
            nature = lists.nature(table.lists[0])
            made[name] = Write(table.make(lists), nature) if nature else None
    return made


def lacking(store: Store) -> dict[str, Write]:
    """Return the prepared tables that a store of an earlier release does not have yet."""
    lists, present = Lists(store, {}), store.manifest().tables
    natures = {name: lists.nature(table.lists[0]) for name, table in PREPARED.items()}
    return {
        name: Write(PREPARED[name].make(lists), nature)
        for name, nature in natures.items()
        if nature and name not in present
    }
