"""What a paper is about: one area of one data version in one month, in one language."""

from dataclasses import dataclass
from urllib.parse import urlencode

import pandas as pd

from analytics import numbers, sources
from analytics.choice import Choice
from analytics.dataset import Dataset
from analytics.edition.edition import Edition
from analytics.errors import DataError
from analytics.origin import Origin
from analytics.reports.told import Told, of_data, of_edition
from analytics.text import word

PAGE, PUBLIC_PAGE = "ringkasan", "dampak"
# A village has no villages to compare: its kecamatan's paper holds it.
LEVELS = ("regency", "subdistrict")


@dataclass(frozen=True)
class Subject(Choice):
    """The choices behind one paper. `site` is the address of the dashboard; may be empty."""

    site: str = ""

    @property
    def public(self) -> bool:
        """Tell whether everyone may read it: it is made from a published edition."""
        return isinstance(self.data, Edition)

    @property
    def told(self) -> Told:
        """Return where its figures come from."""
        return of_edition(self.data) if self.public else of_data(self.data)

    @property
    def address(self) -> str:
        """Return where the same figures stand on the screen: the same version, or edition."""
        chosen = {
            "bahasa": self.lang,
            "bulan": f"{self.month:%Y-%m}",
            "nyata": "1" if self.data.real_only else "0",
            "wilayah": self.area,
        }
        if self.public:
            return f"{self.site}/{PUBLIC_PAGE}?{urlencode(chosen | {'edisi': self.data.number})}"
        return f"{self.site}/{PAGE}?{urlencode(chosen | {'versi': self.data.version})}"

    def file_name(self, report: str, form: str) -> str:
        """Return a name that tells papers apart: ``ringkasan_61.07_2025-08_v12.pdf``."""
        name = self.say(f"report.file.{report}")
        made_from = f"e{self.data.number}" if self.public else f"v{self.data.version}"
        return f"{name}_{self.area}_{self.month:%Y-%m}_{made_from}.{form}"

    @property
    def month_name(self) -> str:
        """Return the month in words."""
        return numbers.month(self.month, self.lang)

    def provenance(self, origin: Origin) -> str:
        """Return nature, source and as-of date on one line; empty where nothing is known."""
        if not origin.source:
            return ""
        nature = word("nature", origin.nature, self.lang)
        parts = [f"{nature}: {sources.named(origin.source, self.lang)}"]
        if origin.as_of:
            parts.append(self.say("figure.as_of", day=numbers.dated(origin.as_of, self.lang)))
        return " · ".join(parts)


def checked(data: Dataset, area: str, month: pd.Timestamp, lang: str, site: str = "") -> Subject:
    """Return the subject of a paper.

    Raises:
        DataError: The area is neither the regency of `data` nor one of its subdistricts.
    """
    known = data.areas[data.areas["level"].isin(LEVELS)]
    if area not in set(known["code"]):
        raise DataError("report.unknown_area", area=area, known=data.area)
    return Subject(lang, area, month, data, site)


def published(edition: Edition, lang: str, site: str = "") -> Subject:
    """Return the subject of the paper for everyone: the regency in the month of the edition."""
    return Subject(lang, edition.area, edition.month, edition, site)
