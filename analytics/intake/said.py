"""What one row says about its place, and what is left open when nothing is found by it."""

from dataclasses import dataclass

from analytics.intake.gazetteer import SUGGESTIONS
from analytics.intake.values.text import BadValue


@dataclass(frozen=True)
class Said:
    """What the cells of one row say about a place, the most exact first; "" for nothing."""

    village_code: str = ""
    area: str = ""
    village: str = ""
    subdistrict: str = ""
    regency: str = ""


class UnknownPlace(BadValue):
    """A name or code that no place has, or several have: an officer may say which is meant.

    `level`, `name`, `within` and `candidates` are those of `spellings.Unknown`.
    """

    def __init__(
        self, key: str, written: str, candidates: list[str], level: str = "village",
        within: str = "", **values: object,
    ) -> None:  # fmt: skip
        super().__init__(key, value=written, **values)
        self.level = level
        self.name = written
        self.within = within
        self.candidates = tuple(candidates[:SUGGESTIONS])
