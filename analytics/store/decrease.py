"""Does a file that looks like a complete list tell much less than what stands there?

Such a file was often filtered or cut off on its way. Nothing is lost by it, since rows that
a file does not have stay; but its figures would mislead, so that somebody must say yes twice.
"""

from dataclasses import dataclass

import pandas as pd

from analytics import numbers
from analytics.errors import DataError
from analytics.text import say

LARGEST_DECREASE_PCT = 30
# Fewer than these are no list of which a part could be missing.
SMALLEST_LIST = 20
# A file of which most is not known yet brings a new part; it is no list sent again.
KNOWN_PCT = 50


@dataclass(frozen=True)
class Decrease:
    """What stands for the same time, and what the file tells of it, both in `unit`."""

    unit: str
    stored: float
    new: float

    def message(self, lang: str = "id") -> str:
        """Say it with both numbers."""
        return say(
            "store.decrease",
            lang,
            unit=say(f"store.unit.{self.unit}", lang),
            stored=numbers.integer(self.stored, lang),
            new=numbers.integer(self.new, lang),
            pct=numbers.percent(100 * (1 - self.new / self.stored), lang, 0),
        )


class Held(DataError):
    """An import waits for a second approval."""

    def __init__(self, found: Decrease) -> None:
        super().__init__("store.held")
        self.found = found

    def message(self, lang: str = "id") -> str:
        """Say why, and how to approve."""
        return say(self.key, lang, decrease=self.found.message(lang))


@dataclass(frozen=True)
class _Rule:
    """What makes two rows of a kind speak of the same time and of the same thing."""

    time: str
    same: tuple[str, ...]
    told: tuple[str, ...]
    units: tuple[str, ...]
    added: bool = True


# Spells and claims are one list from the first of its days to the last; counts hold for a day.
RULES = {
    "enrolment": _Rule("paid_from", ("scheme",), ("worker_key",), ("workers",), added=False),
    "claims": _Rule("event_date", (), ("claim_key",), ("claims",), added=False),
    "funding": _Rule(
        "fiscal_year", (), ("kind", "fund_source", "scheme", "area_code", "date", "amount_idr"),
        ("rows",), added=False,
    ),
    "welfare": _Rule(
        "as_of", ("as_of",), ("village_code", "decile"), ("families", "people", "workers")
    ),
    "welfare_people": _Rule("as_of", ("as_of",), ("worker_key",), ("people",), added=False),
    "membership": _Rule("as_of", ("as_of", "segment"), ("area_code",), ("active_members",)),
    "worker_base": _Rule("as_of", ("as_of", "definition"), ("area_code",), ("workers",)),
}  # fmt: skip


def decrease(kind: str, stored: pd.DataFrame, new: pd.DataFrame) -> Decrease | None:
    """Return what a file lacks of what stands for the same time; None where it is no matter.

    Boundaries and steps of a strategy have no time and no rule: each is reported by itself.

    Args:
        stored: The imported rows of the table of `kind`.
        new: The accepted rows of the file.
    """
    if kind not in RULES or new.empty or stored.empty:
        return None
    rule = RULES[kind]
    standing = stored[stored[rule.time].between(new[rule.time].min(), new[rule.time].max())]
    standing = standing[_marks(standing, rule.same).isin(_marks(new, rule.same))]
    told = (*rule.same, *rule.told)
    known = _marks(new, told).isin(_marks(standing, told))
    if standing.empty or 100 * known.mean() < KNOWN_PCT:
        return None
    for unit in rule.units:
        before, after = (_counted(rows, unit, rule) for rows in (standing, new))
        if before >= SMALLEST_LIST and after > 0:
            held = 100 * after <= (100 - LARGEST_DECREASE_PCT) * before
            return Decrease(unit, before, after) if held else None
    return None


def _counted(rows: pd.DataFrame, unit: str, rule: _Rule) -> float:
    return float(rows[unit].sum() if rule.added else len(rows[list(rule.told)].drop_duplicates()))


def _marks(rows: pd.DataFrame, columns: tuple[str, ...]) -> pd.Series:
    if not columns:
        return pd.Series(0, index=rows.index)
    return pd.util.hash_pandas_object(rows[list(columns)], index=False)
