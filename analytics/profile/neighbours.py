"""The villages around a village, to compare it with."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics import coverage, renewals
from analytics.dataset import Dataset
from analytics.profile.figures import figures
from analytics.renewals.price import AHEAD_MONTHS
from analytics.store import reference

if TYPE_CHECKING:
    import geopandas as gpd

# As many as fit on the sheet; those with the longest common border, or the nearest.
MOST = 8
# Where nobody touches the village, as on an island, these are the nearest ones.
NEAREST = 3


def compared(data: Dataset, month: pd.Timestamp, code: str) -> pd.DataFrame:
    """Return the village and its neighbours in the regency with the same figures each.

    Returns:
        The village first, then its neighbours by code: code, village_label, subdistrict_name,
        people, quota_pct (% of the quota; NaN outside the programme), per_100 (protected per 100
        adults), ending (people, within 90 days), share (% in deciles 1–4), idm_score.
    """
    names = ["village_label", "subdistrict_name", "idm_score"]
    table = data.villages.set_index("code").reindex([code, *around(data, code)])[names]
    rates = figures(data, month)
    known = {
        "people": coverage.counts(data, "village", month)["people"],
        "quota_pct": rates["quota_pct"]["value"],
        "per_100": rates["protected_per_100"]["value"],
        "ending": renewals.ending(data, "village", month, AHEAD_MONTHS),
        "share": rates["share"]["value"],
    }
    return table.assign(**known).reset_index()


def around(data: Dataset, code: str) -> list[str]:
    """Return the codes of the neighbours of `code`, sorted."""
    from analytics.store.cells import shapes_of

    points = reference.villages(data.area)[["code", "lat", "lon"]]
    return beside(shapes_of(data, data.area), points, code)


def beside(shapes: "gpd.GeoDataFrame", points: pd.DataFrame, code: str) -> list[str]:
    """Return the codes of the villages that share a border with `code`, sorted.

    Args:
        shapes: code, geometry of the villages that have a shape.
        points: code, lat, lon (degrees; NaN: unknown) of all villages, for those whose shape
            touches nobody or is unknown.
    """
    import shapely

    own = shapes.loc[shapes["code"] == code, "geometry"]
    if len(own):
        met = shapes.iloc[shapes.sindex.query(own.iloc[0], predicate="intersects")]
        met = met[met["code"] != code]
        border = shapely.intersection(met.geometry.to_numpy(), own.iloc[0])
        length = pd.Series(shapely.length(border), index=met["code"])
        if (length > 0).any():
            return sorted(length[length > 0].nlargest(MOST).index)
    return _nearest(points.dropna().set_index("code"), code)


def _nearest(points: pd.DataFrame, code: str) -> list[str]:
    if code not in points.index:
        return []
    away = points.drop(code) - points.loc[code]
    distance = pd.Series(np.hypot(away["lat"], away["lon"]), index=away.index)
    return sorted(distance.nsmallest(NEAREST).index)
