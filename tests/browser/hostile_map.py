"""A Streamlit page with one village, whose name wants to act; served by test_map.py."""

import pandas as pd
import shapely
from streamlit_folium import st_folium

from analytics.maps.base import base_map
from analytics.maps.villages import show, village_layer

NAME = "<img src=x onerror=alert(1)> ${alert(2)} `alert(3)` {{'alert(4)'}} '\"</script>"

square = {"a": shapely.geometry.mapping(shapely.box(109, 0, 110, 1))}
rows = pd.DataFrame({"area_code": ["a"], "class": ["4"], "label": [NAME]})
layer = village_layer(rows, square, 5, {"label": NAME})
show(layer, "a", [[0, 109], [1, 110]], NAME, NAME, "id")
st_folium(
    base_map((0.5, 109.5), {}),
    key="map",
    height=300,
    returned_objects=["last_active_drawing"],
    feature_group_to_add=layer,
)
