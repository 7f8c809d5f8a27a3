"""What officers have said of places under a name, old name or old code that no list has."""

from collections.abc import Iterable
from dataclasses import dataclass

from analytics.intake.placenames import bare_key

# In place of a code: the name is of no place of this regency.
OUTSIDE = ""


@dataclass(frozen=True, order=True)
class Spelling:
    """One writing of a place, and what it means.

    Attributes:
        level: ``village`` or ``subdistrict``.
        name: As the file has it; also a code that is no longer in the list.
        code: The place that is meant; `OUTSIDE` for none of this regency.
        within: Code of the subdistrict that is named beside it; "" where none is.
    """

    level: str
    name: str
    code: str
    within: str = ""

    @property
    def mark(self) -> tuple[str, str, str]:
        """Return what tells it from other spellings, whatever it means."""
        return self.level, bare_key(self.name), self.within


@dataclass(frozen=True)
class Unknown:
    """A name in a file that no list has, or that is the name of several places.

    Attributes:
        level, name, within: As of `Spelling`.
        rows: Rows of the file that hold it.
        candidates: Codes of up to three places that may be meant, the likeliest first.
    """

    level: str
    name: str
    within: str
    rows: int
    candidates: tuple[str, ...]


class Confirmed:
    """The spellings that hold for one reading, and those of them that were needed.

    Of two about the same writing the later one holds.
    """

    def __init__(self, spellings: Iterable[Spelling] = ()) -> None:
        self._known = {each.mark: each for each in spellings}
        self.used: set[Spelling] = set()

    def meaning(self, level: str, name: str, within: str = "") -> str | None:
        """Return the code that is meant, `OUTSIDE` for none of this regency, None if not said.

        What was said without a subdistrict also holds beside the name of the right one.
        """
        key = bare_key(name)
        here = self._known.get((level, key, within))
        anywhere = self._known.get((level, key, ""))
        if here is None and anywhere and anywhere.code.startswith(within):
            here = anywhere
        if here is None:
            return None
        self.used.add(here)
        return here.code
