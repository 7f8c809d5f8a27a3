"""From when on something is an alert; dashboard.toml may say otherwise under [alerts]."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from analytics.errors import DataError
from analytics.reporting import SILENT_MONTHS
from analytics.settings import section


@dataclass(frozen=True)
class Thresholds:
    """The limits in force. At the limit itself there is an alert, unless said otherwise."""

    # Whoever is left without cover is a person: one is enough.
    ending_people: float = 1
    quota_villages: float = 1
    double_paid: float = 1
    after_death: float = 1
    # A list of 12,200 has its slips; fewer rows than this are everyday work of the data officer.
    doubtful_rows: float = 10
    # As the page on data quality has it.
    silent_months: float = SILENT_MONTHS
    # In percentage points of the ceiling: one quarterly payment that was not made.
    behind_points: float = 25
    # Growth in percent of what the target asks a month; below it, the target is missed.
    pace_pct: float = 100
    # A day named in a decision counts: the day after it, somebody should ask.
    overdue_days: float = 1
    # Lists of participants and of payments come monthly: two deliveries were missed.
    enrolment_days: float = 62
    funding_days: float = 62
    # Claims come as they happen; after a quarter without a file somebody should ask.
    claims_days: float = 92
    # BPJS Ketenagakerjaan counts monthly, and offices hear of it once a quarter.
    membership_days: float = 92
    # DTSEN is updated every quarter (domain: S61, S62): one update was passed over.
    welfare_days: float = 184
    # The worker base is worked out once a year, published some months later.
    worker_base_days: float = 548


def thresholds() -> Thresholds:
    """Return the thresholds in force.

    Raises:
        DataError: dashboard.toml names a threshold that there is not, or no number for it.
    """
    return chosen(section("alerts"))


def chosen(table: Mapping[str, object]) -> Thresholds:
    """Return the thresholds with those of `table` in place of our own.

    Raises:
        DataError: As `thresholds` does.
    """
    known = [field.name for field in fields(Thresholds)]
    for name, value in table.items():
        if name not in known:
            raise DataError("settings.alert_unknown", name=name, known=", ".join(known))
        # Python counts true as 1.
        if isinstance(value, bool) or not isinstance(value, int | float) or not value >= 0:
            raise DataError("settings.alert_value", name=name, value=value)
    return Thresholds(**table)
