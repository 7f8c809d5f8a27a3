"""Frames in, folium maps out. Folium is imported where it is used: other pages need none."""
