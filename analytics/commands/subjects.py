"""Which area, month and language a report is asked for."""

from argparse import Namespace

import pandas as pd

from analytics.errors import DataError
from analytics.reports import subject
from analytics.reports.subject import Subject
from analytics.settings import settings
from analytics.store.dataset import load
from analytics.store.reference import LENGTHS


def subject_of(arguments: Namespace, area: str | None = None) -> Subject:
    """Return what `arguments` ask for, or the same of another `area`.

    Raises:
        DataError: No such area, or no such month.
    """
    chosen = area or arguments.area or settings().area
    data = load(chosen[: LENGTHS["regency"]], real_only=arguments.real)
    month = _month(arguments.month) if arguments.month else data.newest_month()
    return subject.checked(data, chosen, month, arguments.lang, settings().site)


def _month(text: str) -> pd.Timestamp:
    try:
        return pd.Timestamp(pd.Period(text, "M").start_time).as_unit("us")
    except ValueError:
        raise DataError("report.month", value=text) from None
