"""What a row of data/published must be; checked by the tests, not at each start of a page."""

import pandera.pandas as pa
from pandera.errors import SchemaErrors

from analytics.errors import DataError
from analytics.origin import NATURES
from analytics.store import published

AREA = r"^(00|\d{2}(\.\d{2})?)$"
DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
DATE_OR_EMPTY = r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"


class Figure(pa.DataFrameModel):
    """One row per figure and source. Dates are ISO text, as exact as the source: a year will do.

    Empty text where nothing is known; `value` is NaN where the statement is not a number.
    """

    area_code: str = pa.Field(str_matches=AREA)
    indicator: str
    value: float = pa.Field(nullable=True)
    unit: str
    as_of: str = pa.Field(str_matches=DATE)
    published_on: str = pa.Field(str_matches=DATE_OR_EMPTY)
    producer: str = pa.Field(str_length={"min_value": 1})
    source: str = pa.Field(str_length={"min_value": 1})
    nature: str = pa.Field(isin=NATURES)
    note_id: str
    note_en: str
    doubtful: bool
    group: str

    class Config:
        strict = True
        coerce = True
        unique = ("area_code", "indicator", "as_of", "source", "value")


class Claim(Figure):
    """A figure in a list of statements, found again by its `key`."""

    key: str = pa.Field(unique=True)
    formula: str

    class Config(Figure.Config):
        pass


def check() -> None:
    """Hold every file of data/published against its contract.

    Raises:
        DataError: Naming the file and the values that break it, or an indicator without a name.
    """
    for path, table in published.read_all().items():
        model = Claim if path.suffix == ".yml" else Figure
        try:
            model.validate(table, lazy=True)
        except SchemaErrors as faults:
            fault = faults.failure_cases[["column", "failure_case"]].to_dict("records")[:5]
            raise DataError("published.bad_rows", file=path.name, faults=fault) from None
        unnamed = set(table["indicator"]) - published.named_indicators()
        if unnamed:
            raise DataError("published.unnamed", file=path.name, names=", ".join(sorted(unnamed)))
