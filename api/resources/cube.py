"""Workers protected, by scheme and fund source."""

import pandas as pd

from analytics.edition.slices import MEASURES
from analytics.vocabulary import FUND_SOURCES, SCHEMES
from api.kinds import Choice
from api.parameters import AREA, LEVEL, MONTHS, Parameter
from api.resource import Asked, table
from api.resources import within
from api.schemas import CODE, FLAG, MONTH, NUMBER, ORIGIN, TEXT
from api.schemas import LEVEL as A_LEVEL

COLUMNS = {
    "area_code": CODE,
    "level": A_LEVEL,
    "month": MONTH,
    "scheme": TEXT,
    "fund_source": TEXT,
    "measure": TEXT,
    "value": NUMBER,
    "hidden": FLAG,
    **ORIGIN,
}
SCHEME = Parameter("scheme", Choice(SCHEMES))
FUND_SOURCE = Parameter("fund_source", Choice(FUND_SOURCES))
MEASURE = Parameter("measure", Choice(tuple(MEASURES)))


def rows(asked: Asked) -> pd.DataFrame:
    """Return one row per area, month, scheme, fund source and measure, in people."""
    own = [name for name in COLUMNS if name not in ORIGIN]
    known = within.published(asked, "cube", own)
    words = within.words(
        within.area(known, asked), asked, "level", "scheme", "fund_source", "measure"
    )
    return within.with_origin(within.months(words, asked), asked.edition.origin("enrolment"))


CUBE = table(
    "cube", "cube", rows, COLUMNS, (LEVEL, AREA, *MONTHS, SCHEME, FUND_SOURCE, MEASURE),
    "cube?level=regency&measure=people",
)  # fmt: skip
