"""What a route of the API is: its path, its parameters, and how it answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import pandas as pd

from api import writing
from api.parameters import EDITIONS, LIMIT, PAGING, Parameter
from api.schemas import TEXT, page_of

if TYPE_CHECKING:
    from analytics.edition.edition import Edition

JSON, CSV = "application/json", "text/csv"


@dataclass(frozen=True)
class Asked:
    """One request, checked: the values of its parameters, and the edition it is answered from.

    `root` is the path of the API, `csv` what the reader accepts.
    """

    values: Mapping[str, Any]
    edition: "Edition | None"
    root: str
    csv: bool = False

    def __getitem__(self, name: str) -> Any:
        return self.values[name]


@dataclass(frozen=True)
class Content:
    """The body of an answer; `total` counts the rows of all pages."""

    body: bytes
    media: str
    total: int | None = None


@dataclass(frozen=True)
class Resource:
    """One route. `name` leads to the sentences that describe it.

    Attributes:
        path: Below ``/api/v1/``; a name in braces is a parameter.
        schema: JSON schema of the body, by media type.
        of_edition: It is answered from the published edition, and not without one.
        example: A path and query worth trying.
    """

    name: str
    path: str
    answer: Callable[[Asked], Content]
    parameters: tuple[Parameter, ...]
    schema: Mapping[str, Mapping]
    of_edition: bool = True
    example: str = ""

    @property
    def paged(self) -> bool:
        """Tell whether it answers page by page."""
        return LIMIT in self.parameters


def table(
    name: str,
    path: str,
    rows: Callable[[Asked], pd.DataFrame],
    columns: Mapping[str, Mapping] | None,
    parameters: tuple[Parameter, ...] = (),
    example: str = "",
) -> Resource:
    """Return a route that answers with rows, as JSON or CSV, page by page.

    Args:
        rows: Returns every row that was asked for.
        columns: What is shown of them, each with its JSON schema; None: whatever there is.
    """
    return Resource(
        name=name,
        path=path,
        answer=partial(_page, rows, columns),
        parameters=(*parameters, *EDITIONS, *PAGING),
        schema={JSON: page_of(columns), CSV: TEXT},
        example=example,
    )


def _page(
    rows: Callable[[Asked], pd.DataFrame], columns: Mapping[str, Mapping] | None, asked: Asked
) -> Content:
    found = rows(asked)
    chosen = found if columns is None else found[list(columns)]
    start = asked["offset"]
    part = chosen.iloc[start : start + asked["limit"]]
    about, total = writing.about(asked.edition), len(found)
    if asked.csv:
        return Content(writing.csv(part, about), CSV, total)
    place = {"total": total, "limit": asked["limit"], "offset": start}
    page = {**about, **place, "data": writing.records(part)}
    return Content(writing.json_bytes(page), JSON, total)
