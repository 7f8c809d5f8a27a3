"""Share money out over a regency, then the nation: `python -m benchmarks.allocation`."""

import numpy as np
import pandas as pd

from analytics.cube.query import months_between
from analytics.planning.allocation import Allocation, allocate
from analytics.planning.problem import Problem
from benchmarks.measure import finish, report, seconds

REGENCY_VILLAGES, REGENCY_LIMIT_S = 124, 2
NATION_SUBDISTRICTS, NATION_LIMIT_S = 7_285, 60
MONTHS = 12
FUNDS = ("apbd_kabupaten", "apbd_provinsi", "dana_desa", "dbh_sawit", "csr")
FULL_IDR, HALF_IDR = 16_800.0, 8_400.0
SEED = 4


def main() -> None:
    """Solve both, and tell whether they are proven optimal in time."""
    kept = [
        timed(REGENCY_VILLAGES, REGENCY_LIMIT_S, times=5),
        timed(NATION_SUBDISTRICTS, NATION_LIMIT_S, times=1),
    ]
    finish(kept)


def timed(areas: int, limit: float, times: int) -> bool:
    """Solve a generated problem of `areas`; a result that is not proven does not count."""
    asked = generated(areas)
    found: list[Allocation] = []
    claim = f"allocation over {areas:,} areas × {len(FUNDS)} funds × {MONTHS} months"
    in_time = report(claim, seconds(lambda: found.append(allocate(asked)), times), limit)
    proven = all((each.status, each.gap) == ("optimal", 0) for each in found)
    print(f"    {found[0].taken.sum():,} people; {'proven optimal' if proven else 'NOT PROVEN'}")
    return in_time and proven


def generated(areas: int) -> Problem:
    """Return areas with uncovered workers, cover lapsing in each month and palm workers.

    The plan runs from July to June, so that every rule that goes by fiscal year binds.
    """
    random = np.random.default_rng(SEED)
    codes = [f"area{number:05}" for number in range(areas)]
    calendar = months_between(pd.Timestamp("2026-07-01"), pd.Timestamp("2027-06-01"))
    pools = pd.concat(
        [
            _pool(codes, random.integers(50, 900, areas)),
            _pool(codes, random.integers(0, 120, areas), random.integers(0, MONTHS, areas), True),
            _pool(codes, random.integers(0, 60, areas), palm=True),
        ],
        ignore_index=True,
    )
    prices = pd.DataFrame(FULL_IDR, index=list(FUNDS), columns=calendar)
    prices.loc["csr", :"2026-12-01"] = HALF_IDR
    weights = pd.Series(random.integers(100, 3_000, areas).astype(float), index=codes)
    return Problem(pools, _lines(areas), prices, weights, floor=20, ceiling=150)


def _pool(
    codes: list[str],
    people: np.ndarray,
    due: np.ndarray | int = 0,
    first: bool = False,
    palm: bool = False,
) -> pd.DataFrame:
    columns = {"village_code": codes, "due": due, "palm": palm, "first": first, "people": people}
    return pd.DataFrame(columns)


def _lines(areas: int) -> pd.DataFrame:
    """Money for some 80 people an area; what the village fund may not pay in its second year."""
    rows = [
        (fund, year, share * areas * FULL_IDR * MONTHS / 2, fund == "dbh_sawit")
        for fund, share in zip(FUNDS, (43.7, 12.3, 9.1, 8.9, 6.3), strict=True)
        for year in (2026, 2027)
    ]
    names = ["fund_source", "fiscal_year", "budget_idr", "palm_only"]
    table = pd.DataFrame(rows, columns=names)
    cap = (0.8 * table["budget_idr"]).where(table["palm_only"])
    closed = (table["fund_source"] == "dana_desa") & (table["fiscal_year"] == 2027)
    return table.assign(cap_idr=cap, closed=closed)


if __name__ == "__main__":
    main()
