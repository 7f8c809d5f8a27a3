"""The columns of a file by what they hold: persons, days, months, amounts, counts, words."""

from collections.abc import Callable
from datetime import date
from operator import itemgetter

import pandas as pd

from analytics.intake.cells import Cells
from analytics.intake.values import amounts, dates, nik, words
from analytics.intake.values.amounts import LARGEST_AMOUNT_IDR, LARGEST_COUNT
from analytics.intake.values.text import as_text

MONTH = "datetime64[us]"


class Table(Cells):
    """The data rows of one file, read column by column as what each is to hold."""

    def niks(self, required: bool) -> pd.Series:
        """Return the NIK of each row; a numeric one must agree with the date of birth."""
        if not self.has("nik"):
            return pd.Series(None, index=self.cells.index, dtype="object")
        found = self.read("nik", nik.read_nik, required=required)
        digits = found.map(itemgetter(0), na_action="ignore").astype("str")
        numeric = found.map(itemgetter(1), na_action="ignore").eq(True)
        self._doubt_numbers(digits, numeric)
        self.said["nik"] = digits.where(digits.notna(), self.said["nik"])
        written = digits.notna() & (digits.astype("object") != self.cells["nik"])
        self.changed |= written
        return digits

    def months(self, column: str) -> pd.Series:
        """Return a column of months."""
        return self._dated(column, dates.read_month, True)

    def days(self, column: str, required: bool = False) -> pd.Series:
        """Return a column of days."""
        return self._dated(column, dates.read_day, required)

    def births(self) -> pd.Series:
        """Return the days of birth."""
        return self._dated(
            "birth_date", lambda cell, from_1904: dates.read_birth(cell, self.today, from_1904)
        )

    def birth_years(self, births: pd.Series) -> pd.Series:
        """Return the years of `births`; where no day is given the year, missing if unlikely."""
        years = self.counts("birth_year")
        likely = years.where(years.between(dates.FIRST_YEAR, dates.LAST_YEAR))
        return births.dt.year.fillna(likely).astype("float64")

    def reference_days(self, column: str = "as_of", required: bool = True) -> pd.Series:
        """Return the day for which each row's counts hold; of a month or a year, its last."""
        return self._dated(column, dates.read_reference_day, required)

    def _dated(
        self, column: str, parse: Callable[[object, bool], date], required: bool = False
    ) -> pd.Series:
        if column in self.cells and not self.tested(column, dates.is_day_first).any():
            self.ambiguous |= self.tested(column, dates.is_ambiguous)
        return self.read(column, lambda c: parse(c, self.from_1904), MONTH, required)

    def amounts(
        self, column: str, largest: float = LARGEST_AMOUNT_IDR, smallest: float = 0
    ) -> pd.Series:
        """Return a column of rupiah from `smallest` to `largest`; NaN where nothing is said.

        Most cells decide how the column is written; those written otherwise are refused.
        """
        writing = amounts.writing_of(self.cells[column]) if self.has(column) else None
        return self.read(
            column, lambda c: amounts.read_amount(c, writing, largest, smallest), "float64"
        )

    def counts(self, column: str, most: float = LARGEST_COUNT) -> pd.Series:
        """Return a column of whole numbers, none above `most`; NaN where nothing is said."""
        found = self.read(column, amounts.read_count, "float64")
        if self.has(column):
            self.refuse(found > most, column, "intake.number_beyond", most=int(min(most, 10**9)))
        return found

    def words(self, column: str, group: str, required: bool = True) -> pd.Series:
        """Return a column in the words of a vocabulary."""
        return self.read(column, lambda cell: words.read_word(cell, group), "str", required)

    def text(self, column: str) -> pd.Series:
        """Return a column as it stands, tidied; missing where nothing is said."""
        return self.read(column, as_text, "str", says=str.casefold)

    def _doubt_numbers(self, digits: pd.Series, numeric: pd.Series) -> None:
        """Refuse a NIK typed as a number that does not say the day of birth beside it."""
        if not numeric.any() or not self.has("birth_date"):
            return
        births = self.births()
        doubtful = numeric & births.notna()
        disagree = [not nik.born(digits[row], births[row]) for row in digits.index[doubtful]]
        doubtful[doubtful] = disagree
        self.refuse(doubtful, "nik", "intake.nik_precision")
