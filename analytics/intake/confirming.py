"""What an officer says of a name, checked before it is believed and before it is kept."""

from analytics.errors import DataError
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.placenames import split_within
from analytics.intake.places import may_be_kept
from analytics.intake.spellings import OUTSIDE, Spelling

# What the command line takes for "no place of this regency".
NOWHERE = "-"


def said(written: str, code: str, places: Gazetteer) -> Spelling:
    """Return what `--place "WRITTEN=CODE"` says.

    Args:
        written: A village, "village, subdistrict" (its name or code), a subdistrict where
            `code` is one, or a code that is no longer in the list.
        code: The place that is meant, in any writing; `NOWHERE` for none of this regency.

    Raises:
        DataError: There is no such place, or the name is that of one place already.
    """
    meant = OUTSIDE if code == NOWHERE else _one(places.coded(code), code)
    level = "subdistrict" if places.levels.get(meant) == "subdistrict" else "village"
    name, beside = split_within(written)
    within = _subdistrict(beside, places) if beside else ""
    spelling = Spelling(level, name, meant, within)
    found = _official(spelling, places)
    if len(found) == 1:
        raise DataError("place.official", name=name, place=places.label(next(iter(found))))
    if not may_be_kept(name):
        raise DataError("place.no_name", name=name)
    return spelling


def lasting(spelling: Spelling, places: Gazetteer) -> bool:
    """Tell whether a spelling may hold for later files too.

    A name that several places bear means one of them in one file only.
    """
    return not _official(spelling, places)


def _official(spelling: Spelling, places: Gazetteer) -> set[str]:
    """Return the places that bear a name, or a code, without anyone's word for it."""
    named = places.named(spelling.level, spelling.name, spelling.within or None)
    return named or places.coded(spelling.name)


def _subdistrict(text: str, places: Gazetteer) -> str:
    return _one(places.coded(text) or places.named("subdistrict", text), text)


def _one(found: set[str], text: str) -> str:
    if len(found) != 1:
        raise DataError("place.unknown", text=text)
    return next(iter(found))
