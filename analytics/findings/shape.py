"""What one finding is, and how the rules tell it."""

import pandas as pd

from analytics.cube.build import month_number, month_of_number

REGISTER = [
    "worker_key", "village_code", "scheme", "fund_source", "paid_from", "paid_through",
    "contribution_idr", "sex", "birth_year", "import_id", "row_no",
]  # fmt: skip
# What is told of the other row, the one that a finding's own row disagrees with.
OTHER = ["village_code", "scheme", "fund_source", "import_id", "row_no"]
TYPES = {
    "rule": "str",
    "village_code": "str",
    "scheme": "str",
    "fund_source": "str",
    "first_month": "datetime64[us]",
    "last_month": "datetime64[us]",
    "months": "float64",
    "amount_idr": "float64",
    "age": "float64",
    "import_id": "str",
    "row_no": "int64",
    "other_village_code": "str",
    "other_scheme": "str",
    "other_fund_source": "str",
    "other_import_id": "str",
    "other_row_no": "float64",
}


def told(rule: object, own: pd.DataFrame, other: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return findings about the rows `own`, each with the row of `other` in the same place.

    They speak of all months of their spell, cost nothing and say no age until a rule says more.

    Args:
        rule: The word of the rule, or one for each row.
        own: Rows of the register.
        other: Rows of the register, or of another table that knows fewer columns.
    """
    start, end = own["paid_from"], own["paid_through"]
    found = own.assign(
        rule=rule, first_month=start, last_month=end, months=None, amount_idr=None, age=None
    ).reset_index(drop=True)
    for name in OTHER:
        known = other is not None and name in other
        found[f"other_{name}"] = other[name].to_numpy() if known else None
    return found[list(TYPES)].astype(TYPES)


def paid_months(found: pd.DataFrame, spells: pd.DataFrame) -> pd.DataFrame:
    """Add to `found` its number of months and, at the contribution of `spells`, their IDR."""
    length = month_number(found["last_month"]) - month_number(found["first_month"]) + 1
    amounts = length * spells["contribution_idr"].to_numpy()
    return found.assign(months=length.astype(float), amount_idr=amounts)


def day_of(month: object) -> pd.Series:
    """Turn month numbers into first days."""
    return pd.Series(month_of_number(pd.Series(month).to_numpy()))
