"""A frame in, a Plotly figure out. Nothing here computes a figure or knows who is looking."""
