"""The rule of what is too small to publish, and how far apart the guesses must lie."""

import numpy as np

from analytics.small_counts import SMALLEST

# Of a hidden count, everything published leaves open whole numbers at least this far apart.
WIDTH = 5
# Hidden are aims this wide, for who knows the rule can do without one number at either end: of
# two hidden counts one is between 1 and 4, so neither of them is 0 or the whole sum.
SAFE = WIDTH + 2


def small(counts: np.ndarray) -> np.ndarray:
    """Tell which counts are too small to publish; nobody at all is no secret."""
    return (counts > 0) & (counts < SMALLEST)
