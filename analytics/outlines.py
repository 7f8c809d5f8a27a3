"""The outlines of villages as plain coordinates, for charts that draw them as lines."""

from typing import TYPE_CHECKING

import pandas as pd

from analytics.dataset import Dataset

if TYPE_CHECKING:
    import numpy as np

DECIMALS = 4  # about 11 m; a pixel of a map of the regency is ten times that


def villages(data: Dataset, area: str) -> pd.DataFrame:
    """Return the outline of each village of `area` that has a shape.

    Returns:
        code, x and y: lists of degrees; the parts of an archipelago are parted by None.
        Largest first, so that an enclave is drawn upon what surrounds it.
    """
    # geopandas takes half a second to import, and only maps need it.
    from analytics.maps.shapes import thinned
    from analytics.store.cells import shapes_of

    known = shapes_of(data, area)
    return _paths(known["code"], thinned(known.geometry.to_numpy()))


def hexagons(data: Dataset, area: str) -> pd.DataFrame:
    """Return the hexagon of each village of `area`, as `villages` does; see maps.hexagons."""
    from analytics.maps.hexagons import tiles

    known = tiles(data)
    known = known[known["code"].str.startswith(area)]
    return _paths(known["code"], known.geometry.to_numpy())


def _paths(codes: pd.Series, shapes: "np.ndarray") -> pd.DataFrame:
    import shapely

    largest_first = (-shapely.area(shapes)).argsort(kind="stable")
    paths = [_path(shape) for shape in shapes[largest_first]]
    return pd.DataFrame(
        {
            "code": codes.iloc[largest_first].tolist(),
            "x": [x for x, _ in paths],
            "y": [y for _, y in paths],
        }
    )


def _path(shape: object) -> tuple[list[float | None], list[float | None]]:
    x: list[float | None] = []
    y: list[float | None] = []
    for part in getattr(shape, "geoms", [shape]):
        if x:
            x.append(None)
            y.append(None)
        corners = part.exterior.coords.xy
        x.extend(round(value, DECIMALS) for value in corners[0])
        y.extend(round(value, DECIMALS) for value in corners[1])
    return x, y
