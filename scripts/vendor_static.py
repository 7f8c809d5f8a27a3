"""Vendor the front-end files that a map needs: `python scripts/vendor_static.py`. Needs npm.

Folium loads Leaflet, jQuery, Bootstrap, Awesome Markers and Font Awesome from four hosts, so
without the internet its map stays empty. The templates of Map, GeoJson, FeatureGroup and
GeoJsonTooltip (folium 0.20) call Leaflet alone; jQuery is needed by `folium.Popup` and
`keep_in_front`, the others by `folium.Icon`. None of those is used here, so none is vendored.
streamlit-folium 0.27.4 loads what `default_js` and `default_css` of the map name.
"""

import tarfile
import tempfile
from pathlib import Path

from sources import packages

STATIC = Path(__file__).resolve().parent.parent / "static"
LEAFLET = "leaflet@1.9.4"
# In the package -> under static/, which dashboard.py serves as /aset/.
FILES = {
    "package/dist/leaflet.js": "leaflet/leaflet.js",
    "package/dist/leaflet.css": "leaflet/leaflet.css",
    "package/dist/images/layers.png": "leaflet/images/layers.png",
    "package/dist/images/layers-2x.png": "leaflet/images/layers-2x.png",
    "package/dist/images/marker-icon.png": "leaflet/images/marker-icon.png",
    "package/dist/images/marker-icon-2x.png": "leaflet/images/marker-icon-2x.png",
    "package/dist/images/marker-shadow.png": "leaflet/images/marker-shadow.png",
    "package/LICENSE": "leaflet/LICENSE",
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = packages.tarball(LEAFLET, Path(folder))
        with tarfile.open(path) as archive:
            for inside, outside in FILES.items():
                target = STATIC / outside
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.extractfile(inside).read())
    packages.record(STATIC, LEAFLET, "npm", "BSD-2-Clause", FILES.values())


if __name__ == "__main__":
    main()
