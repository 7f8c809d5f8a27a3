"""Is it getting better? Refused rows by month of import, findings by data version."""

from collections.abc import Sequence

import pandas as pd

from analytics.dataset import Dataset
from analytics.store.log import log
from analytics.store.manifest import Manifest
from analytics.store.tables import Store, open_store

# Enough to see a direction; older versions are looked for only so far back.
VERSIONS_SHOWN, VERSIONS_SEEN = 8, 60
# More could not be told apart in a chart.
PARTS_SHOWN = 5
REST = "rest"


def refused_by_month(data: Dataset) -> pd.DataFrame:
    """Return how many rows came in and were refused in each month of import, undone ones too.

    Returns:
        One row per month and reason: month, reason, refused (rows for that reason) and read
        (rows of all imports of the month). A month without a refused row has no reason.
    """
    store = open_store()
    entries = log(store, data.version)
    rows = store.read("quarantine", ["import_id", "reason"], version=data.version)
    if entries.empty or rows is None:
        return pd.DataFrame(columns=["month", "reason", "refused", "read"])
    month = pd.to_datetime(entries["time"].str[:7]).astype("datetime64[us]")
    months = entries.assign(month=month)[["import_id", "month", "read"]]
    counts = months.merge(rows, on="import_id").groupby(["month", "reason"]).size()
    table = counts.rename("refused").reset_index()
    read = months.groupby("month", as_index=False)["read"].sum()
    return read.merge(table, how="left")[["month", "reason", "refused", "read"]]


def found_by_version(data: Dataset, area: str) -> pd.DataFrame:
    """Return how many findings each of the last data versions that changed them holds.

    Returns:
        One row per version and rule with findings: version, day (of publishing), rule,
        findings; a version without any has one row without rule.
    """
    if "found_by_version" not in data.memo:
        data.memo["found_by_version"] = _by_village(data)
    tables = []
    for (version, day), rows in data.memo["found_by_version"].items():
        inside = rows[rows["village_code"].str.startswith(area)]
        table = inside.groupby("rule", as_index=False)["findings"].sum()
        if table.empty:
            table = pd.DataFrame({"rule": [None], "findings": [0]})
        tables.append(table.assign(version=version, day=day))
    columns = ["version", "day", "rule", "findings"]
    return pd.concat(tables)[columns] if tables else pd.DataFrame(columns=columns)


def _by_village(data: Dataset) -> dict[tuple[int, pd.Timestamp], pd.DataFrame]:
    """Return version and day → how many findings each village has by rule."""
    store, found = open_store(), {}
    for manifest in _changed(store, data.version, data.real_only):
        rows = store.read("findings", ["rule", "village_code"], version=manifest.version)
        counts = rows.groupby(["rule", "village_code"]).size().rename("findings")
        day = pd.Timestamp(manifest.time[:10]).as_unit("us")
        found[manifest.version, day] = counts.reset_index()
    return found


def _changed(store: Store, version: int, real_only: bool) -> list[Manifest]:
    """Return the manifests with other findings than the version before, oldest first."""
    floor = max(store.manifest().floor, 1)
    first = max(floor, version - VERSIONS_SEEN + 1)
    found, before = [], None
    for number in range(first, version + 1):
        manifest = store.manifest(number)
        state = manifest.tables.get("findings")
        known = state is not None and not (real_only and state.nature == "simulated")
        if known and state != before:
            found.append(manifest)
        before = state
    return found[-VERSIONS_SHOWN:]


def widened(table: pd.DataFrame, part: str, value: str, by: Sequence[str]) -> pd.DataFrame:
    """Return one row per group of `by` and one column per part, the largest part first.

    Beyond `PARTS_SHOWN` parts the others are added up as `REST`; where nothing is, 0.
    """
    sums = table.groupby(part)[value].sum().sort_values(ascending=False, kind="stable")
    kept = list(sums.index[:PARTS_SHOWN])
    named = table[part].where(table[part].isin(kept), REST)
    wide = table.assign(**{part: named}).pivot_table(
        index=list(by), columns=part, values=value, aggfunc="sum", fill_value=0
    )
    columns = [*kept, *([REST] if len(sums) > len(kept) else [])]
    return wide.reindex(columns=columns).rename_axis(columns=None).reset_index()
