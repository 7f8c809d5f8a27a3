"""Figures that others published, each with who said it and when; disagreements side by side."""

import pandas as pd

from analytics.store import published
from api.kinds import Choice, Form
from api.parameters import Parameter
from api.resource import Asked, table
from api.resources import within
from api.schemas import FLAG, NUMBER, ORIGIN, TEXT

SERIES = ("poverty", "coverage", "dbh_sawit", "comparators")
CLAIMS = "claims"
COLUMNS = {
    "series": TEXT,
    # 00 is the nation, two digits a province.
    "area_code": {"type": "string", "pattern": r"^(00|[0-9]{2}(\.[0-9]{2})?)$"},
    **dict.fromkeys(("indicator", "label_id", "label_en"), TEXT),
    "value": NUMBER,
    **dict.fromkeys(("unit", "published_on", "producer", "note_id", "note_en", "group"), TEXT),
    "conflict": FLAG,
    "doubtful": FLAG,
    **ORIGIN,
}
WHICH = Parameter("series", Choice((*SERIES, CLAIMS)))
# Wider than the edition's area: neighbours, the province and the nation are compared with.
OF = Parameter("area", Form("published_area", r"[0-9]{2}(\.[0-9]{2})?"))
INDICATOR = Parameter("indicator", Choice(tuple(sorted(published.named_indicators()))))


def rows(asked: Asked) -> pd.DataFrame:
    """Return one row per figure and source. A value that is no number is null."""
    parts = {name: published.series(name) for name in SERIES} | {CLAIMS: published.claims()}
    together = pd.concat(
        [part.assign(series=name) for name, part in parts.items()], ignore_index=True
    )
    chosen = within.words(together, asked, "series", "indicator")
    return chosen if asked["area"] is None else chosen[chosen["area_code"] == asked["area"]]


PUBLISHED = table(
    "published",
    "published",
    rows,
    COLUMNS,
    (WHICH, OF, INDICATOR),
    "published?series=claims&area=61.07",
)
