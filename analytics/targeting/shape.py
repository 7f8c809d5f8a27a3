"""The two tables prepared for targeting, and the groups in which they count people."""

from itertools import pairwise

import pandas as pd

from analytics.vocabulary import VULNERABLE_DECILES

# How the poverty register has a person: deciles 1-4, above them, not at all; or nobody knows,
# for want of a register of persons that could be matched.
TARGET, ABOVE, UNLISTED, UNKNOWN = STANDINGS = ("target", "above", "unlisted", "unknown")
# Everyone protected, where enrolled; or the protected workers of the poverty register, where
# that register has them.
PROTECTED, WORKERS = COUNTED = ("protected", "workers")
DECILE, SEX, AGE, OCCUPATION = GROUPINGS = ("decile", "sex", "age", "occupation")
# Enrolment is open from 18 and below 65; between them bands of ten years, named by their start.
AGES = ("0", "18", "25", "35", "45", "55", "65")
# Whom no poverty register lists has no decile.
NO_DECILE = "none"
# Free text: what fewer people do than these occupations is told together.
OCCUPATIONS_KEPT = 20
OTHER = "other"

REACHED = {
    "month": "datetime64[us]",
    "village_code": "str",
    "counted": "str",
    "standing": "str",
    "by": "str",
    "value": "str",
    "people": "int64",
}
LISTED = {
    "as_of": "datetime64[us]",
    "village_code": "str",
    "standing": "str",
    "by": "str",
    "value": "str",
    "people": "int64",
    "workers": "int64",
}


def standings(decile: pd.Series) -> pd.Series:
    """Return the standing of each person by decile; NaN is not listed."""
    above = pd.Series(ABOVE, index=decile.index).where(decile.notna(), UNLISTED)
    return above.mask(decile.isin(VULNERABLE_DECILES), TARGET)


def age_bands(age: pd.Series) -> pd.Series:
    """Return the band of `AGES` that each age in years lies in, `UNKNOWN` without an age."""
    bands = pd.Series(UNKNOWN, index=age.index, dtype="object")
    for first, after in pairwise((*AGES, "200")):
        bands[age.between(int(first), int(after), inclusive="left")] = first
    return bands
