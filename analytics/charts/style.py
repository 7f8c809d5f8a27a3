"""One look for all charts: colours that colour-blind readers can tell apart, local numbers."""

import plotly.graph_objects as go

# Okabe and Ito's palette for colour-blind readers (Color Universal Design, 2008).
BLUE, ORANGE, GREEN, PINK, SKY, RED = (
    "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00",
)  # fmt: skip
CYCLE = (BLUE, ORANGE, GREEN, PINK, SKY, RED)
GREY = "#8a9494"
INK = "#1c2b2b"
# ColorBrewer PuBu, from light to dark: five classes that also differ in grey print.
SEQUENCE = ("#f1eef6", "#bdc9e1", "#74a9cf", "#2b8cbe", "#045a8d")
# ColorBrewer PuOr, from falling to rising: told apart by colour-blind readers, pale at zero.
DIVERGING = ("#b35806", "#f1a340", "#fee0b6", "#f7f7f7", "#d8daeb", "#998ec3", "#542788")
NO_DATA = "#d9d9d9"
SEPARATORS = {"id": ",.", "en": ".,"}


# "12.000", never "12k": that is English, and ambiguous.
_AXIS = {
    "exponentformat": "none",
    "separatethousands": True,
    "automargin": True,
    "gridcolor": "#e6eaea",
    "zerolinecolor": "#b9c2c2",
    "title": {"standoff": 15},
}
# A template is checked once here; the same settings on each figure cost eight times the time.
_LOOK = go.layout.Template(
    layout={
        "margin": {"l": 8, "r": 8, "t": 28, "b": 8},
        "paper_bgcolor": "white",
        "plot_bgcolor": "white",
        "font": {"family": "Source Sans, sans-serif", "size": 13, "color": INK},
        "colorway": CYCLE,
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        "hoverlabel": {"bgcolor": "white", "font": {"color": INK}, "align": "left"},
        "dragmode": False,
        "xaxis": _AXIS,
        "yaxis": _AXIS,
    }
)


def styled(figure: go.Figure, lang: str, height: int = 320) -> go.Figure:
    """Return `figure` with the common look; numbers are separated as `lang` does."""
    figure.update_layout(height=height, separators=SEPARATORS[lang], template=_LOOK)
    return figure
