"""Places that a file names though they lie outside its regency: their name, to be told."""

import re
from functools import lru_cache

from analytics.errors import DataError
from analytics.intake.placenames import bare_key, name_key
from analytics.store import reference


def elsewhere(code_or_name: str, area: str, village: str = "") -> str | None:
    """Return the place outside `area` that a code or a (subdistrict, village) pair means."""
    digits = re.sub(r"\D", "", code_or_name)
    if len(digits) in (4, 6, 10):
        cuts = [digits[:2], digits[2:4], digits[4:6], digits[6:]]
        dotted = ".".join(part for part in cuts if part)
        try:
            return None if dotted.startswith(area) else reference.area_name(dotted)
        except DataError:
            return None
    pair = (bare_key(code_or_name), bare_key(village))
    return _pairs(area[:2]).get(pair)


@lru_cache(maxsize=2)
def _pairs(province: str) -> dict[tuple[str, str], str]:
    """Return the regency of every (subdistrict, village) pair of names of a province."""
    places = reference.villages(province)
    rows = zip(places["subdistrict_name"], places["name"], places["regency_code"], strict=True)
    return {
        (name_key(subdistrict), name_key(village)): reference.area_name(regency)
        for subdistrict, village, regency in rows
    }
