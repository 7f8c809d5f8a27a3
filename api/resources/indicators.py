"""The figures of the catalogue, for every area and month that the edition tells of."""

import pandas as pd

from analytics.indicators import COMPUTE
from analytics.origin import NATURES
from api.kinds import Choice, Form
from api.parameters import AREA, LEVEL, MONTHS, Parameter
from api.resource import Asked, table
from api.resources import within
from api.schemas import CODE, FLAG, MONTH, NUMBER, ORIGIN, TEXT
from api.schemas import LEVEL as A_LEVEL

COLUMNS = {
    "area_code": CODE,
    "level": A_LEVEL,
    "month": MONTH,
    "indicator": TEXT,
    "value": NUMBER,
    "numerator": NUMBER,
    "denominator": NUMBER,
    "unit": TEXT,
    "hidden": FLAG,
    **ORIGIN,
}
# One figure comes once more for each definition of its denominator, under key.definition.
KEY = rf"({'|'.join(COMPUTE)})(\.[a-z0-9_]+)?"
INDICATOR = Parameter("indicator", Form("indicator", KEY))
NATURE = Parameter("nature", Choice(NATURES))


def rows(asked: Asked) -> pd.DataFrame:
    """Return one row per area, month and indicator."""
    known = within.published(asked, "indicators", list(COLUMNS))
    chosen = within.words(within.area(known, asked), asked, "level", "indicator", "nature")
    return within.months(chosen, asked)


INDICATORS = table(
    "indicators", "indicators", rows, COLUMNS, (LEVEL, AREA, *MONTHS, INDICATOR, NATURE),
    "indicators?level=village&indicator=people",
)  # fmt: skip
