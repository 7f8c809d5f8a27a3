"""The map under the figures: local scripts, no tiles, the same for every month and figure."""

from typing import TYPE_CHECKING

from analytics.charts.style import INK
from analytics.maps import fills
from analytics.maps.shapes import Geometries

if TYPE_CHECKING:
    import folium

# dashboard.py serves static/ here; folium's own template asks four hosts on the internet.
LEAFLET = "/aset/leaflet/leaflet"
SEA = "#f4f8f9"
STYLE = f"""
<style>
html, body {{ margin: 0; font-family: "Source Sans 3", "Source Sans", sans-serif; }}
.leaflet-container {{ background: {SEA}; color: {INK}; font: inherit; }}
.leaflet-tooltip {{ color: {INK}; font-size: 13px; padding: 5px 8px; }}
.leaflet-tooltip table {{ border-spacing: 0; }}
.leaflet-tooltip th {{ text-align: left; font-weight: 400; padding-right: 10px; }}
.leaflet-tooltip td {{ font-weight: 600; max-width: 260px; white-space: normal; }}
.leaflet-container .leaflet-control-attribution {{ font-size: 11px; color: {INK}; }}
</style>
"""


def base_map(
    center: tuple[float, float], outlines: Geometries, local: str = LEAFLET
) -> "folium.Map":
    """Return a map without tiles that draws the `outlines` above whatever is added to it.

    Nothing in it depends on month, figure or chosen area: Streamlit keeps the frame in the
    browser as long as this stays the same, and a change of colours does not flicker.

    Args:
        center: Latitude and longitude to start from.
        outlines: Borders to draw over all shapes, such as those of the subdistricts.
        local: Address of Leaflet's script and style sheet, without ``.js`` and ``.css``.
    """
    import folium
    from branca.element import Element
    from folium.utilities import JsCode

    drawn = folium.Map(
        location=center,
        tiles=None,
        zoom_start=9,
        zoom_snap=0.1,
        # A reader who scrolls the page past the map must not be caught in it.
        scroll_wheel_zoom=False,
        dragging=JsCode("!L.Browser.mobile"),
    )
    drawn.default_js = [("leaflet", f"{local}.js")]
    drawn.default_css = [("leaflet_css", f"{local}.css")]
    drawn.get_root().header.add_child(Element(STYLE))
    drawn.get_root().html.add_child(Element(fills.PATTERNS))
    _outline(drawn, outlines)
    return drawn


def _outline(drawn: "folium.Map", outlines: Geometries) -> None:
    import folium
    from folium.map import CustomPane

    CustomPane("outlines", z_index=450, pointer_events=False).add_to(drawn)
    shapes = [
        {"type": "Feature", "properties": {}, "geometry": shape} for shape in outlines.values()
    ]
    folium.GeoJson(
        {"type": "FeatureCollection", "features": shapes},
        style_function=lambda _shape: {"color": INK, "weight": 1.4, "fill": False},
        pane="outlines",
        interactive=False,
    ).add_to(drawn)
