"""Classes of a figure for a map: half-open, at most five, the same ones in every month."""

import pandas as pd

# Not every village has a class: nobody may know its figure, or it may not be concerned.
MISSING = "missing"
OUTSIDE = "outside"

MOST = 5
# Quarters, and "reached" as a class of its own: the classes that a target is discussed in.
PERCENT = (0, 25, 50, 75, 100)
# Nearly threefold each: a flat quota protects 1.3 of 100 adults in one village, 47.8 in another.
PER_100_ADULTS = (0, 1, 3, 8, 20)


def lower_bounds(unit: str, largest: float) -> tuple[float, ...]:
    """Return the lower bounds of the classes, ascending; the last class has no upper bound.

    Args:
        unit: Unit of a metric. Counts get "none" as a class of its own, then round steps.
        largest: The largest value that any month shows, so that colours mean the same in all
            months; only counts depend on it. NaN where nothing is known.
    """
    if unit == "%":
        return PERCENT
    if unit == "per_100_adults":
        return PER_100_ADULTS
    step = _round_up(largest / (MOST - 1)) if largest > 0 else 1
    steps = {number * step for number in range(1, MOST - 1) if number * step <= largest}
    return tuple(sorted({0, 1} | steps))


def classify(values: pd.Series, bounds: tuple[float, ...]) -> pd.Series:
    """Return the class of each value as text, "0" for the lowest, or `MISSING` where NaN.

    A class holds its lower bound and not its upper one.
    """
    number = sum((values >= bound).astype(int) for bound in bounds[1:])
    return number.astype(str).where(values.notna(), MISSING)


def _round_up(value: float) -> int:
    """Return the next 1, 2 or 5 times a power of ten."""
    power = 1
    while True:
        for digit in (1, 2, 5):
            if digit * power >= value:
                return digit * power
        power *= 10
