"""The places of one regency, found by code or by any spelling that is known."""

import re
from collections.abc import Iterable
from copy import copy
from functools import lru_cache
from itertools import product

import pandas as pd
from rapidfuzz import fuzz, process

from analytics.intake.placenames import LEVEL_WORDS, bare_key, name_key, split_level
from analytics.intake.spellings import Confirmed, Spelling
from analytics.store import reference

# A count of people may be newer than the newest census we know, by this much.
GROWTH = 1.25
# One slip in a name of twenty letters; a shorter name must be known.
SAME_NAME = 95
SUGGESTED = 60
SUGGESTIONS = 3


class Gazetteer:
    """Looks up places of a regency; finds several where a name repeats, none where unknown.

    `confirmed` holds what officers have said of names that are not found.
    """

    def __init__(self, area: str) -> None:
        self.area = area
        self.confirmed = Confirmed()
        places = reference.areas(area)
        self.most_people = _most_people(area)
        self.names = dict(zip(places["code"], places["name"], strict=True))
        self.levels = dict(zip(places["code"], places["level"], strict=True))
        self._spelled: dict[str, dict[str, set[str]]] = {level: {} for level in LEVEL_WORDS}
        known = [*self.names.items(), *reference.facts("spellings").itertuples(index=False)]
        for code, name in known:
            if code in self.names:
                bare = split_level(name)[1] if self.levels[code] == "regency" else name
                spelled = self._spelled[self.levels[code]]
                spelled.setdefault(name_key(bare), set()).add(code)
        self._codes = _written_codes(self.names)
        for code, bps_code in reference.facts("bps_codes")[["area_code", "bps_code"]].to_numpy():
            # Only a village's: 6102 is one regency to BPS and another to Kemendagri.
            if self.levels.get(code) == "village":
                self._codes.setdefault(bps_code, set()).add(code)

    def coded(self, text: str) -> set[str]:
        """Return the places of a code: Kemendagri's, dotted or not, zeros lost or not; or BPS'."""
        digits = re.sub(r"\D", "", text)
        parts = ".".join(re.findall(r"\d+", text))
        # A hamlet's 13 digits begin with its village's 10.
        tries = (parts, digits, digits[:10] if len(digits) == 13 else "")
        return next((self._codes[said] for said in tries if said in self._codes), set())

    def named(self, level: str, name: str, inside: str | None = None) -> set[str]:
        """Return the places of a level with that name, else with very nearly that name."""
        spelled = self._inside(level, inside)
        wanted = bare_key(name)
        for text in (name_key(name), wanted):
            if found := spelled.get(text):
                return found
        similar = process.extract(wanted, spelled.keys(), scorer=fuzz.ratio, limit=None,
                                  score_cutoff=SAME_NAME)  # fmt: skip
        # "Sungkung II" and "Sungkung III" are near, and two villages.
        same = [near for near, _, _ in similar if _digits(near) == _digits(wanted)]
        return set().union(*(spelled[near] for near in same))

    def likeness(self, code: str, name: str) -> float:
        """Return how like a name is to the nearest spelling of a place, 0–100."""
        bare = bare_key(name)
        spelled = self._spelled[self.levels[code]]
        return max(fuzz.ratio(bare, known) for known, codes in spelled.items() if code in codes)

    def knows(self, name: str) -> bool:
        """Tell whether a place of any level is written exactly so, but for case and spaces."""
        keys = {name_key(name), bare_key(name)}
        return any(keys & spelled.keys() for spelled in self._spelled.values())

    def near(self, name: str, inside: str | None = None, level: str = "village") -> list[str]:
        """Return the codes of up to three places of a level whose names are like `name`."""
        spelled = self._inside(level, inside)
        near = process.extract(bare_key(name), spelled.keys(), limit=None,
                               scorer=fuzz.ratio, score_cutoff=SUGGESTED)  # fmt: skip
        codes = dict.fromkeys(code for known, _, _ in near for code in sorted(spelled[known]))
        return list(codes)[:SUGGESTIONS]

    def nearest(self, name: str, inside: str | None = None) -> list[str]:
        """Return up to three villages, with their subdistrict, whose names are like `name`."""
        return [self.label(code) for code in self.near(name, inside)]

    def label(self, code: str) -> str:
        """Return a place's name for a message, a village's with its subdistrict."""
        within = f" (Kec. {self.names[code[:8]]})" if self.levels[code] == "village" else ""
        return self.names[code] + within

    def _inside(self, level: str, inside: str | None) -> dict[str, set[str]]:
        if inside is None:
            return self._spelled[level]
        kept = {
            name: {code for code in codes if code.startswith(inside)}
            for name, codes in self._spelled[level].items()
        }
        return {name: codes for name, codes in kept.items() if codes}


def _most_people(area: str) -> float:
    """Return how many people can live in a regency; infinite where no census is known."""
    known = reference.facts("regency_population")
    people = known.loc[known["area_code"] == area, "people"].max()
    return float("inf") if pd.isna(people) else GROWTH * float(people)


def gazetteer(area: str, spellings: Iterable[Spelling] = ()) -> Gazetteer:
    """Return the places of a regency, and what officers have confirmed to mean one."""
    places = copy(_official(area))
    places.confirmed = Confirmed(spellings)
    return places


@lru_cache(maxsize=4)
def _official(area: str) -> Gazetteer:
    return Gazetteer(area)


def _written_codes(codes: dict[str, str]) -> dict[str, set[str]]:
    """Return every way of writing each code: dotted, plain, zeros lost, kk.dddd."""
    written: dict[str, set[str]] = {}
    for code in codes:
        parts = code.split(".")
        forms = [(part,) if part == str(int(part)) else (part, str(int(part))) for part in parts]
        shorter = [forms, forms[2:]] if len(parts) == 4 else [forms]
        for some in shorter:
            for said in product(*some):
                for text in (".".join(said), "".join(said)):
                    written.setdefault(text, set()).add(code)
    return written


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
