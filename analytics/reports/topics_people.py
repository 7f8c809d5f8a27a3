"""Topics of the workbook that count people: by area, by month, what ends, who needs attention."""

import pandas as pd

from analytics import attention as needy
from analytics import indicators, trend
from analytics.metrics import METRICS
from analytics.renewals.letters import letters
from analytics.renewals.price import YEAR
from analytics.reports.subject import Subject
from analytics.reports.topic import Topic, headed, metric, named
from analytics.text import word

AHEAD_MONTHS = 3
KEYS = tuple(indicators.COMPUTE)


def areas(subject: Subject) -> Topic:
    """Every figure of the catalogue for the area and each area right below it."""
    codes = [subject.area, *subject.data.codes(subject.below, subject.area)]
    return _figures(subject, [subject.level, subject.below], codes)


def villages(subject: Subject) -> Topic:
    """Every figure of the catalogue for each village."""
    return _figures(subject, ["village"], subject.data.codes("village", subject.area))


def months(subject: Subject) -> Topic:
    """People by month and scheme."""
    rows = trend.people_by_month(subject.data, subject.area)
    schemes = [] if rows is None else [name for name in rows if name not in ("month", "people")]
    columns = headed(subject, month="month") | {"people": metric(subject, "people")}
    columns |= {name: (word("scheme", name, subject.lang), "people") for name in schemes}
    return Topic(rows, columns, ("enrolment",))


def ends(subject: Subject) -> Topic:
    """Whose cover ends within 90 days: by last month, village, scheme and payer, with the cost."""
    data, lang = subject.data, subject.lang
    rows = letters(data, subject.area, subject.month, AHEAD_MONTHS, YEAR, data.today)
    if rows is not None:
        rows = named(rows.rename(columns={"people": "persons"}), "scheme", "scheme", lang)
        rows = named(rows, "fund_source", "fund_source", lang)
    columns = headed(
        subject, village_code="text", village_label="text", subdistrict_name="text", scheme="text",
        fund_source="text", last_day="day", settle_by="day", persons="people", price_idr="IDR",
        cost_idr="IDR",
    )  # fmt: skip
    return Topic(rows, columns, ("enrolment", "bpu_contribution"))


def attention(subject: Subject) -> Topic:
    """Every village with people at stake, those with most first."""
    rows = needy.villages(subject.data, subject.month, subject.area)
    columns = headed(subject, code="text", village_label="text", subdistrict_name="text")
    columns |= {"people": metric(subject, "people"), "ending": metric(subject, "ending_90_days")}
    columns |= headed(subject, short="people", at_stake="people")
    return Topic(rows, columns, ("enrolment", "programmes"))


def _figures(subject: Subject, levels: list[str], codes: list[str]) -> Topic:
    data, month = subject.data, subject.month
    tables = [
        {key: indicators.value(data, METRICS[key], level, month)["value"] for key in KEYS}
        for level in levels
    ]
    rows = pd.concat([pd.DataFrame(table) for table in tables]).loc[codes]
    rows = rows.rename_axis("area_code").reset_index()
    rows.insert(1, "area_name", rows["area_code"].map(data.areas.set_index("code")["name"]))
    columns = headed(subject, area_code="text", area_name="text")
    return Topic(rows, columns | {key: metric(subject, key) for key in KEYS}, tuple(data.origins))
