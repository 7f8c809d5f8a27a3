"""The recognised cells below the header: read a column at a time; what is wrong is noted."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import numpy as np
import pandas as pd

from analytics.errors import DataError
from analytics.intake.faults import Faults
from analytics.intake.spellings import Unknown
from analytics.intake.values.text import BadValue, as_text, says_nothing


class Cells:
    """The data rows of one file, and what is wrong in them.

    Attributes:
        cells: Recognised columns as the program gave them; the index holds row numbers.
        headers: Column → its header in the file (or its own name where the user gave it).
        faults: The refused rows.
        said: What each recognised column says, in one writing; equal rows are copies.
        changed: Rows whose NIK or village had to be written differently.
        misshapen: Rows of a text file with too few or too many fields.
        ambiguous: Rows with a date such as 03/04/2025, which is read as 3 April, in a column
            where no other date (31/03/2025) shows that the day comes first.
        unknown: Names of places that an officer may say the meaning of.
        today: The day on which the file is read.
        from_1904: Whether the workbook counts days from 1904, as old ones of a Mac do.
    """

    def __init__(
        self,
        cells: pd.DataFrame,
        headers: Mapping[str, str],
        fixed: Mapping[str, str],
        today: date,
        from_1904: bool = False,
    ) -> None:
        self.cells = cells.assign(**fixed)
        self.headers = {**headers, **{column: column for column in fixed}}
        self.faults = Faults()
        self.said: dict[str, pd.Series] = {}
        self.changed = pd.Series(False, index=cells.index)
        self.misshapen = pd.Series(False, index=cells.index)
        self.ambiguous = pd.Series(False, index=cells.index)
        self.unknown: list[Unknown] = []
        self._different: dict[str, tuple[np.ndarray, np.ndarray]] = {}
        self._fixed = fixed
        self.today = today
        self.from_1904 = from_1904

    def has(self, column: str) -> bool:
        """Tell whether the file (or the user) gives this column."""
        return column in self.cells

    def wide(self, prefix: str) -> list[str]:
        """Return the columns that stand for one value each, such as ``decile:4:people``."""
        return [column for column in self.cells if column.startswith(f"{prefix}:")]

    def different(self, column: str) -> tuple[np.ndarray, np.ndarray]:
        """Return the different cells of a column: the place of each row's among them, and they."""
        if column not in self._different:
            self._different[column] = pd.factorize(self.cells[column], use_na_sentinel=False)
        return self._different[column]

    def tested(self, column: str, test: Callable[[object], bool]) -> pd.Series:
        """Return for each row whether its cell passes a test."""
        codes, cells = self.different(column)
        passed = np.fromiter(map(test, cells), dtype=bool)
        return pd.Series(passed[codes], index=self.cells.index)

    def read(
        self,
        column: str,
        parse: Callable[[object], object],
        dtype: str = "object",
        required: bool = False,
        says: Callable[[object], object] = lambda value: value,
    ) -> pd.Series:
        """Return a column read by `parse`; every different cell is read once.

        A cell that cannot be read refuses its row. A blank one does only where `required`.
        A column the file does not have is missing throughout. Two values that `says` turns
        into the same say the same.

        Raises:
            DataError: The value the user gave for the whole column cannot be read.
        """
        if column not in self.cells:
            return pd.Series(None, index=self.cells.index, dtype=dtype)
        codes, cells = self.different(column)
        values, problems = _parsed(cells, parse, required)
        if problems and column in self._fixed:
            problem = next(iter(problems.values()))
            reason = DataError(problem.key, **problem.values).message()
            raise DataError(
                "intake.fixed_value", column=column, value=self._fixed[column], reason=reason
            )
        self._refuse(column, codes, cells, problems)
        said = [None if value is None else says(value) for value in values]
        for i in problems:
            said[i] = as_text(cells[i])
        self.said[column] = _taken(said, "object", codes, self.cells.index)
        return _taken(values, dtype, codes, self.cells.index)

    def refuse(
        self, rows: pd.Series, column: str, key: str, **values: pd.Series | str | int
    ) -> None:
        """Refuse the rows that are marked; `values` may hold one value a row."""
        marked = rows.index[rows.to_numpy(dtype=bool)]
        if marked.empty:
            return
        shown = self.cells[column] if column in self.cells else pd.Series("", self.cells.index)
        for row in marked:
            filled = {k: v[row] if isinstance(v, pd.Series) else v for k, v in values.items()}
            header = self.headers.get(column, column)
            self.faults.add(row, header, shown[row], BadValue(key, **filled))

    def _refuse(
        self, column: str, codes: np.ndarray, cells: np.ndarray, problems: Mapping[int, BadValue]
    ) -> None:
        for place in np.flatnonzero(np.isin(codes, list(problems))):
            code = codes[place]
            row = self.cells.index[place]
            self.faults.add(row, self.headers[column], cells[code], problems[code])


def _parsed(
    cells: Iterable[object], parse: Callable[[object], object], required: bool
) -> tuple[list[object], dict[int, BadValue]]:
    values: list[object] = []
    problems: dict[int, BadValue] = {}
    for i, cell in enumerate(cells):
        value = None
        if required or not says_nothing(cell):
            try:
                value = parse(cell)
            except BadValue as problem:
                problems[i] = problem
        values.append(value)
    return values, problems


def _taken(values: list[object], dtype: str, codes: np.ndarray, index: pd.Index) -> pd.Series:
    unique = pd.Series(values, dtype="object")
    if dtype != "object":
        unique = unique.astype(dtype)
    taken = unique.take(codes)
    taken.index = index
    return taken
