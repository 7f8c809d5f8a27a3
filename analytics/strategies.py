"""How far each of a regency's strategies is, from the steps that its offices reported."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.edition.edition import Edition
from analytics.edition.public_table import ALL, HIDDEN
from analytics.settings import settings
from analytics.store import strategies
from analytics.text import say
from analytics.vocabulary import STRATEGIES

STEP_COLUMNS = (
    "strategy", "action", "owner", "document_no", "document_date", "due", "status", "workers",
    "amount_idr", "evidence",
)  # fmt: skip


def name(strategy: int, lang: str, area: str | None = None) -> str:
    """Return what `area` (by default the installed one) calls a strategy, or only its number."""
    for each in strategies.announced(area or settings().area):
        if each.number == strategy:
            return each.names[lang]
    return say("evidence.strategy_number", lang, number=strategy)


def steps(data: Dataset) -> pd.DataFrame | None:
    """Return the steps as they stand; None where no office reported any.

    Returns:
        `STEP_COLUMNS`, one row per step: by strategy, then what is due first, undated steps
        last. workers in people, amount_idr in IDR; NaN, NaT or missing where unknown.
    """
    if data.actions is None:
        return None
    order = ["strategy", "due", "document_date", "action"]
    return data.actions.sort_values(order, ignore_index=True)[list(STEP_COLUMNS)]


def progress(data: Dataset) -> pd.DataFrame:
    """Return one row per strategy, 1 to 5, also of those of which nothing is known.

    Returns:
        strategy; owner (several: joined by "; "); document_no and document_date of its newest
        document; due, the first day on which something open is due; status: ``blocked`` where
        any step is, ``done`` where all are, ``running`` where any began, else ``planned``;
        workers (people) and amount_idr (IDR), what its steps brought, added up; steps and
        done, how many there are and how many are done. NaN, NaT or None where unknown.
    """
    known = data.actions
    rows = [
        _row(strategy, None if known is None else known[known["strategy"] == strategy])
        for strategy in STRATEGIES
    ]
    table = pd.DataFrame(rows)
    counts = ["workers", "amount_idr", "steps", "done"]
    days = dict.fromkeys(("document_date", "due"), "datetime64[us]")
    return table.astype(dict.fromkeys(counts, "float64") | days)


def public(data: Dataset) -> pd.DataFrame | None:
    """Return `steps`, and per strategy `progress` as the step `ALL`; None without any step."""
    told = steps(data)
    if told is None:
        return None
    return pd.concat([progress(data).assign(action=ALL), told], ignore_index=True)


def published(edition: Edition) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return `progress` and `steps` as an edition has them, with the column ``hidden``.

    Without a step in the edition every strategy is unknown, and there are no steps.
    """
    table = edition.table("strategies")
    if table is None:
        unknown = pd.DataFrame([_row(strategy, None) for strategy in STRATEGIES])
        table = unknown.assign(action=ALL, evidence=None, **{HIDDEN: False})
    whole = table["action"] == ALL
    return table[whole].reset_index(drop=True), table[~whole].reset_index(drop=True)


def in_register(edition: Edition, scheme: str) -> pd.Series | None:
    """Return the people of a scheme in the edition's month: value and hidden; None: unknown.

    A scheme that a known register does not have protects nobody.
    """
    table = edition.table("cube")
    if table is None:
        return None
    own = table[
        (table["scheme"] == scheme)
        & (table["measure"] == "people")
        & (table["area_code"] == edition.area)
        & (table["month"] == edition.month)
    ]
    return pd.Series({"value": own["value"].sum(), HIDDEN: bool(own[HIDDEN].any())})


def _row(strategy: int, own: pd.DataFrame | None) -> dict[str, object]:
    if own is None or own.empty:
        unknown = (
            "owner", "document_no", "document_date", "due", "status", "workers", "amount_idr",
            "steps", "done",
        )  # fmt: skip
        return {"strategy": strategy, **dict.fromkeys(unknown)}
    document = own[own["document_no"].notna()].sort_values("document_date", na_position="first")
    newest = document.iloc[-1] if len(document) else own.iloc[0]
    return {
        "strategy": strategy,
        "owner": "; ".join(own["owner"].dropna().unique()) or None,
        "document_no": newest["document_no"],
        "document_date": newest["document_date"],
        "due": own.loc[own["status"] != "done", "due"].min(),
        "status": _status(set(own["status"])),
        "workers": own["workers"].sum(min_count=1),
        "amount_idr": own["amount_idr"].sum(min_count=1),
        "steps": len(own),
        "done": int((own["status"] == "done").sum()),
    }


def _status(found: set[str]) -> str:
    if "blocked" in found:
        return "blocked"
    if found == {"done"}:
        return "done"
    return "running" if found & {"running", "done"} else "planned"
