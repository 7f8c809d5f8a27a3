"""The official boundaries of villages, where an office brought any."""

import pandas as pd

from analytics.dataset import Dataset

DECIMALS = 5  # about 1 m, as they are kept


def shapes(data: Dataset) -> pd.DataFrame | None:
    """Return the polygon of each village that has an official one; None without any.

    Approximate cells are not published: whoever has the edition can make them again.

    Returns:
        area_code, geometry (WKT, degrees, EPSG:4326).
    """
    if data.boundaries is None:
        return None
    import shapely

    from analytics.store.cells import shapes_of

    known = shapes_of(data, data.area)
    text = shapely.to_wkt(known.geometry.array, rounding_precision=DECIMALS)
    return pd.DataFrame({"area_code": known["code"], "geometry": text})
