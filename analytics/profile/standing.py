"""How a village stands beside its kecamatan and its regency."""

import pandas as pd

from analytics import coverage, rates, welfare
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.vocabulary import LEVELS

# Each fact with its unit, in the order in which they are read.
UNITS = {
    "voters": "people",
    "quota": "people",
    "quota_per_100": "per_100_adults",
    "protected_per_100": "per_100_adults",
    "low_families": "families",
    "low_people": "people",
    "low_workers": "people",
    "share": "%",
    "vulnerable_pct": "%",
    "idm_score": "score",
}
COUNTED = ("families", "people", "workers")


def ranks(data: Dataset, month: pd.Timestamp, code: str) -> dict[str, tuple[int, int]]:
    """Return the rank of `code` by people protected per 100 adults, the highest being first.

    Returns:
        ``subdistrict`` and ``regency`` → (rank, villages ranked). Equal villages share the
        better rank. Empty where the rate of the village is unknown.
    """
    known = coverage.per_100_adults(data, "village", month)["value"].dropna()
    if code not in known.index:
        return {}
    inside = {
        level: known[known.index.str.startswith(code[: CODE_LENGTH[level]])]
        for level in ("subdistrict", "regency")
    }
    return {
        level: (int((rows > known[code]).sum()) + 1, len(rows)) for level, rows in inside.items()
    }


def facts(data: Dataset, month: pd.Timestamp, code: str) -> pd.DataFrame:
    """Return what is known of the village, its kecamatan and its regency.

    Counts are summed over the villages of which they are known; rates are shares of sums.

    Returns:
        Index: the keys of `UNITS`; one column per level of area. NaN where unknown, and for an
        index of villages (IDM) above the village.
    """
    areas = {level: code[: CODE_LENGTH[level]] for level in reversed(LEVELS)}
    villages = data.villages.set_index("code")[["voters", "quota", "idm_score"]]
    poor = welfare.decile_counts(data, month)[list(COUNTED)]
    known = villages.join(poor.add_prefix("low_"))
    sums = {
        level: known[known.index.str.startswith(area)].sum(min_count=1)
        for level, area in areas.items()
    }
    table = pd.DataFrame(sums).reindex(list(UNITS))
    for level, area in areas.items():
        for name, value in _rates(data, month, level, area).items():
            table.loc[name, level] = value
    table.loc["idm_score", ["subdistrict", "regency"]] = float("nan")
    return table


def _rates(data: Dataset, month: pd.Timestamp, level: str, area: str) -> dict[str, float]:
    both = data.villages[["code", "quota", "voters"]].dropna().set_index("code")
    inside = both[both.index.str.startswith(area)].sum(min_count=1)
    quota = rates.ratio(inside[["quota"]].set_axis([area]), inside[["voters"]].set_axis([area]))
    found = {
        "quota_per_100": quota,
        "protected_per_100": coverage.per_100_adults(data, level, month),
        "share": welfare.low_decile_share(data, level, month),
        "vulnerable_pct": welfare.vulnerable_coverage(data, level, month),
    }
    return {name: table["value"].get(area, float("nan")) for name, table in found.items()}
