"""How names of places are compared: without the word for their level, marks and case."""

import re

from analytics.intake.values.text import ROMAN, key, tokens

LEVEL_WORDS = {
    "regency": ("kabupaten", "kab", "kota", "pemkab", "pemkot"),
    "subdistrict": ("kecamatan", "kec", "distrik"),
    "village": ("desa", "ds", "kelurahan", "kel", "kampung", "nagari", "gampong"),
}
# "Suka Maju (Kec. Suti Semarang)", "Suka Maju, Sungai Betung": a village within a subdistrict.
_WITHIN = re.compile(r"(.+?)\s*[,(/]\s*([^()]+?)\s*\)?")


def name_key(name: str) -> str:
    """Return a name for comparing: no case, spaces or marks, Roman numbers as digits."""
    said = tokens(name)
    return "".join(
        str(ROMAN[word]) if place and word in ROMAN else word for place, word in enumerate(said)
    )


def bare_key(name: str) -> str:
    """Return `name_key` of a name without the word for its level."""
    return name_key(split_level(name)[1])


def split_level(name: str) -> tuple[str | None, str]:
    """Part "Ds. Lumar" into the level it says and the bare name."""
    found = re.fullmatch(r"([A-Za-z]+)(?:\.\s*|\s+)(.+)", name.strip())
    for level, words in LEVEL_WORDS.items():
        if found and key(found[1]) in words:
            return level, found[2].strip()
    return None, name


def split_within(name: str) -> tuple[str, str]:
    """Part "Suka Maju (Kec. Suti Semarang)" into a village and its subdistrict, "" if none."""
    parts = _WITHIN.fullmatch(name)
    return (parts[1], parts[2]) if parts else (name, "")
