"""Where a figure comes from: its nature, its source and the day it speaks of."""

from dataclasses import dataclass

# Strongest first; a figure is as strong as its weakest input.
NATURES = ("official", "published", "imported", "derived", "simulated")


@dataclass(frozen=True)
class Origin:
    """The provenance shown beside a figure. `as_of` is an ISO date, or empty where unknown."""

    nature: str
    source: str
    as_of: str = ""

    def __post_init__(self) -> None:
        if self.nature not in NATURES:
            raise ValueError(f"unknown nature {self.nature!r}")


def combine(*origins: Origin) -> Origin:
    """Return the origin of a figure made from several: weakest nature, oldest date.

    Raises:
        ValueError: No origin given.
    """
    if not origins:
        raise ValueError("a figure without any origin")
    nature = max((o.nature for o in origins), key=NATURES.index)
    sources = dict.fromkeys(part for o in origins for part in o.source.split("; ") if part)
    dates = [o.as_of for o in origins if o.as_of]
    return Origin(nature, "; ".join(sources), min(dates, default=""))
