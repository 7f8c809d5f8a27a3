"""What became of steps: each change with its day, the old value and the new one."""

import pandas as pd

from analytics import numbers, units
from analytics.origin import Origin
from pages.parts.frame import View
from pages.parts.sheet import sheet
from pages.public.evidence_parts.overview import status

COLUMNS = ("time", "action", "column", "before", "after", "actor", "file", "import_id")
UNITS = {"workers": "people", "amount_idr": "IDR"}


def draw(view: View, changes: pd.DataFrame, key: str, origin: Origin) -> None:
    """Draw changes as `analytics.store.step_history` returns them, the newest first."""
    rows = changes.iloc[::-1].reset_index(drop=True)
    shown = [name for name in COLUMNS if name in rows]
    sides = {side: [_written(view, *pair) for pair in zip(rows["column"], rows[side], strict=True)]
             for side in ("before", "after")}  # fmt: skip
    sheet(
        view,
        rows.assign(
            time=pd.to_datetime(rows["time"].str[:10]),
            column=[view.say(f"evidence.{name}") for name in rows["column"]],
            **sides,
        ),
        {name: (view.say(f"evidence.{name}"), "day" if name == "time" else "text")
         for name in shown},
        key=key,
        origin=origin,
        title=view.say("evidence.history"),
    )  # fmt: skip


def _written(view: View, column: str, text: object) -> str:
    """Write a value of the history, which is kept as text."""
    if not isinstance(text, str):
        return "–"
    if column == "status":
        return status(view, text)
    if column in ("due", "document_date"):
        return numbers.day(pd.Timestamp(text), view.lang)
    return units.write(float(text), UNITS[column], view.lang) if column in UNITS else text
