"""When cover was said to begin, beside the first month that the register shows."""

import pandas as pd

from analytics import numbers
from analytics.edition.public_table import HIDDEN
from analytics.impact.verdict import SAME, UNKNOWN
from pages.parts.frame import View
from pages.public.impact_parts.told import signed

MEASURE, LATER, EARLIER = "first_month", "later", "earlier"
COLUMNS = [
    "subject", "measure", "announced", "found", "difference", "difference_pct", "verdict", HIDDEN,
]  # fmt: skip


def written(view: View) -> pd.DataFrame:
    """Return the starts as records are written out: `COLUMNS`; no percentage of a month."""
    table = view.data.table("record_start")
    if table is None:
        return pd.DataFrame(columns=COLUMNS)
    later = table["months_later"]
    return table.assign(
        measure=MEASURE,
        announced=[numbers.month(month, view.lang) for month in table["announced_month"]],
        found=[numbers.month(month, view.lang) for month in table["found_month"]],
        difference=[_months(view, months) for months in later],
        difference_pct="–",
        verdict=[_verdict(months) for months in later],
    )[COLUMNS]


def _months(view: View, later: float) -> str:
    if pd.isna(later):
        return numbers.missing(view.lang)
    return view.say("impact.months", n=int(later), months=signed(view, later, "months"))


def _verdict(later: float) -> str:
    if pd.isna(later):
        return UNKNOWN
    if later == 0:
        return SAME
    return LATER if later > 0 else EARLIER
