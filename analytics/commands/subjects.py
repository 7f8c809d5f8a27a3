"""Which area, month and language a report is asked for."""

from argparse import Namespace

from analytics.reports import subject
from analytics.reports.subject import Subject
from analytics.settings import settings
from analytics.store.dataset import load
from analytics.store.reference import LENGTHS


def subject_of(arguments: Namespace, area: str | None = None) -> Subject:
    """Return what `arguments` ask for, or the same of another `area`.

    Raises:
        DataError: No such area.
    """
    chosen = area or arguments.area or settings().area
    data = load(chosen[: LENGTHS["regency"]], real_only=arguments.real)
    month = arguments.month or data.newest_month()
    return subject.checked(data, chosen, month, arguments.lang, settings().site)
