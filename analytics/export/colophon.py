"""What stands on everything that is taken away: title, view, source, nature, data version."""

import re
import unicodedata
from dataclasses import dataclass

import pandas as pd

from analytics import numbers, sources
from analytics.origin import Origin
from analytics.text import say, word

LONGEST_NAME = 60


@dataclass(frozen=True)
class Colophon:
    """The words on one file.

    Attributes:
        page: Name of the page in the reader's language.
        title: What the table, chart or map shows.
        area: Dotted code of the area; `place` is its name.
        link: Address of the same view at the same data version; may be empty.
        day: The day on which it is taken away.
        number: Of the published edition it is taken from; 0: of none.
    """

    page: str
    title: str
    area: str
    place: str
    month: pd.Timestamp
    version: int
    origin: Origin
    link: str
    day: pd.Timestamp
    real_only: bool
    lang: str
    number: int = 0

    @property
    def simulated(self) -> bool:
        """Tell whether anything in the file is simulated."""
        return self.origin.nature == "simulated"

    def view(self) -> str:
        """Return area, month and whether simulated tables were left out."""
        parts = [self.place, numbers.month(self.month, self.lang)]
        return " · ".join([*parts, say("filter.real_only", self.lang)] if self.real_only else parts)

    def nature(self) -> str:
        """Return the nature of the figures, as the badge on the screen words it."""
        return word("nature", self.origin.nature, self.lang)

    def source(self) -> str:
        """Return the sources in the reader's language."""
        return sources.named(self.origin.source, self.lang)

    def provenance(self) -> str:
        """Return nature, source and as-of date in one sentence."""
        parts = [say("export.nature_is", self.lang, nature=self.nature())]
        if self.origin.source:
            parts.append(say("export.source_is", self.lang, source=self.source()))
        if self.origin.as_of:
            day = numbers.dated(self.origin.as_of, self.lang)
            parts.append(say("figure.as_of", self.lang, day=day))
        return " · ".join(parts)

    def edition(self) -> str:
        """Return data version and day, and the published edition."""
        day = numbers.day(self.day, self.lang)
        if self.number:
            said = {"number": self.number, "version": self.version, "day": day}
            return say("export.public_edition", self.lang, **said)
        return say("export.edition", self.lang, version=self.version, day=day)

    def lines(self) -> list[str]:
        """Return what stands below the title of a picture."""
        return [self.view(), self.provenance(), self.edition()]

    def file_name(self, form: str) -> str:
        """Return a name that tells files apart: ``cakupan-desa_61.07_2025-08_v12.xlsx``."""
        words = f"{self.page} {self.title}" if self.title != self.page else self.page
        name = _plain(words)[:LONGEST_NAME].strip("-")
        return f"{name}_{self.area}_{self.month:%Y-%m}_v{self.version}.{form}"


def _plain(words: str) -> str:
    """Return words as part of a file name: small ASCII letters, digits and hyphens."""
    ascii_only = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower())
