"""The same kind of programme in other places, compared on worker-months (domain: question E1).

Workers "protected" for 7 months and for 12 are not the same, so nothing is ranked on them.
Worker-months are what was announced, or what the budget pays at the lawful contribution; where
neither months nor a budget of its own is known, they are unknown.
"""

import pandas as pd

from analytics.dataset import Dataset
from analytics.impact.statements import PALM, Subject, subjects
from analytics.store import published, reference

# Programmes of one place are told apart by how their indicators end.
VARIANTS = ("", "_palm", "_asn")
COLUMNS = [
    "area_code", "area_name", "own", "variant", "year", "workers", "budget_idr", "worker_months",
    "months", "nature", "source", "note_id", "note_en",
]  # fmt: skip


def compared(data: Dataset) -> pd.DataFrame:
    """Return the programmes of the regency and those published elsewhere, own ones first.

    Returns:
        One row per place, programme and year: `COLUMNS`. own: of the regency; variant: one of
        `VARIANTS`; workers (people), budget_idr (IDR), worker_months and months (the mean per
        worker); NaN where not published. Of several statements the newest that nobody doubts.
        nature is that of worker_months where known, else of workers.
    """
    area, rows = data.area, published.series("comparators")
    groups = rows[rows["area_code"] != area].groupby(["area_code", "year"])
    others = [
        row
        for (code, year), figures in groups
        for variant in VARIANTS
        if (row := _other(code, year, variant, figures))
    ]
    own = [_own(area, subject) for subject in subjects(area) if _counts_workers(subject)]
    table = pd.DataFrame([*own, *others], columns=COLUMNS)
    return table.astype({name: float for name in ("workers", "budget_idr", "worker_months")})


def of_vulnerable() -> pd.DataFrame:
    """Return coverage published elsewhere of vulnerable workers alone: another denominator.

    Returns:
        area_code, area_name, value (%), as_of, nature, source, note_id, note_en.
    """
    rows = published.series("comparators")
    chosen = rows[rows["indicator"] == "vulnerable_coverage_pct"]
    names = [reference.area_name(code) for code in chosen["area_code"]]
    columns = ["area_code", "value", "as_of", "nature", "source", "note_id", "note_en"]
    return chosen[columns].assign(area_name=names).reset_index(drop=True)


def _other(code: str, year: int, variant: str, figures: pd.DataFrame) -> dict | None:
    newest = {
        name: _newest(figures, f"{name}{variant}{unit}")
        for name, unit in (("workers_covered", ""), ("budget", "_idr"), ("worker_months", ""))
    }
    known = {name: row for name, row in newest.items() if row is not None}
    if not known:
        return None
    told = known.get("worker_months", known.get("workers_covered", next(iter(known.values()))))
    values = {name: float(row["value"]) for name, row in known.items()}
    return _row(
        code, False, variant, year,
        values.get("workers_covered"), values.get("budget"), values.get("worker_months"), told,
    )  # fmt: skip


def _own(area: str, subject: Subject) -> dict:
    """Return an own programme as announced: its workers for the months that were announced."""
    variant = "_palm" if PALM in subject.indicator else ""
    money = f"budget{variant}_idr"
    budget = next((each.value for each in subjects(area) if each.indicator == money), None)
    months = subject.programme.months if subject.programme else float("nan")
    start = pd.Timestamp(subject.programme.start if subject.programme else subject.day)
    told = pd.Series({"nature": "derived", "source": subject.source, "note_id": "", "note_en": ""})
    return _row(
        area, True, variant, start.year, subject.value, budget, subject.value * months, told
    )


def _row(
    code: str,
    own: bool,
    variant: str,
    year: int,
    workers: float | None,
    budget: float | None,
    worker_months: float | None,
    told: pd.Series,
) -> dict:
    known = workers and worker_months
    return {
        "area_code": code,
        "area_name": reference.area_name(code),
        "own": own,
        "variant": variant,
        "year": year,
        "workers": workers,
        "budget_idr": budget,
        "worker_months": worker_months,
        "months": worker_months / workers if known else float("nan"),
        **told[["nature", "source", "note_id", "note_en"]],
    }


def _counts_workers(subject: Subject) -> bool:
    return subject.indicator in ("workers_covered", "workers_covered_palm")


def _newest(figures: pd.DataFrame, indicator: str) -> pd.Series | None:
    """Return the newest figure of an indicator that nobody doubts."""
    rows = figures[(figures["indicator"] == indicator) & ~figures["doubtful"]]
    return None if rows.empty else rows.sort_values("published_on").iloc[-1]
