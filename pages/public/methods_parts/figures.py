"""What the edition says of a metric for the chosen area: its value, and what it divided."""

import pandas as pd

from analytics import numbers, units
from analytics.metrics import METRICS
from pages.parts.frame import View
from pages.public.methods_parts import entries


def facts(view: View, row: dict) -> tuple[tuple[str, str], ...]:
    """Return label and value of a metric; nothing where no edition tells it."""
    found = _newest(view, row["entry"])
    if found is None:
        return ()
    month = numbers.month(found["month"], view.lang)
    label = view.say("methods.value", area=view.name(), number=view.data.number, month=month)
    return ((label, entries.text(_written(view, row, found))),)


def _newest(view: View, key: str) -> pd.Series | None:
    """Return the row of the newest month in which the edition tells the figure."""
    table = view.data.table("indicators")
    if table is None:
        return None
    own = table[(table["area_code"] == view.area) & (table["indicator"] == key)]
    return None if own.empty else own.loc[own["month"].idxmax()]


def _written(view: View, row: dict, found: pd.Series) -> str:
    if found["hidden"]:
        return numbers.hidden(view.lang)
    value = units.write(found["value"], METRICS[row["entry"]].unit, view.lang)
    if not row["denominator"] or found[["numerator", "denominator"]].isna().any():
        return value
    parts = {each: numbers.integer(found[each], view.lang) for each in ("numerator", "denominator")}
    return view.say("methods.divided", value=value, **parts)
