"""What folium has no words for: where the map looks, its language, its alternative text."""

from collections.abc import Mapping

from branca.element import MacroElement
from folium import Map
from folium.template import Template
from folium.utilities import get_obj_in_upper_tree


class Dress(MacroElement):
    """A script that runs each time its layer is drawn; see `analytics.maps.villages.show`."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
        (function (map, area, bounds, words) {
            var frame = window.frameElement, box = map.getContainer();
            if (window.shownArea !== area) {
                window.shownArea = area;
                map.invalidateSize();
                map.fitBounds(bounds, {animate: false, padding: [6, 6]});
            }
            document.documentElement.lang = words.lang;
            box.setAttribute("role", "group");
            [frame, box].forEach(function (each) {
                if (each) each.setAttribute("aria-label", words.alt);
            });
            [["in", words.zoom_in], ["out", words.zoom_out]].forEach(function (pair) {
                var button = box.querySelector(".leaflet-control-zoom-" + pair[0]);
                if (!button) return;
                button.title = pair[1];
                button.setAttribute("aria-label", pair[1]);
            });
            map.attributionControl.setPrefix(words.credit);
        })({{ this.map_name() }}, {{ this.area|tojson }}, {{ this.bounds|tojson }},
           {{ this.words|tojson }});
        {% endmacro %}
        """
    )

    def __init__(self, area: str, bounds: list[list[float]], words: Mapping[str, str]) -> None:
        super().__init__()
        self._name = "Dress"
        self.area = area
        self.bounds = bounds
        self.words = dict(words)

    def map_name(self) -> str:
        """Return the script's name of the map that this lies on."""
        return get_obj_in_upper_tree(self, Map).get_name()
