"""One plan to try out: every choice of the planner, small enough for a link."""

import re
from dataclasses import dataclass, fields

import pandas as pd

from analytics.cube.query import months_between
from analytics.vocabulary import FUND_SOURCES, SCHEMES

PRIORITIES = ("equal", "poor", "gap", "adults")
# The members' own money is no budget to plan with.
PAYERS = tuple(source for source in FUND_SOURCES if source != "self")
ALL_SCHEMES = "all"
LONGEST_PLAN = 24
# Rp10 trillion, and more people than any village has: beyond is a slip of the pen.
MOST_IDR, MOST_PEOPLE = 10**13, 10**6

Budget = tuple[str, int, int]  # fund source, fiscal year, rupiah


@dataclass(frozen=True)
class Scenario:
    """What to spend, for how long, on whom first.

    Attributes:
        start: First month of the plan, written 2027-01.
        months: How many months the plan lasts; whoever is taken in stays to its end.
        budgets: (fund source, fiscal year, rupiah); what is left out has no money.
        priority: One of `PRIORITIES`: how people are shared out over villages.
        floor: People to take in at least in every village whose workers are known.
        ceiling: People to take in at most in a village; 0 for no ceiling.
        renew_first: A scheme whose lapsing cover is renewed before anyone else, `ALL_SCHEMES`,
            or empty.
        self_pct: Share of lapsing people who renew themselves and cost the budget nothing.
        contribution_idr: A month's contribution to reckon with; 0 for the lawful one.
        allocation_idr: DBH Sawit assumed for years whose allocation is not published; 0: none.
        open_unknown: Use funds of which no rule was found as if they were allowed.
    """

    start: str
    months: int = 12
    budgets: tuple[Budget, ...] = ()
    priority: str = "equal"
    floor: int = 0
    ceiling: int = 0
    renew_first: str = ""
    self_pct: int = 0
    contribution_idr: int = 0
    allocation_idr: int = 0
    open_unknown: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be a plan, whoever wrote it.

        Raises:
            ValueError: A choice outside its list or range.
        """
        first = re.fullmatch(r"(20\d\d)-(0[1-9]|1[0-2])", self.start)
        numbers = (
            (self.months, 1, LONGEST_PLAN),
            (self.floor, 0, MOST_PEOPLE),
            (self.ceiling, 0, MOST_PEOPLE),
            (self.self_pct, 0, 100),
            (self.contribution_idr, 0, MOST_IDR),
            (self.allocation_idr, 0, MOST_IDR),
            *((amount, 0, MOST_IDR) for _, _, amount in self.budgets),
            *((year, 2000, 2099) for _, year, _ in self.budgets),
        )
        lines = [(source, year) for source, year, _ in self.budgets]
        good = (
            first is not None
            and all(low <= value <= high for value, low, high in numbers)
            and all(source in PAYERS for source, _ in lines)
            and len(lines) == len(set(lines))
            and self.priority in PRIORITIES
            and self.renew_first in ("", ALL_SCHEMES, *SCHEMES)
        )
        if not good:
            raise ValueError(f"no plan: {self}")

    @property
    def calendar(self) -> pd.DatetimeIndex:
        """Return the months of the plan."""
        first = pd.Timestamp(self.start)
        return months_between(first, first + pd.DateOffset(months=self.months - 1))

    @property
    def years(self) -> list[int]:
        """Return the fiscal years in which the plan has months."""
        return sorted(set(self.calendar.year))


# A scenario in a link: letter and value of each choice that differs from its default, such as
# ``t2027-01~bcsr.2027.5000000~ppoor~f50``. Only signs that no browser rewrites.
_LETTERS = {
    "start": "t", "months": "n", "priority": "p", "floor": "f", "ceiling": "c",
    "renew_first": "r", "self_pct": "s", "contribution_idr": "i", "allocation_idr": "d",
    "open_unknown": "u",
}  # fmt: skip
_FIELDS = {letter: name for name, letter in _LETTERS.items()}
_BETWEEN, _WITHIN, _BUDGET = "~", ".", "b"
_LONGEST_TEXT = 1000


def encode(scenario: Scenario) -> str:
    """Return `scenario` as short text for a link."""
    defaults = {each.name: each.default for each in fields(Scenario)}
    parts = [
        f"{letter}{_written(getattr(scenario, name))}"
        for name, letter in _LETTERS.items()
        if getattr(scenario, name) != defaults[name]
    ]
    parts += [_BUDGET + _WITHIN.join(map(str, line)) for line in scenario.budgets]
    return _BETWEEN.join(parts)


def decode(text: str) -> Scenario | None:
    """Return the scenario that `text` writes; None where it is not one of ours."""
    if len(text) > _LONGEST_TEXT:
        return None
    try:
        return _read(text)
    except (KeyError, ValueError, TypeError):
        return None


def _written(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _read(text: str) -> Scenario:
    values: dict[str, object] = {}
    budgets = []
    for part in text.split(_BETWEEN):
        letter, value = part[:1], part[1:]
        if letter == _BUDGET:
            source, year, amount = value.split(_WITHIN)
            budgets.append((source, _number(year), _number(amount)))
            continue
        name = _FIELDS[letter]
        if name in values:
            raise ValueError(f"{name} is written twice")
        values[name] = value if isinstance(_default(name), str) else _number(value)
    values["open_unknown"] = bool(values.get("open_unknown", 0))
    return Scenario(budgets=tuple(budgets), **values)


def _default(name: str) -> object:
    return "" if name == "start" else getattr(Scenario, name)


def _number(text: str) -> int:
    # int() would also read signs, spaces, underscores and digits of other scripts.
    if not re.fullmatch(r"[0-9]{1,14}", text):
        raise ValueError(f"no number: {text!r}")
    return int(text)
