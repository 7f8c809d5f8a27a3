"""Which published edition a request is answered from."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analytics.settings import settings
from analytics.store import editions
from api.problems import Problem

if TYPE_CHECKING:
    from analytics.edition.edition import Edition


def asked_for(values: Mapping[str, Any]) -> "Edition":
    """Return the edition that ``edition`` or ``edisi`` names; the newest where none is named.

    Raises:
        Problem: Nothing is published yet, or there is no such edition.
    """
    area, real_only = settings().area, values["real_only"]
    number = values["edition"] or values["edisi"]
    found = editions.load(area, number, real_only)
    if found:
        return found
    newest = editions.load(area)
    if newest is None:
        raise Problem("no_edition")
    raise Problem("no_such_edition", number=number, newest=newest.number)
