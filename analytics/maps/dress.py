"""What folium has no words for: where the map looks, its language, its alternative text."""

from collections.abc import Mapping

from branca.element import MacroElement
from folium import Map
from folium.template import Template
from folium.utilities import get_obj_in_upper_tree
from jinja2.utils import htmlsafe_json_dumps


class Dress(MacroElement):
    """A script that runs each time its layer is drawn; see `analytics.maps.villages.show`.

    `words` holds lang, alt, zoom_in, zoom_out and credit (HTML).
    """

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
        })({{ this.map_name() }}, {{ this.area|tojson }}, {{ this.bounds|tojson }}, {
            {%- for name, text in this.words.items() %}
            {{ name }}: {{ this.quoted(text) }},
            {%- endfor %}
        });
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

    def quoted(self, text: str) -> str:
        """Return `text` as a string of JavaScript, without braces.

        Folium compiles a finished script once more as a template: a name with braces, such as
        ``{{ 7 * 7 }}``, would be run on the server.
        """
        return str(htmlsafe_json_dumps(text)).replace("{", "\\u007b").replace("}", "\\u007d")
