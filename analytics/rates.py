"""Shares of sums: counts are added up first, then divided."""

import pandas as pd

COLUMNS = ["value", "numerator", "denominator"]


def plain(value: pd.Series) -> pd.DataFrame:
    """Return a figure that is no ratio: one row per area, numerator and denominator NaN."""
    return pd.DataFrame({"value": value}).reindex(columns=COLUMNS).astype(float)


def ratio(numerator: pd.Series, denominator: pd.Series, per: float = 100) -> pd.DataFrame:
    """Return `per` × numerator ÷ denominator for each area of the common index.

    NaN where either is unknown or the denominator is 0. Above `per` where the denominator
    is out of date; never clipped.
    """
    below = denominator.astype(float)
    value = per * numerator / below.where(below > 0)
    return pd.DataFrame({"value": value, "numerator": numerator, "denominator": below})


def unknown(areas: list[str]) -> pd.Series:
    """Return "no data yet" for each of `areas`."""
    return pd.Series(float("nan"), index=pd.Index(areas, name="area_code", dtype="str"))
