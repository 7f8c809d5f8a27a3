"""The cube as it is published: by scheme and fund source, every month or once a year."""

import pandas as pd

from analytics.cube.query import COUNTS, roll_up
from analytics.dataset import Dataset
from analytics.disclosure.cells import text
from analytics.edition.schedule import months, years

BY = ["scheme", "fund_source"]
KEYS = ["area_code", "month", *BY, "measure"]
# What is paid for is these two together, so it need not be told.
MEASURES = [name for name in COUNTS if name != "covers"]


def slices(data: Dataset) -> pd.DataFrame | None:
    """Return the people of each scheme and fund source; None without a register.

    Returns:
        `KEYS`, level and value (people). Of the regency all `MEASURES` in every month, of a
        kecamatan the people protected once a year. Only combinations that the register has.
    """
    if data.cube is None:
        return None
    regency = _long(data, "regency", months(data), MEASURES)
    subdistricts = _long(data, "subdistrict", years(data), ["people"])
    return pd.concat([regency, subdistricts], ignore_index=True)


def _long(data: Dataset, level: str, when: pd.DatetimeIndex, measures: list[str]) -> pd.DataFrame:
    wide = roll_up(data.cube, data.codes(level), level, when, BY)
    long = wide.melt(["area_code", "month", *BY], measures, var_name="measure")
    return long.astype({"value": float}).assign(level=level)[[*KEYS, "level", "value"]]


def counted(table: pd.DataFrame) -> pd.DataFrame:
    """Return what each of the `slices` counts, as `disclosure.cells.of_columns` does."""
    keys = pd.DataFrame({name: text(table[name]) for name in ("area_code", "month", *BY)})
    return keys.assign(row=range(len(table)), fact=table["measure"], count=table["value"])
