"""How a village stands beside its kecamatan and its regency."""

import numpy as np
import pandas as pd

from analytics import welfare
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.profile.figures import figures
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
RATES = ("quota_per_100", "protected_per_100", "share", "vulnerable_pct")


def ranks(data: Dataset, month: pd.Timestamp, code: str) -> dict[str, tuple[int, int]]:
    """Return the rank of `code` by people protected per 100 adults, the highest being first.

    Returns:
        ``subdistrict`` and ``regency`` → (rank, villages ranked). Equal villages share the
        better rank. Empty where the rate of the village is unknown, and where nobody is
        protected: all such villages would share a rank that sounds like an achievement.
    """
    known = figures(data, month)["protected_per_100"]["value"].dropna()
    if not known.get(code, 0) > 0:
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
    known = _counts(data, month)
    table = pd.DataFrame(
        {level: _sums(known, code[: CODE_LENGTH[level]]) for level in reversed(LEVELS)}
    )
    below = table.loc[[f"{name}_below" for name in RATES]].set_axis(RATES)
    table.loc[list(RATES)] = 100 * table.loc[list(RATES)] / below.where(below > 0)
    table.loc["idm_score", ["subdistrict", "regency"]] = float("nan")
    return table.reindex(list(UNITS))


def _sums(known: pd.DataFrame, area: str) -> pd.Series:
    return known[known.index.str.startswith(area)].sum(min_count=1)


def _counts(data: Dataset, month: pd.Timestamp) -> pd.DataFrame:
    """Return by village the counts, and of each rate numerator and denominator (…_below)."""
    villages = data.villages.set_index("code")[["voters", "quota", "idm_score"]]
    poor = welfare.decile_counts(data, month)[list(COUNTED)].add_prefix("low_")
    parts = {}
    for name in RATES:
        both = figures(data, month)[name].reindex(villages.index)[["numerator", "denominator"]]
        counts = both.to_numpy(dtype=float, copy=True)
        counts[np.isnan(counts).any(axis=1)] = np.nan
        parts[name], parts[f"{name}_below"] = counts.T
    return villages.join([poor, pd.DataFrame(parts, index=villages.index)])
