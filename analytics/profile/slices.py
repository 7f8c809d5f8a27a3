"""Which schemes and funds pay for a village, for whom, from when through when."""

import pandas as pd

from analytics.dataset import Dataset

SLICE = ["scheme", "fund_source"]
COLUMNS = [
    *SLICE, "people", "most", "first_month", "last_month", "contribution_idr",
    "contribution_all_idr",
]  # fmt: skip


def slices(data: Dataset, month: pd.Timestamp, code: str) -> pd.DataFrame | None:
    """Return what each scheme and fund source paid for the village; None without a register.

    Returns:
        One row per scheme and fund source that ever covered anyone, the earliest first: scheme,
        fund_source, people (protected in `month`), most (in any month), first_month and
        last_month (of cover), contribution_idr (of `month`) and contribution_all_idr (of all
        months). IDR as the register states it, NaN where it states none.
    """
    if data.cube is None:
        return None
    rows = data.cube_in(code)
    rows = rows[rows["covers"] > 0]
    found = [
        dict(zip(SLICE, names, strict=True)) | _slice(part, month)
        for names, part in rows.groupby(SLICE)
    ]
    table = pd.DataFrame(found, columns=COLUMNS)
    return table.sort_values(["first_month", *SLICE], ignore_index=True)


def _slice(part: pd.DataFrame, month: pd.Timestamp) -> dict[str, object]:
    now = part[part["month"] == month]
    stated = part["contribution_idr"].sum() > 0
    return {
        "people": now["people"].sum(),
        "most": part["people"].max(),
        "first_month": part["month"].min(),
        "last_month": part["month"].max(),
        "contribution_idr": now["contribution_idr"].sum() if stated else float("nan"),
        "contribution_all_idr": part["contribution_idr"].sum() if stated else float("nan"),
    }
