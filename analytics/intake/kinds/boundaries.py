"""Official boundaries: one polygon per village, or several that belong together."""

import numpy as np
import pandas as pd
import shapely

from analytics.boundaries import REACH
from analytics.intake import borders, places
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.kinds.base import Kind, numbered
from analytics.intake.table import Table
from analytics.intake.values.text import BadValue, says_nothing
from analytics.store import reference

STORED = ["row_no", "village_code", "geometry"]
KM_PER_DEGREE = 111
# Two parts of one village may overlap where surveys differ; more is the same village twice.
OVERLAP_OF_PARTS = 0.01


def read(table: Table, gazetteer: Gazetteer) -> pd.DataFrame:
    """Find the village of each polygon; refuse what lies elsewhere or is there twice."""
    frame = pd.DataFrame({
        "village_code": places.villages(table, gazetteer),
        "geometry": table.read("geometry", _polygon, required=True),
    })  # fmt: skip
    column = next(c for c in ("village", "village_code") if table.has(c))
    known = frame.dropna()
    away = _degrees_away(known, gazetteer.area)
    far = away[away > REACH]
    km = (far * KM_PER_DEGREE).round().astype(int)
    table.refuse(far.notna(), column, "intake.polygon_far", km=km)
    twins = _doubled(known[~table.faults.mark(known.index)].drop_duplicates(), table)
    table.refuse(twins.notna(), column, "intake.village_doubled", twins=twins)
    return frame


def store(frame: pd.DataFrame) -> pd.DataFrame:
    """Return one row per village; parts become one shape, numbered as the first of them."""
    villages = numbered(frame).groupby("village_code", sort=False)
    whole = {"row_no": villages["row_no"].first(), "geometry": villages["geometry"].agg(_joined)}
    return pd.DataFrame(whole).reset_index()[STORED]


def _polygon(cell: object) -> bytes:
    if isinstance(cell, bytes):
        return cell
    if says_nothing(cell):
        raise BadValue("intake.polygon_missing")
    raise BadValue("intake.polygon_other", value=str(cell))


def _degrees_away(frame: pd.DataFrame, area: str) -> pd.Series:
    """Return how far each polygon lies from its village's point; NaN where none is known."""
    points = reference.villages(area).set_index("code").reindex(frame["village_code"])
    shapes = shapely.from_wkb(frame["geometry"].to_numpy())
    away = shapely.distance(shapes, shapely.points(points["lon"], points["lat"]))
    return pd.Series(away, index=frame.index)


def _doubled(frame: pd.DataFrame, table: Table) -> pd.Series:
    """Return, for rows that give a village again and are no part of it, the rows that clash."""
    again = frame[frame["village_code"].duplicated(keep=False)]
    clashing = {}
    for _, rows in again.groupby("village_code"):
        if not _belong_together(rows, table):
            named = ", ".join(map(str, rows.index))
            clashing.update(dict.fromkeys(rows.index, named))
    return pd.Series(clashing, dtype="object")


def _belong_together(rows: pd.DataFrame, table: Table) -> bool:
    """Tell whether polygons are parts of one village: side by side, or islands of one code."""
    parts = shapely.from_wkb(rows["geometry"].to_numpy())
    left, right = np.triu_indices(len(parts), k=1)
    shared = shapely.area(shapely.intersection(parts[left], parts[right]))
    smaller = np.minimum(shapely.area(parts[left]), shapely.area(parts[right]))
    if (shared > OVERLAP_OF_PARTS * smaller).any():
        return False
    if table.has("village_code"):
        coded = ~table.cells.loc[rows.index, "village_code"].map(says_nothing)
        return bool(coded.all()) or _touch(parts)
    return _touch(parts)


def _touch(parts: np.ndarray) -> bool:
    return shapely.union_all(parts).geom_type == "Polygon"


def _joined(parts: pd.Series) -> bytes:
    shapes = shapely.from_wkb(parts.to_numpy())
    return parts.iloc[0] if len(parts) == 1 else shapely.to_wkb(shapely.union_all(shapes))


KIND = Kind(
    needed=(("village", "village_code"), ("geometry",)),
    keys=("village", "village_code", "geometry"),
    read=read,
    store=store,
    skips_outside=True,
    remarks=borders.remarks,
)
