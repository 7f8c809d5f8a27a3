"""What changed in an area between two data versions."""

from dataclasses import dataclass, replace

import pandas as pd

from analytics import compare, indicators, metrics
from analytics.alerts import Alert, alerts
from analytics.compare import Point
from analytics.dataset import Dataset
from analytics.digest.since import Since
from analytics.renewals.ends import ends
from analytics.renewals.price import AHEAD_MONTHS, YEAR, costed
from analytics.reports.subject import Subject
from analytics.store.history import history
from analytics.store.tables import Store

HEADLINE = (
    metrics.PEOPLE, metrics.VILLAGES_AT_100, metrics.WORKER_MONTHS, metrics.ENDING_90,
    metrics.RENEWAL_COST, metrics.DOUBLE_PAID, metrics.REALISED, metrics.ABSORPTION,
    metrics.ACTIVE_MEMBERS, metrics.UCJ_COVERAGE,
)  # fmt: skip


@dataclass(frozen=True)
class Changes:
    """One area at two data versions, seen from the same month.

    Attributes:
        subject: The newer side.
        since: The older side.
        done: Rows of `history` of the versions in between, oldest first.
        figures: As `compare.figures`, without what is unknown on both sides.
        places: People protected in the areas one level below that changed, the largest change
            first: label, before, after, change.
        villages: Those that reached or lost their quota: as `compare.villages`.
        new, settled, known: Alerts of the newer side only, the older side only, and both (as
            they are now).
        ahead: Whose cover ends next: month, scheme, people, cost_idr; None without a register.
    """

    subject: Subject
    since: Since
    done: pd.DataFrame
    figures: pd.DataFrame
    places: pd.DataFrame
    villages: pd.DataFrame
    new: tuple[Alert, ...]
    settled: tuple[Alert, ...]
    known: tuple[Alert, ...]
    ahead: pd.DataFrame | None

    @property
    def changed(self) -> bool:
        """Tell whether there is anything to write about."""
        return bool(len(self.done) or self.new or self.settled)


def changes(store: Store, subject: Subject, since: Since) -> Changes:
    """Compare `subject` with what was known at `since`."""
    data, month, area = subject.data, subject.month, subject.area
    before, after = (Point(number, month, area) for number in (since.version, data.version))
    table = history(store)
    figures = compare.figures(data, before, after, tuple(each.key for each in HEADLINE))
    crossed = compare.villages(data, metrics.PROGRAMME_COVERAGE.key, area, before, after)
    told = {alert.about: alert for alert in alerts(data, month, area)}
    old = {alert.about: alert for alert in _alerts_then(subject, since)}
    return Changes(
        subject=subject,
        since=since,
        done=table[table["version"].between(since.version + 1, data.version)],
        figures=figures.dropna(subset=["before", "after"], how="all"),
        places=_places(subject, compare.at(data, since.version)),
        villages=crossed[crossed["crossed"] != ""],
        new=tuple(alert for about, alert in told.items() if about not in old),
        settled=tuple(alert for about, alert in old.items() if about not in told),
        known=tuple(alert for about, alert in told.items() if about in old),
        ahead=_ahead(data, area, month),
    )


def _alerts_then(subject: Subject, since: Since) -> list[Alert]:
    """Return the alerts that stood on the older side's own day, about its own newest month."""
    data = compare.at(subject.data, since.version)
    if pd.notna(since.day):
        data = replace(data, today=since.day, memo={})
    return alerts(data, min(subject.month, data.newest_month()), subject.area)


def _places(subject: Subject, before: Dataset) -> pd.DataFrame:
    sides = {
        name: indicators.value(data, metrics.PEOPLE, subject.below, subject.month)["value"]
        for name, data in (("before", before), ("after", subject.data))
    }
    codes = subject.data.codes(subject.below, subject.area)
    table = pd.DataFrame(sides).loc[codes].rename_axis("area_code").reset_index()
    table["label"] = table["area_code"].map(_labels(subject))
    table["change"] = table["after"] - table["before"]
    return compare.movers(table)


def _labels(subject: Subject) -> pd.Series:
    if subject.below == "village":
        return subject.data.villages.set_index("code")["village_label"]
    return subject.data.areas.set_index("code")["name"]


def _ahead(data: Dataset, area: str, month: pd.Timestamp) -> pd.DataFrame | None:
    rows = ends(data, area, month, AHEAD_MONTHS)
    if rows is None:
        return None
    groups = costed(rows, YEAR).groupby(["month", "scheme"], as_index=False)
    return groups[["people", "cost_idr"]].sum(min_count=1)
