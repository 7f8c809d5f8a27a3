"""The regency, its subdistricts and villages, with their official codes."""

import pandas as pd

from analytics.store import reference
from api.parameters import AREA, LEVEL, Parameter
from api.resource import Asked, table
from api.resources import within
from api.schemas import CODE, ORIGIN, TEXT
from api.schemas import LEVEL as A_LEVEL

COLUMNS = {
    "area_code": CODE,
    "name": TEXT,
    "level": A_LEVEL,
    "parent": CODE,
    "type": {"type": ["string", "null"]},
    **ORIGIN,
}
PARENT = Parameter("parent", AREA.kind)


def rows(asked: Asked) -> pd.DataFrame:
    """Return one row per area; `type` (of villages) is empty above them."""
    known = asked.edition.areas.rename(columns={"code": "area_code"})
    chosen = within.words(within.area(known, asked), asked, "level", "parent")
    return within.with_origin(chosen, reference.origin("areas"))


AREAS = table("areas", "areas", rows, COLUMNS, (LEVEL, PARENT, AREA), "areas?level=subdistrict")
