"""Deciles by village, the people of deciles 1–4 against those protected, the newest rate."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from analytics import rates
from analytics.coverage import counts
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.origin import Origin
from analytics.vocabulary import VULNERABLE_DECILES

# What a register may count; where it counts several, the first one stands for the share.
UNITS = ("people", "families", "workers")


def decile_counts(data: Dataset, month: pd.Timestamp) -> pd.DataFrame:
    """Return each village's families, people and workers in deciles 1–4 and in all.

    The newest poverty register not after the end of `month` counts, else the oldest one.

    Returns:
        Index village code; columns families, people, workers (deciles 1–4) and
        families_all, people_all, workers_all; NaN where not given. Empty without a register.
    """
    columns = ["families", "people", "workers"]
    if data.welfare is None:
        return pd.DataFrame(columns=[*columns, *(f"{c}_all" for c in columns)], dtype=float)
    chosen = register_day(data.welfare, month)
    key = ("deciles", chosen)
    if key not in data.memo:
        rows = data.welfare[data.welfare["as_of"] == chosen]
        low = rows[rows["decile"].isin(VULNERABLE_DECILES)]
        poor = low.groupby("village_code")[columns].sum(min_count=1)
        whole = rows.groupby("village_code")[columns].sum(min_count=1)
        data.memo[key] = poor.join(whole.add_suffix("_all"))
    return data.memo[key]


def origin(data: Dataset, month: pd.Timestamp) -> Origin:
    """Return the origin of the poverty register that counts in `month`, as of its own day."""
    known = data.origin("welfare")
    if data.welfare is None:
        return known
    return replace(known, as_of=register_day(data.welfare, month).date().isoformat())


def share_unit(data: Dataset, month: pd.Timestamp) -> str | None:
    """Return what the share of deciles 1–4 counts, one of `UNITS`; None where it is unknown.

    A register that lists nobody above decile 4 holds only the poor: it tells no share.
    """
    return _unit(decile_counts(data, month))


def low_decile_share(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return the share of deciles 1–4 in all that the register counts, in percent, by area.

    Only villages whose counts are known take part. NaN throughout where `share_unit` is None.
    """
    known = decile_counts(data, month)
    unit = _unit(known)
    if unit is None:
        nobody = rates.unknown(data.codes(level))
        return rates.ratio(nobody, nobody)
    known = known[[unit, f"{unit}_all"]].dropna()
    area = known.index.str[: CODE_LENGTH[level]].rename("area_code")
    sums = known.groupby(area).sum().reindex(data.codes(level))
    return rates.ratio(sums[unit], sums[f"{unit}_all"])


def low_decile_villages(data: Dataset, month: pd.Timestamp, area: str) -> pd.DataFrame | None:
    """Return the share of deciles 1–4 for each village of `area`; None without a register.

    Returns:
        code, village_label, subdistrict_name, idm_score, idm_status, low and all (of
        `share_unit`), share (percent); poorest first. NaN where unknown.
    """
    share = low_decile_share(data, "village", month)
    if share["value"].isna().all():
        return None
    share = share.rename(columns={"value": "share", "numerator": "low", "denominator": "all"})
    columns = ["code", "village_label", "subdistrict_name", "idm_score", "idm_status"]
    names = data.villages[columns]
    table = names[names["code"].isin(data.codes("village", area))].join(share, on="code")
    return table.sort_values("share", ascending=False, ignore_index=True, kind="stable")


def vulnerable_coverage(
    data: Dataset, level: str, month: pd.Timestamp, schemes: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return people protected per worker in deciles 1–4, in percent, by area.

    Only villages whose workers are known take part, in numerator and denominator alike.
    """
    people = counts(data, "village", month, schemes)["people"]
    workers = decile_counts(data, month)["workers"].reindex(people.index)
    area = people.index.str[: CODE_LENGTH[level]].rename("area_code")
    known = people.where(workers.notna())
    return rates.ratio(
        *(s.groupby(area).sum(min_count=1).reindex(data.codes(level)) for s in (known, workers))
    )


def poverty_rate(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return the published poverty rate (%) of the newest year not after `month`.

    Known for the regency only; the survey does not speak of kecamatan or villages.
    """
    rate = rates.unknown(data.codes(level))
    if level == "regency" and data.poverty is not None:
        known = data.poverty[data.poverty["year"] <= month.year].dropna(subset=["percent"])
        if len(known):
            rate[:] = known.sort_values("year")["percent"].iloc[-1]
    return rates.plain(rate)


def register_day(rows: pd.DataFrame, month: pd.Timestamp) -> pd.Timestamp:
    """Return the newest `as_of` of `rows` not after the end of `month`, else the oldest one."""
    by_then = rows[rows["as_of"] <= month + pd.offsets.MonthEnd(0)]
    return by_then["as_of"].max() if len(by_then) else rows["as_of"].min()


def _unit(known: pd.DataFrame) -> str | None:
    return next((unit for unit in UNITS if (known[f"{unit}_all"] > known[unit]).any()), None)
