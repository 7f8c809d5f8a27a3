"""Which village, or area of any level, the words of one row mean."""

import re

from analytics.intake.gazetteer import SAME_NAME, Gazetteer
from analytics.intake.outside import elsewhere
from analytics.intake.placenames import split_level, split_within
from analytics.intake.said import Said, UnknownPlace
from analytics.intake.spellings import OUTSIDE
from analytics.intake.values.text import BadValue

# Beside a valid code the name need only be recognisable.
AGREEING_NAME = 80
FEWEST_DIGITS = 4
_CODE = re.compile(r"[\d.\s\-]+")


def village(said: Said, places: Gazetteer) -> str:
    """Return the code of the village that is meant.

    Raises:
        BadValue: village_missing, village_unknown, village_ambiguous or village_outside.
    """
    _check_regency(said.regency, places)
    if said.village_code:
        code = _coded(said.village_code, places, "village", said.village)
        _check_name(code, said, places)
        return code
    if not said.village:
        raise BadValue("intake.village_missing")
    if _is_code(said.village):
        return _coded(said.village, places, "village")
    return _named(said, places)


def area(said: Said, places: Gazetteer, regency_first: bool) -> str:
    """Return the code of the area that is meant, of any level.

    Raises:
        BadValue: village_unknown, village_ambiguous or village_outside.
    """
    if code := said.village_code or (said.area if _is_code(said.area) else ""):
        return _coded(code, places)
    if said.area:
        return _any_level(said, places, regency_first)
    if said.village:
        return village(said, places)
    _check_regency(said.regency, places)
    return _subdistrict(said.subdistrict, places) or places.area


def _is_code(text: str) -> bool:
    return bool(_CODE.fullmatch(text)) and len(re.sub(r"\D", "", text)) >= FEWEST_DIGITS


def _coded(text: str, places: Gazetteer, level: str | None = None, name: str = "") -> str:
    """Return the place of a code; one no longer in the list may be confirmed to mean one."""
    found = {code for code in places.coded(text) if level in (None, places.levels[code])}
    if len(found) == 1:
        return found.pop()
    if place := elsewhere(text, places.area):
        raise _outside(text, place, places)
    if code := _confirmed("village", text, "", places):
        return code
    near = places.near(name) if name else []
    raise UnknownPlace("intake.village_unknown.code", text, near)


def _confirmed(level: str, name: str, within: str, places: Gazetteer) -> str | None:
    """Return the place that an officer said is meant; None where nobody said it.

    Raises:
        BadValue: village_outside, where it was said to be none of this regency.
    """
    code = places.confirmed.meaning(level, name, within)
    if code == OUTSIDE:
        raise _named_outside(name, places)
    return code


def _check_name(code: str, said: Said, places: Gazetteer) -> None:
    """Raise where the name beside a code is another village's; an old code may have any other."""
    name = said.village
    if not name or _is_code(name):
        return
    meant = places.named("village", name)
    if code in meant:
        return
    current = places.coded(said.village_code)
    if not meant and (not current or places.likeness(code, name) >= AGREEING_NAME):
        return
    values = {"code": code, "official": places.names[code], "name": name}
    if meant:
        raise BadValue("intake.village_unknown.pair", **values)
    within = code[:8]
    if _confirmed("village", name, within, places) != code:
        raise UnknownPlace("intake.village_unknown.pair", name, [code], within=within, **values)


def _check_regency(text: str, places: Gazetteer) -> None:
    """Raise where a row says it belongs to another regency."""
    if text and not _is_own(text, places):
        raise _named_outside(text, places)


def _is_own(text: str, places: Gazetteer) -> bool:
    """Tell whether a text names the regency; "Kab. Bandung" is not Kota Bandung."""
    if re.sub(r"\D", "", text) == places.area.replace(".", ""):
        return True
    level, bare = split_level(text)
    city = places.names[places.area].startswith("Kota ")
    other_kind = level and text.casefold().startswith(("kota", "pemkot")) != city
    return not other_kind and places.likeness(places.area, bare) >= SAME_NAME


def _outside(text: str, place: str, places: Gazetteer) -> BadValue:
    return BadValue(
        "intake.village_outside", value=text, place=place, area=places.names[places.area]
    )


def _named_outside(text: str, places: Gazetteer) -> BadValue:
    own = places.names[places.area]
    return BadValue("intake.village_outside.named", value=text, area=own)


def _subdistrict(text: str, places: Gazetteer) -> str | None:
    """Return the code of a subdistrict by code or name; None where nothing is said."""
    if not text:
        return None
    found = places.coded(text) if _is_code(text) else places.named("subdistrict", text)
    if len(found) == 1:
        return next(iter(found))
    if code := _confirmed("subdistrict", text, "", places):
        return code
    near = places.near(text, level="subdistrict")
    raise UnknownPlace("intake.village_unknown.subdistrict", text, near, "subdistrict")


def _named(said: Said, places: Gazetteer) -> str:
    """Find a village by name, within its subdistrict where one is given."""
    name, within = said.village, said.subdistrict
    # The subdistrict may stand in the same cell.
    parted = split_within(name)
    if not within and parted[1] and places.named("subdistrict", parted[1]):
        name, within = parted
    try:
        inside = _subdistrict(within, places)
    except BadValue:
        if place := elsewhere(within, places.area, name):
            raise _outside(f"{name}, {within}", place, places) from None
        raise
    found = places.named("village", name, inside)
    if len(found) == 1:
        return next(iter(found))
    if code := _confirmed("village", name, inside or "", places):
        return code
    if found:
        raise _ambiguous(name, found, places)
    raise _unknown(name, inside, places)


def _ambiguous(name: str, found: set[str], places: Gazetteer) -> UnknownPlace:
    where = ", ".join(places.label(code) for code in sorted(found))
    return UnknownPlace("intake.village_ambiguous", name, sorted(found), places=where)


def _unknown(name: str, inside: str | None, places: Gazetteer) -> UnknownPlace:
    near = places.near(name, inside) or places.near(name)
    key = "intake.village_unknown" if near else "intake.village_unknown.alone"
    listed = ", ".join(map(places.label, near))
    return UnknownPlace(key, name, near, within=inside or "", suggestions=listed)


def _any_level(said: Said, places: Gazetteer, regency_first: bool) -> str:
    """Find an area by a name that may or may not say its level."""
    level, bare = split_level(said.area)
    if level == "village" or (level is None and said.subdistrict):
        return _named(Said(village=said.area, subdistrict=said.subdistrict), places)
    levels = (level,) if level else ("regency", "subdistrict", "village")
    found = set().union(*(places.named(each, bare) for each in levels))
    if level == "regency" and not _is_own(said.area, places):
        raise _named_outside(said.area, places)
    if regency_first and places.area in found:
        return places.area
    if len(found) == 1:
        return next(iter(found))
    if code := _confirmed("village", said.area, "", places):
        return code
    if found:
        where = ", ".join(f"{places.label(code)} {code}" for code in sorted(found))
        raise UnknownPlace("intake.village_ambiguous", said.area, sorted(found), places=where)
    raise _unknown(said.area, None, places)
