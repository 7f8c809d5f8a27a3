"""The counts as unknowns, and the equations that bind them: what an attacker can reckon with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

# Cells with their weights in one equation.
Terms = list[tuple[str, float]]
# Counts are whole, but some are made by dividing and multiplying back.
TOLERANCE = 0.5


@dataclass(frozen=True)
class System:
    """Counts, and equations that hold for them: `equations` @ `values` is 0 throughout.

    Attributes:
        names: Of the cells, in order.
        values: The true counts.
        published: False: a count that no table holds, but that others would tell.
        equations: One row per equation, one column per cell.
        told: Earlier editions told this very number, whatever becomes of it now.
        withheld: Earlier editions withheld this very number, so it stays withheld.
    """

    names: list[str]
    values: np.ndarray
    published: np.ndarray
    equations: csr_array
    told: np.ndarray
    withheld: np.ndarray


class Builder:
    """Collect cells and equations. An equation that does not hold in truth is left out."""

    def __init__(self, counts: Iterable[tuple[str, float]]) -> None:
        self.values = dict(counts)
        self.published = len(self.values)
        self._rows: list[dict[str, float]] = []

    def bind(self, terms: Sequence[tuple[str, float]], reckoned: bool = False) -> None:
        """Bind cells whose weighted sum is a count of its own: nobody, or a rest nobody tells.

        Where one of the cells is told nowhere, nothing binds the others, unless it can be
        `reckoned` from them.
        """
        missing = [(name, weight) for name, weight in terms if name not in self.values]
        left = sum(weight * self.values.get(name, 0) for name, weight in terms)
        if reckoned and len(missing) == 1:
            ((name, weight),) = missing
            if -left / weight < -TOLERANCE:
                return
            self.values[name] = round(-left / weight)
        elif missing or left < -TOLERANCE:
            return
        elif left > TOLERANCE:
            name = f"rest {len(self._rows)} of {terms[0][0]}"
            self.values[name] = left
            terms = [*terms, (name, -1.0)]
        self._rows.append(dict(terms))

    def system(self) -> System:
        """Return what was collected."""
        place = {name: number for number, name in enumerate(self.values)}
        found = [
            (number, place[name], weight)
            for number, row in enumerate(self._rows)
            for name, weight in row.items()
        ]
        rows, columns, weights = zip(*found, strict=True) if found else ((), (), ())
        shape = (len(self._rows), len(place))
        return System(
            list(place),
            np.array(list(self.values.values()), dtype=float),
            np.arange(len(place)) < self.published,
            csr_array((weights, (rows, columns)), shape=shape),
            told=np.zeros(len(place), dtype=bool),
            withheld=np.zeros(len(place), dtype=bool),
        )
