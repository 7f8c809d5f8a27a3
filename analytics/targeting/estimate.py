"""Who can at least be outside deciles 1-4, and missed in them, where only villages are counted.

Counts by village do not say who is protected. Where a village has more people protected than
workers in deciles 1-4, the rest must be outside; where fewer, the rest of these workers must be
missed. That is the least there is. How it would be if protection had been given without looking
at deciles, in each village alike, is told beside it; neither is a measurement.
"""

import pandas as pd

from analytics import rates, welfare
from analytics.coverage import counts
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.origin import Origin, combine

PERCENT = {
    "inclusion_low": ("outside_low", "people"),
    "inclusion_even": ("outside_even", "people"),
    "exclusion_low": ("missed_low", "workers"),
    "exclusion_even": ("missed_even", "workers"),
}


def known(data: Dataset, month: pd.Timestamp) -> bool:
    """Tell whether register and deciles by village are known, so that there is an estimate."""
    poor = welfare.decile_counts(data, month)
    return data.cube is not None and poor[["workers", "people"]].notna().any(axis=None)


def origin(data: Dataset, month: pd.Timestamp) -> Origin:
    """Return the origin of the estimate of `month`."""
    return combine(data.origin("enrolment"), welfare.origin(data, month))


def estimate(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return the least inclusion and exclusion error, and what they would be without targeting.

    Only villages whose deciles are counted take part. Where only people are counted, workers
    among them not, there are at most as many workers: outside stays a lower bound, and who is
    missed is not known.

    Returns:
        Index area_code; people (protected), workers (in deciles 1-4), outside_low and
        missed_low (at least), outside_even and missed_even (deciles left out of account), in
        people; inclusion_… and exclusion_… in percent of people and of workers. NaN where
        unknown.
    """
    poor = welfare.decile_counts(data, month)
    unit = "workers" if poor["workers"].notna().any() else "people"
    people = counts(data, "village", month)["people"]
    in_need, everyone = (poor[name].reindex(people.index) for name in (unit, f"{unit}_all"))
    people = people.where(in_need.notna())
    # A register of the poor alone does not tell their share in all.
    whole = welfare.share_unit(data, month) is not None
    share = in_need / everyone.where((everyone > 0) & whole)
    table = pd.DataFrame({
        "people": people,
        "outside_low": (people - in_need).clip(lower=0),
        "outside_even": people * (1 - share),
    })  # fmt: skip
    if unit == "workers":
        table["workers"] = in_need
        table["missed_low"] = (in_need - people).clip(lower=0)
        table["missed_even"] = (in_need - people * share).clip(lower=0)
    table = table.reindex(columns=["people", "workers", *(part for part, _ in PERCENT.values())])
    area = table.index.str[: CODE_LENGTH[level]].rename("area_code")
    sums = table.groupby(area).sum(min_count=1).reindex(data.codes(level))
    rated = {name: rates.ratio(sums[a], sums[b])["value"] for name, (a, b) in PERCENT.items()}
    return sums.assign(**rated)
