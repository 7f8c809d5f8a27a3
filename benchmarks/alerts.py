"""The alerts of a month that nobody asked for yet: `python -m benchmarks.alerts`."""

from collections.abc import Iterator

import pandas as pd

from benchmarks.measure import finish, own_store, report, seconds

LIMIT_S = 0.03
AREAS = ("61.07", "61.07.09")


def main() -> None:
    """Ask month by month in the simulated regency; what does not go by month is known by then."""
    own_store()
    from analytics.alerts import alerts
    from analytics.demo import build_demo
    from analytics.settings import settings
    from analytics.store.dataset import load
    from analytics.store.tables import open_store

    build_demo(open_store(), settings().area)
    data = load(settings().area)
    kept = []
    for area in AREAS:
        alerts(data, data.newest_month(), area)
        asked = _months()
        taken = seconds(lambda area=area, asked=asked: alerts(data, next(asked), area), times=24)
        kept.append(report(f"all alerts of {area} in a new month", taken, LIMIT_S))
    finish(kept)


def _months() -> Iterator[pd.Timestamp]:
    return iter(pd.date_range("2024-03-01", periods=24, freq="MS").as_unit("us"))


if __name__ == "__main__":
    main()
