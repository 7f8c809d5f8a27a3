"""The map under the figures: local scripts, no tiles, the same for every month and figure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analytics import safe
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
.place {{ font-size: 12px; font-weight: 600; line-height: 1.05; text-align: center;
 transform: translate(-50%, -50%); width: max-content; max-width: 6rem;
 text-shadow: 0 0 2px #fff, 0 0 3px #fff, 0 0 4px #fff; }}
@media (max-width: 500px) {{ .place {{ font-size: 9px; max-width: 4rem; }} }}
.leaflet-container .leaflet-control-attribution {{ font-size: 11px; color: {INK}; }}
</style>
"""


def base_map(
    center: tuple[float, float],
    outlines: Geometries,
    local: str = LEAFLET,
    labels: Sequence[tuple[str, float, float]] = (),
) -> "folium.Map":
    """Return a map without tiles that draws the `outlines` above whatever is added to it.

    Nothing in it depends on month, figure or chosen area: Streamlit keeps the frame in the
    browser as long as this stays the same, and a change of colours does not flicker.

    Args:
        center: Latitude and longitude to start from.
        outlines: Borders to draw over all shapes, such as those of the subdistricts.
        local: Address of Leaflet's script and style sheet, without ``.js`` and ``.css``.
        labels: Names to write on the map, each with longitude and latitude.
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
    _name(drawn, labels)
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


def _name(drawn: "folium.Map", labels: Sequence[tuple[str, float, float]]) -> None:
    """Write names above everything; a click goes through them to the village below."""
    import folium
    from folium.map import CustomPane

    if labels:
        CustomPane("names", z_index=460, pointer_events=False).add_to(drawn)
    for name, longitude, latitude in labels:
        icon = folium.DivIcon(
            icon_size=(0, 0), html=f'<div class="place">{safe.html(name)}</div>', class_name=""
        )
        place = (latitude, longitude)
        folium.Marker(place, icon=icon, pane="names", interactive=False).add_to(drawn)
