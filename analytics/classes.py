"""Classes of a figure for a map: half-open, at most five, by one of three rules."""

import warnings

import numpy as np
import pandas as pd

# How the bounds are found: set beforehand and the same in every month; as many villages in
# each class; villages most alike in each class. The last two follow the values of the month.
POLICY, QUANTILES, NATURAL = RULES = ("kebijakan", "kuantil", "alami")

# Not every village has a class: nobody may know its figure, or it may not be concerned.
MISSING = "missing"
OUTSIDE = "outside"

# Of a change: three classes down, none, three up.
STEPS = 3
CHANGES = ("fall3", "fall2", "fall1", "same", "rise1", "rise2", "rise3")

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
    step = round_up(largest / (MOST - 1)) if largest > 0 else 1
    steps = {number * step for number in range(1, MOST - 1) if number * step <= largest}
    return tuple(sorted({0, 1} | steps))


def bounds_by(rule: str, values: pd.Series, unit: str, largest: float) -> tuple[float, ...]:
    """Return the lower bounds of the classes by one of `RULES`, ascending.

    Quantiles and natural breaks are rounded down, people to whole numbers, all else to one
    decimal, so that the classes are exactly those that the legend tells; where many villages
    have the same value there are fewer than five. Where nothing is known there is nothing to
    divide, and the classes are those of `POLICY`.

    Args:
        values: The figure of all villages of the regency, NaN where unknown.
        unit, largest: As in `lower_bounds`.
    """
    known = values.dropna()
    if rule == POLICY or known.empty:
        return lower_bounds(unit, largest)
    fewer = min(MOST, known.nunique())
    upper = _natural(known, fewer) if rule == NATURAL else _quantiles(known, fewer)
    # Both rules close a class above. The least value in each class is its lower bound.
    lowest = known.groupby(np.searchsorted(upper[:-1], known)).min()
    steps = 1 if unit == "people" else 10
    return tuple(sorted(set((np.floor(lowest * steps) / steps).tolist())))


def classify(values: pd.Series, bounds: tuple[float, ...]) -> pd.Series:
    """Return the class of each value as text, "0" for the lowest, or `MISSING` where NaN.

    A class holds its lower bound and not its upper one.
    """
    number = pd.Series(np.searchsorted(bounds[1:], values, side="right"), values.index)
    return number.astype(str).where(values.notna(), MISSING)


def change_step(changes: pd.Series) -> int:
    """Return the width of the classes of a change: round, and the same up and down."""
    largest = changes.abs().max()
    return round_up(largest / STEPS) if largest > 0 else 1


def classify_change(changes: pd.Series, step: int) -> pd.Series:
    """Return the class of each change, one of `CHANGES`, or `MISSING` where NaN.

    No change is a class of its own. A class holds its end nearer to zero; the last is open.
    """
    size = (changes.abs() // step).clip(upper=STEPS - 1).fillna(0).astype(int) + 1
    number = (np.sign(changes).fillna(0).astype(int) * size + STEPS).astype(int)
    return number.map(dict(enumerate(CHANGES))).where(changes.notna(), MISSING)


def _quantiles(known: pd.Series, classes: int) -> np.ndarray:
    return known.quantile(np.arange(1, classes + 1) / classes).to_numpy()


def _natural(known: pd.Series, classes: int) -> np.ndarray:
    """Return the upper bounds of Fisher and Jenks: least variance within the classes, exactly."""
    # scikit-learn comes with it: seconds to import, and only this rule needs it.
    import mapclassify

    with warnings.catch_warnings():
        # It says that Numba would be faster; a regency takes a second at most without.
        warnings.simplefilter("ignore", UserWarning)
        return mapclassify.FisherJenks(known.to_numpy(), classes).bins


def round_up(value: float) -> int:
    """Return the next 1, 2 or 5 times a power of ten."""
    power = 1
    while True:
        for digit in (1, 2, 5):
            if digit * power >= value:
                return digit * power
        power *= 10
