"""Who is protected outside deciles 1-4, who in them is not: person by person."""

from dataclasses import replace

import pandas as pd

from analytics import rates
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.origin import Origin, combine
from analytics.targeting.shape import (
    ABOVE,
    DECILE,
    PROTECTED,
    TARGET,
    UNKNOWN,
    UNLISTED,
    WORKERS,
)
from analytics.welfare import register_day

COUNTS = ["people", TARGET, ABOVE, UNLISTED, "outside", "workers", "reached", "missed"]


def by_person(data: Dataset) -> bool:
    """Tell whether the register was matched with a poverty register, person by person."""
    if "matched" not in data.memo:
        both = data.reached is not None and data.listed is not None
        data.memo["matched"] = both and not (data.reached["standing"] == UNKNOWN).any()
    return data.memo["matched"]


def counts(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return who is reached and who is missed in `month`, one row per area of `level`.

    Returns:
        Index area_code; people: protected, of whom target (in deciles 1-4), above (in 5-10)
        and unlisted (not in the poverty register) and outside (both of these), where they
        are enrolled; workers: in deciles 1-4 and working, of whom reached (protected) and
        missed, where the poverty register has them. NaN throughout unless `by_person`.
    """
    areas = data.codes(level)
    if not by_person(data):
        return pd.DataFrame({name: rates.unknown(areas) for name in COUNTS})
    if ("targeting", month) not in data.memo:
        data.memo["targeting", month] = _by_village(data, month)
    villages = data.memo["targeting", month]
    area = villages.index.str[: CODE_LENGTH[level]].rename("area_code")
    return villages.groupby(area).sum().reindex(areas, fill_value=0)


def inclusion_error(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return the people protected outside deciles 1-4 per people protected, in percent."""
    table = counts(data, level, month)
    return rates.ratio(table["outside"], table["people"])


def exclusion_error(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return the workers of deciles 1-4 not protected per such workers, in percent."""
    table = counts(data, level, month)
    return rates.ratio(table["missed"], table["workers"])


def origin(data: Dataset, month: pd.Timestamp) -> Origin:
    """Return the origin of what is matched in `month`, as of the poverty register's own day."""
    day = register_day(data.listed, month).date().isoformat()
    return combine(data.origin("enrolment"), replace(data.origin("welfare_people"), as_of=day))


def of_month(data: Dataset, month: pd.Timestamp, by: str) -> pd.DataFrame:
    """Return the rows of the month and grouping of what is `reached`."""
    return _part(data, "reached", "month", month, by)


def on_day(data: Dataset, month: pd.Timestamp, by: str) -> pd.DataFrame:
    """Return the rows of what is `listed` on the reference day of `month`, by grouping."""
    return _part(data, "listed", "as_of", register_day(data.listed, month), by)


def _part(data: Dataset, table: str, when: str, day: pd.Timestamp, by: str) -> pd.DataFrame:
    """Return the rows of one day and grouping: parted once, for a page asks again and again."""
    if ("parts", table) not in data.memo:
        rows = getattr(data, table)
        data.memo["parts", table] = dict(tuple(rows.groupby([when, "by"])))
    return data.memo["parts", table].get((day, by), getattr(data, table).iloc[:0])


def _by_village(data: Dataset, month: pd.Timestamp) -> pd.DataFrame:
    """Return the columns `COUNTS` for each village that either register speaks of."""
    wide = of_month(data, month, DECILE).pivot_table(
        index="village_code", columns=["counted", "standing"], values="people", aggfunc="sum"
    )
    poor = on_day(data, month, DECILE)
    poor = poor[poor["standing"] == TARGET].groupby("village_code")["workers"].sum()
    named = {(PROTECTED, name): name for name in (TARGET, ABOVE, UNLISTED)}
    named[WORKERS, TARGET] = "reached"
    table = wide.reindex(columns=list(named)).set_axis(list(named.values()), axis=1)
    table = table.join(poor, how="outer").fillna(0).astype(float)
    outside = table[ABOVE] + table[UNLISTED]
    return table.assign(
        people=table[TARGET] + outside,
        outside=outside,
        missed=table["workers"] - table["reached"],
    )[COUNTS]
