"""Steps of a regency's strategies: who does what until when, and what it has brought."""

from collections.abc import Callable
from functools import partial

import pandas as pd

from analytics.intake.gazetteer import Gazetteer
from analytics.intake.kinds.base import Kind, numbered
from analytics.intake.table import Table
from analytics.intake.values.nik import mask_within
from analytics.intake.values.text import ROMAN, BadValue, as_text, key, says_nothing, tokens
from analytics.store import strategies
from analytics.vocabulary import STRATEGIES

STORED = [
    "row_no", "area_code", "strategy", "action", "owner", "document_no", "document_date", "due",
    "status", "workers", "amount_idr", "evidence",
]  # fmt: skip
# Said before a number, and nothing by themselves: "Strategi ke-2", "No. 2".
_BEFORE_NUMBER = ("strategi", "strategy", "ke", "no", "nomor")


def read(table: Table, gazetteer: Gazetteer) -> pd.DataFrame:
    """Read every column; a step must say its strategy, what it is and how far it is."""
    action = _text(table, "action")
    frame = pd.DataFrame({
        "strategy": table.read("strategy", _strategy_of(gazetteer.area), "float64", required=True),
        "action": action,
        "owner": _text(table, "owner"),
        "document_no": _text(table, "document_no"),
        "document_date": table.days("document_date"),
        # "Desember 2025" leaves time until the end of it.
        "due": table.reference_days("due", required=False),
        "status": table.words("status", "action_status"),
        "workers": table.counts("workers", gazetteer.most_people),
        "amount_idr": table.amounts("amount_idr"),
        "evidence": _text(table, "evidence"),
    })  # fmt: skip
    table.refuse(action.isna(), "action", "intake.word_missing")
    return frame.assign(area_code=gazetteer.area)


def store(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the table."""
    return numbered(frame).astype({"strategy": "int64"})[STORED]


def _text(table: Table, column: str) -> pd.Series:
    """Return free text, in which somebody may have written a NIK: nobody will read it there."""
    return table.text(column).map(mask_within, na_action="ignore").astype("str")


def _strategy_of(area: str) -> Callable[[object], int]:
    named = {
        key(name): each.number
        for each in strategies.announced(area)
        for name in (*each.names.values(), *each.written)
    }
    return partial(_strategy, named=named)


def _strategy(cell: object, named: dict[str, int]) -> int:
    """Return the number in "2", "Strategi II" or "2. Insentif RT/RW", or that of a known name."""
    if says_nothing(cell):
        raise BadValue("intake.word_missing")
    said = as_text(cell)
    if key(said) in named:
        return named[key(said)]
    first = next((word for word in tokens(said) if word not in _BEFORE_NUMBER), "")
    number = ROMAN.get(first) or (int(first) if first.isascii() and first.isdigit() else 0)
    if number not in STRATEGIES:
        known = ", ".join(map(str, STRATEGIES))
        raise BadValue("intake.word_unknown", value=said, known=known)
    return number


KIND = Kind(
    needed=(("strategy",), ("action",), ("status",)),
    keys=("action",),
    read=read,
    one_row=("area_code", "strategy", "action"),
    conflict="intake.row_conflict.action",
    store=store,
)
