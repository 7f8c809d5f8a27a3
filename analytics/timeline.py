"""What happened when: to the programmes, in the law behind them, and in the strategies."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.store import regulations

COLUMNS = ["date", "precision", "kind", "label_id", "label_en", "source", "nature"]


def timeline(data: Dataset) -> pd.DataFrame:
    """Return dated events, documents and regulations, oldest first.

    Returns:
        `COLUMNS`: precision is ``day`` or ``month`` (then date is its first day); kind is one
        of `programmes.EVENT_KINDS`, ``regulation`` or ``document``.
    """
    parts = [data.events.reindex(columns=COLUMNS), _rules(data.area), _documents(data)]
    known = [part for part in parts if len(part)]
    if not known:
        return _rules("")
    return pd.concat(known).sort_values("date", ignore_index=True, kind="stable")


def _rules(area: str) -> pd.DataFrame:
    rules = regulations.regulations(area).dropna(subset="date")
    named = {
        f"label_{lang}": [
            regulations.title(rule, lang) for rule in rules.to_dict("records")
        ]
        for lang in ("id", "en")
    }  # fmt: skip
    told = rules.assign(precision="day", kind="regulation", **named)
    return told[COLUMNS]


def _documents(data: Dataset) -> pd.DataFrame:
    """Return the dated documents of steps: what an office reported of them."""
    if data.actions is None:
        return pd.DataFrame(columns=COLUMNS)
    dated = data.actions.dropna(subset=["document_no", "document_date"])
    label = dated["action"] + " (" + dated["document_no"] + ")"
    origin = data.origin("actions")
    return dated.assign(
        date=dated["document_date"], precision="day", kind="document", label_id=label,
        label_en=label, source=origin.source, nature=origin.nature,
    )[COLUMNS]  # fmt: skip
