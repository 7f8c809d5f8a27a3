"""What a reader has chosen: some data, an area, a month and a language."""

from dataclasses import dataclass

import pandas as pd

from analytics.dataset import Dataset
from analytics.edition.edition import Edition
from analytics.store import reference
from analytics.text import say


@dataclass(frozen=True)
class Choice:
    """The choices behind a page or a paper. Everyone may read what comes of an edition."""

    lang: str
    area: str
    month: pd.Timestamp
    data: Dataset | Edition

    @property
    def level(self) -> str:
        """Return the level of the chosen area."""
        return reference.level_of(self.area)

    @property
    def below(self) -> str:
        """Return the level that is listed inside the chosen area."""
        return "subdistrict" if self.level == "regency" else "village"

    def say(self, key: str, **values: object) -> str:
        """Return a sentence in the reader's language."""
        return say(key, self.lang, **values)

    def name(self, area: str | None = None) -> str:
        """Return the full name of `area`, or of the chosen one."""
        return reference.area_name(area or self.area)
