"""Villages by class: the one layer that changes with month, figure and chosen area."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from analytics import safe
from analytics.charts.style import ORANGE
from analytics.maps import fills
from analytics.maps.shapes import Geometries
from analytics.text import say

if TYPE_CHECKING:
    import folium

BORDER = "#5f6d6d"


def village_layer(
    table: pd.DataFrame,
    geometries: Geometries,
    classes: int,
    headings: Mapping[str, str],
    chosen: str = "",
) -> "folium.FeatureGroup":
    """Return one layer with a shape per row, coloured by class, with its hover text.

    Clicking a shape hands back its feature, whose id is the area code.

    Args:
        table: area_code, class (as `analytics.classes` gives it) and the columns of
            `headings`, as text; any text may come from outside. Rows without a shape are
            left out.
        geometries: GeoJSON geometry by area code.
        classes: How many classes there are.
        headings: Column → its heading in the hover text, in the reader's language.
        chosen: Code of the area to stand out.
    """
    import folium

    layer = folium.FeatureGroup(control=False)
    features = _features(table, geometries, list(headings), chosen)
    if not features:
        return layer
    groups = dict(zip(table["area_code"], table["class"], strict=True))

    def style(shape: dict) -> dict:
        stands_out = shape["id"] == chosen
        return {
            "fillColor": fills.fill(groups[shape["id"]], classes),
            "fillOpacity": 1,
            "color": ORANGE if stands_out else BORDER,
            "weight": 4 if stands_out else 0.6,
        }

    tooltip = folium.GeoJsonTooltip(
        fields=list(headings),
        aliases=[safe.html(heading) for heading in headings.values()],
    )
    folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        style_function=style,
        highlight_function=lambda _shape: {"weight": 3},
        smooth_factor=0.5,
        tooltip=tooltip,
    ).add_to(layer)
    return layer


def _features(
    table: pd.DataFrame, geometries: Geometries, columns: list[str], chosen: str
) -> list[dict]:
    """Return the shapes, the chosen one last: what is drawn last lies on top."""
    known = table[table["area_code"].isin(geometries.keys())]
    known = known.sort_values("area_code", key=lambda codes: codes == chosen, kind="stable")
    return [
        {
            "type": "Feature",
            "id": row["area_code"],
            "properties": {column: safe.html(row[column]) for column in columns},
            "geometry": geometries[row["area_code"]],
        }
        for row in known.to_dict("records")
    ]


def show(
    layer: "folium.FeatureGroup",
    area: str,
    bounds: list[list[float]],
    alt: str,
    credit: str,
    lang: str,
) -> "folium.FeatureGroup":
    """Let the map move to `bounds` when `area` becomes another one, and speak `lang`.

    The reader's own zoom lasts as long as the area stays the same. `alt` tells the finding to
    those who do not see the map; `credit` says on it whose shapes these are.
    """
    from analytics.maps.dress import Dress

    words = {
        "lang": lang,
        "alt": alt,
        "zoom_in": say("map.zoom_in", lang),
        "zoom_out": say("map.zoom_out", lang),
        "credit": safe.html(credit),
    }
    Dress(area, bounds, words).add_to(layer)
    return layer
