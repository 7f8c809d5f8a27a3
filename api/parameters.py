"""The parameters of the API: declared once, read from requests, written into OpenAPI."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import QueryParams

from analytics.vocabulary import FORMATS, LEVELS
from api.kinds import Choice, Flag, Form, Kind, Whole
from api.problems import Problem

AREA_FORM = r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?"
MONTH_FORM = r"[12][0-9]{3}-(0[1-9]|1[0-2])"
DEFAULT_LIMIT, HIGHEST_LIMIT = 1000, 10_000
LAST_ROW = 10_000_000


@dataclass(frozen=True)
class Parameter:
    """One parameter. `name` also leads to the sentence that describes it.

    Attributes:
        default: What is taken where it is not given; None: no filter.
        in_path: It stands in the path, and always does.
    """

    name: str
    kind: Kind
    default: object = None
    in_path: bool = False

    def read(self, text: str) -> object:
        """Return the value that `text` writes.

        Raises:
            Problem: It is none; the problem says what is expected.
        """
        try:
            return self.kind.read(text)
        except ValueError:
            raise Problem(
                "parameter", parameter=self.name, value=text, expected=self.kind.expected
            ) from None


AREA = Parameter("area", Form("area", AREA_FORM))
LEVEL = Parameter("level", Choice(LEVELS))
MONTH = Parameter("month", Form("month", MONTH_FORM))
FROM = Parameter("from", Form("month", MONTH_FORM))
TO = Parameter("to", Form("month", MONTH_FORM))
MONTHS = (MONTH, FROM, TO)
EDITION = Parameter("edition", Whole(1, 999_999))
# The name it has in the addresses of the pages.
EDISI = Parameter("edisi", Whole(1, 999_999))
REAL_ONLY = Parameter("real_only", Flag(), default=False)
EDITIONS = (EDITION, EDISI, REAL_ONLY)
LIMIT = Parameter("limit", Whole(1, HIGHEST_LIMIT), default=DEFAULT_LIMIT)
OFFSET = Parameter("offset", Whole(0, LAST_ROW), default=0)
FORMAT = Parameter("format", Choice(FORMATS))
PAGING = (LIMIT, OFFSET, FORMAT)
LANGUAGE = Parameter("bahasa", Choice(("id", "en")), default="id")


def read(
    declared: Iterable[Parameter], path: Mapping[str, str], query: QueryParams
) -> dict[str, Any]:
    """Return the value of each declared parameter.

    Raises:
        Problem: A parameter is unknown, given twice, or its value is not what is expected.
    """
    known = {parameter.name: parameter for parameter in declared}
    free = [name for name, parameter in known.items() if not parameter.in_path]
    for name in query:
        if name not in free:
            raise Problem("parameter_unknown", parameter=name, known=", ".join(free))
        if len(query.getlist(name)) > 1:
            raise Problem("parameter_twice", parameter=name)
    given = {**query, **path}
    values = {
        name: parameter.read(given[name]) if name in given else parameter.default
        for name, parameter in known.items()
    }
    first, last = values.get("from"), values.get("to")
    if first and last and first > last:
        raise Problem("months_reversed", first=first, last=last)
    return values
