"""How many people each village should have by a rule of priority, before any fund is looked at."""

import numpy as np

# Halvings of the search for the common factor; beyond the precision of a float.
_HALVINGS = 100


def share_out(total: int, weights: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Share `total` people out in proportion to `weights`, kept between `low` and `high`.

    What a village cannot take goes to the others. Whole people: the largest remainders are
    rounded up, the first village before the later ones.

    Args:
        weights: One per village; NaN or 0 gets no more than `low`.
        low: People at least; together at most `total`.
        high: People at most.

    Returns:
        People per village; less than `total` together where the villages take no more.
    """
    known = np.nan_to_num(weights.astype(float))
    most = np.where(known > 0, high, low)
    if most.sum() <= total:
        return most.astype(int)
    wanted = np.clip(known * _factor(total, known, low, most), low, most)
    people = np.floor(wanted + 1e-9).astype(int)
    rest = np.where(people < most, wanted - people, -1)
    raised = np.argsort(-rest, kind="stable")[: total - people.sum()]
    people[raised] += 1
    return people


def proportional(total: int, weights: np.ndarray) -> np.ndarray:
    """Share `total` people out in proportion to `weights` alone; nobody where all weigh nothing."""
    return share_out(total, weights, np.zeros(len(weights)), np.full(len(weights), total))


def _factor(total: int, weights: np.ndarray, low: np.ndarray, high: np.ndarray) -> float:
    """Return the people per unit of weight at which the villages take `total` together."""
    least, most = 0.0, float((high[weights > 0] / weights[weights > 0]).max())
    for _ in range(_HALVINGS):
        middle = (least + most) / 2
        if np.clip(weights * middle, low, high).sum() > total:
            most = middle
        else:
            least = middle
    return least
