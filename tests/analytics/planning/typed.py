"""Small problems typed by hand: a month costs Rp10, so budgets can be reckoned in the head."""

import pandas as pd

from analytics.cube.query import months_between
from analytics.planning.problem import Problem

PRICE = 10.0
YEAR = 2027


def pool(village, people, due=0, palm=False, first=False):
    return {"village_code": village, "due": due, "palm": palm, "first": first, "people": people}


def line(source="apbd_kabupaten", budget=0, cap=None, closed=False, year=YEAR):
    return {
        "fund_source": source,
        "fiscal_year": year,
        "budget_idr": float(budget),
        "cap_idr": float("nan") if cap is None else float(cap),
        "closed": closed,
        "palm_only": source == "dbh_sawit",
    }


def problem(pools, lines, months=1, weights=None, floor=0, ceiling=None, start=f"{YEAR}-01"):
    """Return a problem of `months` at Rp10; villages weigh the same unless `weights` says else."""
    first = pd.Timestamp(start)
    calendar = months_between(first, first + pd.DateOffset(months=months - 1))
    sources = list(dict.fromkeys(each["fund_source"] for each in lines))
    villages = sorted({each["village_code"] for each in pools})
    return Problem(
        pools=pd.DataFrame(pools),
        lines=pd.DataFrame(lines),
        prices=pd.DataFrame(PRICE, index=sources, columns=calendar),
        weights=pd.Series(weights or dict.fromkeys(villages, 1.0)).sort_index(),
        floor=floor,
        ceiling=ceiling,
    )
