"""Three plans side by side: where they start from, how they share a link, how they compare."""

import pandas as pd

from analytics import budget
from analytics.dataset import Dataset
from analytics.planning.pools import pools
from analytics.planning.results import SELF
from analytics.planning.scenario import MOST_IDR, Scenario, decode, encode
from analytics.planning.simulate import Outcome

NAMES = ("A", "B", "C")
STATUS_QUO = "status_quo"
# What the law certainly lets pay, and what a first plan therefore starts with.
FIRST_SOURCE = "apbd_kabupaten"
MEASURES = [
    "protected", "base", "taken", SELF, "villages", "poor", "palm", "budget_idr", "cost_idr",
    "self_idr", "ucj_pct",
]  # fmt: skip
# Between two scenarios that share a link; a single one never holds it.
_BETWEEN = "~~"


def first_plans(data: Dataset) -> tuple[Scenario, ...]:
    """Return plans to start from: the coming year with the newest budget, by three priorities.

    The money is the newest ceiling of the regency's own budget in the ledger; none without one.
    """
    year = data.today.year + 1
    month = pd.Timestamp(data.today.year, 12, 1)
    ceilings = [budget.by_source(data, data.area, month, each) for each in budget.years(data)]
    known = [
        float(table.loc[table["fund_source"] == FIRST_SOURCE, "ceiling_idr"].sum())
        for table in ceilings
    ]
    amount = min(int(next((each for each in known if each > 0), 0)), MOST_IDR)
    budgets = ((FIRST_SOURCE, year, amount),) if amount else ()
    start = f"{year}-01"
    weighed = pools(data, Scenario(start)).base or "adults"
    return (
        Scenario(start, budgets=budgets),
        Scenario(start, budgets=budgets, priority=weighed),
        Scenario(start, budgets=budgets, priority="gap", renew_first="all", self_pct=40),
    )


def encode_all(plans: tuple[Scenario, ...]) -> str:
    """Return the plans as text for a link."""
    return _BETWEEN.join(map(encode, plans))


def decode_all(text: str) -> tuple[Scenario, ...] | None:
    """Return the three plans that `text` writes; None where it is not ours."""
    plans = tuple(map(decode, text.split(_BETWEEN)))
    return plans if len(plans) == len(NAMES) and all(plans) else None


def side_by_side(outcomes: tuple[Outcome, ...]) -> pd.DataFrame:
    """Return one row for the status quo and one per plan, at each plan's last month.

    Returns:
        plan (`STATUS_QUO` or one of `NAMES`) and `MEASURES`; NaN where a plan has no answer, or
        a number is unknown. The status quo is that of the first plan's last month.
    """
    months = outcomes[0].months.iloc[-1]
    bases = [each.summary["base"] for each in outcomes if each.summary]
    now = dict.fromkeys(MEASURES, 0) | {
        "plan": STATUS_QUO,
        "protected": months["running"],
        "base": next(iter(bases), float("nan")),
        "ucj_pct": months["running_ucj_pct"],
    }
    rows = [{"plan": name} | each.summary for name, each in zip(NAMES, outcomes, strict=True)]
    return pd.DataFrame([now, *rows]).reindex(columns=["plan", *MEASURES])


def month_lines(outcomes: tuple[Outcome, ...]) -> pd.DataFrame:
    """Return people protected by month: month, `STATUS_QUO` and a column per plan with an answer.

    NaN in months in which a plan does not run.
    """
    now = pd.concat([each.months.set_index("month")["running"] for each in outcomes])
    lines = {STATUS_QUO: now[~now.index.duplicated()].sort_index()}
    for name, each in zip(NAMES, outcomes, strict=True):
        if each.summary:
            lines[name] = each.months.set_index("month")["protected"]
    return pd.DataFrame(lines).rename_axis("month").reset_index()
