"""A published edition: what the public pages and the API read, and nothing else."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import pandas as pd

from analytics.origin import Origin, combine


@dataclass(frozen=True)
class Edition:
    """The tables of one edition. Read-only: copy before changing.

    Pages read it where others read a `Dataset`.

    Attributes:
        area: Regency code.
        number: Of the edition, counted from 1.
        version: Data version that it was made from.
        real_only: What rests on simulated tables is left out.
        published_on: The day it was published.
        actor: Who published it.
        month: The newest month it speaks of.
        areas, villages: As in `Dataset`.
        tables: By name, as `analytics.edition.tables.PUBLIC` describes them. A row whose values
            are withheld has ``hidden`` True and NaN in them; NaN without it is unknown.
        origins: Where each table and series comes from that the edition was made from.
        files: sha256 of each file, by its name.
        sources: What each table rests on, by its name: keys of `origins`.
        memo: What was made from these tables, so that nothing is made twice.
    """

    area: str
    number: int
    version: int
    real_only: bool
    published_on: pd.Timestamp
    actor: str
    month: pd.Timestamp
    areas: pd.DataFrame
    villages: pd.DataFrame
    tables: Mapping[str, pd.DataFrame]
    origins: Mapping[str, Origin]
    files: Mapping[str, str]
    sources: Mapping[str, Collection[str]] = field(default_factory=dict)
    memo: dict = field(default_factory=dict, compare=False, repr=False)

    @property
    def today(self) -> pd.Timestamp:
        """Return the day on which the data were asked for: that of publishing."""
        return self.published_on

    def table(self, name: str) -> pd.DataFrame | None:
        """Return a published table; None where its data were unknown."""
        return self.tables.get(name)

    def origin(self, *sources: str) -> Origin:
        """Return the origin of a figure made from `sources`, as far as they are known."""
        known = [self.origins[name] for name in sources if name in self.origins]
        return combine(*known) if known else Origin("official", "")

    def codes(self, level: str, within: str | None = None) -> list[str]:
        """Return the area codes of one level, in order; only those at or below `within`."""
        inside = within or self.area
        codes = self.areas.loc[self.areas["level"] == level, "code"]
        return codes[(codes == inside) | codes.str.startswith(f"{inside}.")].tolist()
