"""What an import would change, worked out before anything is stored."""

from dataclasses import dataclass, replace

import pandas as pd

from analytics import contracts, progress
from analytics.dataset import Dataset
from analytics.indicators import value
from analytics.intake import Intake
from analytics.metrics import METRICS
from analytics.origin import Origin
from analytics.store.checks import checked
from analytics.store.dataset import load
from analytics.store.decrease import Decrease, decrease
from analytics.store.merge import Merged, merge
from analytics.store.preparing import prepared
from analytics.store.tables import Store, Write
from analytics.vocabulary import OF_PERSONS

# What a reader looks at first after an import of each kind. Claims and shapes have no such figure.
HEADLINES = {
    "enrolment": ("people", "villages_at_100", "double_paid"),
    "funding": ("ceiling_idr", "realised_idr"),
    "claims": (),
    "welfare": ("vulnerable_coverage_pct",),
    "welfare_people": ("inclusion_error_pct", "exclusion_error_pct"),
    "membership": ("ucj_coverage_pct",),
    "worker_base": ("ucj_coverage_pct",),
    "actions": (),
    "boundaries": (),
}
# The stored rows that speak of an area; counted where no figure is made from them.
ROWS = "rows"
DATED = {
    "claims": "event_date",
    "welfare": "as_of",
    "welfare_people": "as_of",
    "membership": "as_of",
    "worker_base": "as_of",
}
# Made from lists of persons, which a look does not go through again: unknown after the import.
UNKNOWN = {"enrolment": ("findings", "reached", "who"), "claims": ("findings",)}
CHANGES = ["area_code", "indicator", "unit", "before", "after", "change"]


@dataclass(frozen=True)
class Preview:
    """What would become of the rows, and the data before and after.

    Attributes:
        new, changed, unchanged: Rows of the table: not there yet, in place of a stored one,
            there already. A row of the file may give several.
        refused: Rows of the file.
        decrease: What the file lacks of what stands there, where that needs approval.
        replaces_simulated: The first import of its kind; all simulated rows give way.
        months: Months whose figures may move, newest first.
    """

    kind: str
    new: int
    changed: int
    unchanged: int
    refused: int
    decrease: Decrease | None
    replaces_simulated: bool
    months: list[pd.Timestamp]
    before: Dataset
    after: Dataset

    @property
    def month(self) -> pd.Timestamp:
        """Return the month to look at first: the newest moved one that has happened."""
        newest = self.after.newest_month()
        past = [month for month in self.months if month <= newest]
        return next(iter([*past, *self.months[-1:]]), newest)


def preview(store: Store, intake: Intake, area: str) -> Preview:
    """Return what publishing `intake` would do to the data of `area`; nothing is stored."""
    progress.at("progress.comparing")
    intake = checked(store, intake)
    kind = intake.kind
    state = store.manifest().tables.get(kind)
    real = state is not None and state.nature == "imported"
    new = contracts.check(kind, intake.accepted.assign(import_id="preview"))
    stored = store.read(kind) if real else contracts.empty(kind)
    merged = merge(kind, stored, new)
    progress.at("progress.figures")
    before = load(area)
    after = _after(store, before, kind, merged, intake.file)
    return Preview(
        kind=kind,
        new=len(merged.added) - merged.replaced,
        changed=merged.replaced,
        unchanged=merged.unchanged,
        refused=len(intake.quarantined),
        decrease=decrease(kind, stored, new),
        replaces_simulated=state is not None and not real,
        months=_months(kind, merged.added, before, after),
        before=before,
        after=after,
    )


def changes(found: Preview, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return the headline figures of the import's kind, before and after it.

    Returns:
        `CHANGES`, one row per area of `level` and indicator; NaN where nothing is known.
        Without such a figure, the number of stored rows (indicator ``rows``).
    """
    pair = found.before, found.after
    if not HEADLINES[found.kind]:
        before, after = (_row_counts(data, found.kind, level) for data in pair)
        table = pd.DataFrame({"before": before, "after": after})
        return _named(table, ROWS, "rows")
    tables = []
    for key in HEADLINES[found.kind]:
        before, after = (value(data, METRICS[key], level, month)["value"] for data in pair)
        table = pd.DataFrame({"before": before, "after": after})
        tables.append(_named(table, key, METRICS[key].unit))
    return pd.concat(tables, ignore_index=True)


def _named(table: pd.DataFrame, indicator: str, unit: str) -> pd.DataFrame:
    table = table.rename_axis("area_code").reset_index()
    change = table["after"] - table["before"]
    return table.assign(indicator=indicator, unit=unit, change=change)[CHANGES]


def _after(store: Store, before: Dataset, kind: str, merged: Merged, file: str) -> Dataset:
    """Return the data as they would be: made anew, or unknown where that takes too long."""
    tables = _tables(store, kind, pd.concat([merged.kept, merged.added]))
    origin = Origin("imported", file, f"{before.today:%Y-%m-%d}")
    return replace(
        before,
        **dict.fromkeys(UNKNOWN.get(kind, ())),
        **{name: _inside(table, before.area) for name, table in tables.items()},
        origins={**before.origins, kind: origin},
        memo={},
    )


def _tables(store: Store, kind: str, rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return the tables that pages would read of `rows`: themselves, or what is made from them."""
    made = prepared(store, {kind: Write(rows, "imported")}, skip=UNKNOWN.get(kind, ()))
    tables = {} if kind in OF_PERSONS else {kind: rows}
    return tables | {name: write.frame for name, write in made.items() if write}


def _inside(table: pd.DataFrame, area: str) -> pd.DataFrame | None:
    code = table["village_code"] if "village_code" in table else table["area_code"]
    inside = table[code.str.startswith(area)]
    return inside if len(inside) else None


def _months(kind: str, added: pd.DataFrame, before: Dataset, after: Dataset) -> list[pd.Timestamp]:
    """Return the months that the new rows speak of; of a register those that it moves."""
    if kind == "enrolment":
        pair = [_people(data.cube) for data in (before, after)]
        moved = pair[0].sub(pair[1], fill_value=0)
        return sorted(moved[moved != 0].index.unique("month"), reverse=True)
    if kind == "funding":
        return [pd.Timestamp(int(y), 12, 1) for y in sorted(set(added["fiscal_year"]))[::-1]]
    if kind not in DATED:
        return []
    return sorted(added[DATED[kind]].dt.to_period("M").dt.start_time.unique(), reverse=True)


def _people(cube: pd.DataFrame | None) -> pd.Series:
    """Return the people by month and village, so that a move between villages is one too."""
    if cube is None:
        nobody = pd.DataFrame({"month": pd.DatetimeIndex([]), "village_code": [], "people": []})
        return nobody.groupby(["month", "village_code"])["people"].sum()
    return cube.groupby(["month", "village_code"])["people"].sum()


def _row_counts(data: Dataset, kind: str, level: str) -> pd.Series:
    """Return rows per area; NaN where all speak of a larger area, as the steps of a regency do."""
    table = getattr(data, kind)
    areas = pd.Index(data.codes(level), name="area_code")
    width = len(areas[0])
    code = pd.Series(dtype="str")
    if table is not None:
        code = table["village_code" if "village_code" in table else "area_code"]
    inside = code[code.str.len() >= width]
    if inside.empty:
        return pd.Series(float("nan"), index=areas)
    return inside.str[:width].value_counts().reindex(areas, fill_value=0)
