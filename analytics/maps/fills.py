"""What a class looks like, on the map and in its legend: never by colour alone."""

from dataclasses import dataclass

from analytics.charts.style import DIVERGING, SEQUENCE
from analytics.classes import CHANGES, MISSING, OUTSIDE

HATCH, HATCH_LINE = "#e4e7e7", "#98a3a3"
DOT_GROUND, DOT = "#ffffff", "#6b7878"

# SVG patterns, found by the map's shapes under their ids. Drawn by hand: folium's own
# patterns would be one more script to vendor.
PATTERNS = f"""
<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>
<pattern id="fill-{MISSING}" width="7" height="7" patternUnits="userSpaceOnUse"
 patternTransform="rotate(45)"><rect width="7" height="7" fill="{HATCH}"/>
<rect width="2" height="7" fill="{HATCH_LINE}"/></pattern>
<pattern id="fill-{OUTSIDE}" width="7" height="7" patternUnits="userSpaceOnUse">
<rect width="7" height="7" fill="{DOT_GROUND}"/>
<circle cx="3.5" cy="3.5" r="1.3" fill="{DOT}"/></pattern>
</defs></svg>
"""

BORDER = "#5f6d6d"


@dataclass(frozen=True)
class Look:
    """The fill of a class on paper: a colour, and where that is not enough a hatch upon it."""

    colour: str
    hatch: str = ""
    ink: str = BORDER


# In Matplotlib's signs for strokes and dots.
_LOOKS = {MISSING: Look(HATCH, "////", HATCH_LINE), OUTSIDE: Look(DOT_GROUND, "...", DOT)}
_CHANGES = dict(zip(CHANGES, DIVERGING, strict=True))
_SWATCHES = {
    MISSING: f"repeating-linear-gradient(135deg,{HATCH_LINE} 0 2px,{HATCH} 2px 7px)",
    OUTSIDE: f"radial-gradient({DOT} 1.3px,{DOT_GROUND} 1.5px) 0 0/7px 7px",
}


def fill(group: str, classes: int) -> str:
    """Return the SVG fill of a class out of `classes`: a colour or a pattern."""
    return f"url(#fill-{group})" if group in _SWATCHES else _plain(group, classes)


def swatch(group: str, classes: int) -> str:
    """Return the same look as a CSS background."""
    return _SWATCHES.get(group) or fill(group, classes)


def look(group: str, classes: int) -> Look:
    """Return the same look for a picture on paper."""
    return _LOOKS.get(group) or Look(_plain(group, classes))


def _plain(group: str, classes: int) -> str:
    return _CHANGES.get(group) or colour(int(group), classes)


def colour(number: int, classes: int) -> str:
    """Return the colour of class `number`; few classes spread over the whole sequence."""
    last = len(SEQUENCE) - 1
    return SEQUENCE[round(number * last / max(classes - 1, 1))]
