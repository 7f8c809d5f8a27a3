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
    if data.reached is None or data.listed is None:
        return False
    return not (data.reached["standing"] == UNKNOWN).any()


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
    key = ("targeting", level, month)
    if key not in data.memo:
        data.memo[key] = _counted(data, level, month)
    return data.memo[key]


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
    rows = data.reached
    return rows[(rows["month"] == month) & (rows["by"] == by)]


def on_day(data: Dataset, month: pd.Timestamp, by: str) -> pd.DataFrame:
    """Return the rows of what is `listed` on the reference day of `month`, by grouping."""
    rows = data.listed
    return rows[(rows["as_of"] == register_day(rows, month)) & (rows["by"] == by)]


def _counted(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    def sums(rows: pd.DataFrame, column: str) -> pd.Series:
        area = rows["village_code"].str[: CODE_LENGTH[level]]
        known = rows.groupby(area)[column].sum()
        return known.reindex(data.codes(level), fill_value=0).astype(float)

    month_rows = of_month(data, month, DECILE)
    protected = month_rows[month_rows["counted"] == PROTECTED]
    by_standing = {
        name: sums(protected[protected["standing"] == name], "people")
        for name in (TARGET, ABOVE, UNLISTED)
    }
    reached = month_rows[(month_rows["counted"] == WORKERS) & (month_rows["standing"] == TARGET)]
    poor = on_day(data, month, DECILE)
    table = pd.DataFrame({
        "people": sums(protected, "people"),
        **by_standing,
        "outside": by_standing[ABOVE] + by_standing[UNLISTED],
        "workers": sums(poor[poor["standing"] == TARGET], "workers"),
        "reached": sums(reached, "people"),
    })  # fmt: skip
    return table.assign(missed=table["workers"] - table["reached"]).rename_axis("area_code")
