"""Topics of the workbook about means and ends: money, members, targets, strategies, alerts."""

import pandas as pd

from analytics import budget, metrics, pace, ucj
from analytics import members as counted
from analytics import strategies as announced
from analytics.reports import lists
from analytics.reports.subject import Subject
from analytics.reports.topic import Topic, headed, metric, named
from analytics.text import word

MEMBERS = ("membership", "worker_base")


def money(subject: Subject) -> Topic:
    """Ceiling and payments by fiscal year and fund source, as booked at or below the area."""
    data, month = subject.data, subject.month
    tables = [
        budget.by_source(data, subject.area, month, year).assign(year=str(year))
        for year in budget.years(data)
        if year <= month.year
    ]
    rows = None
    if tables:
        rows = named(pd.concat(tables), "fund_source", "fund_source", subject.lang)
    columns = headed(subject, year="text", fund_source="text")
    sums = ("ceiling_idr", "realised_idr", "absorption_pct")
    columns |= {key: metric(subject, key) for key in sums}
    return Topic(rows, columns | headed(subject, remaining_idr="IDR"), ("funding",))


def members(subject: Subject) -> Topic:
    """Active members of the regency by segment, at every count."""
    rows = counted.by_segment(subject.data)
    segments = [] if rows is None else [c for c in rows if c not in ("as_of", "active_members")]
    columns = headed(subject, as_of="day")
    columns |= {each: (word("segment", each, subject.lang), "people") for each in segments}
    return Topic(rows, columns | {"active_members": metric(subject, "active_members")}, MEMBERS)


def targets(subject: Subject) -> Topic:
    """What every target asks of the regency, and when it is reached at the present pace."""
    data = subject.data
    definition = ucj.leading_definition(data)
    rows = pace.outlook(data, subject.month, definition).targets
    rows = named(rows.assign(year=rows["year"].astype(str)), "target_system", "target_system",
                 subject.lang).rename(columns={"people": "gap"})  # fmt: skip
    columns = headed(
        subject, target_system="text", area_code="text", year="text", target_pct="exact_pct",
        achieved_pct="%",
    )  # fmt: skip
    columns |= {"gap": metric(subject, metrics.UCJ_GAP.key)}
    columns |= {"cost_idr": metric(subject, metrics.UCJ_GAP_COST.key)}
    return Topic(rows, columns | headed(subject, reached="month", reference="text"), MEMBERS)


def strategies(subject: Subject) -> Topic:
    """How far each strategy of the regency is."""
    lang, table = subject.lang, announced.progress(subject.data)
    rows = table.assign(
        number=table["strategy"].astype(str),
        strategy=[announced.name(each, lang, subject.data.area) for each in table["strategy"]],
        status=[each and word("action_status", each, lang) for each in table["status"]],
    )
    columns = headed(
        subject, number="text", strategy="text", owner="text", document_no="text",
        document_date="day", due="day", status="text", workers="people", amount_idr="IDR",
    )  # fmt: skip
    return Topic(rows, columns, ("actions",))


def alerts(subject: Subject) -> Topic:
    """What asks for attention, the most serious first."""
    rows = pd.DataFrame([vars(each) for each in lists.warned(subject)])
    columns = {"text": (subject.say("report.alerts"), "text")}
    return Topic(rows, columns, ("enrolment", "funding", *MEMBERS))


def sources(subject: Subject) -> Topic:
    """What the workbook rests on, each with its nature and date."""
    rows = pd.DataFrame([vars(each) for each in lists.sources(subject)])
    return Topic(rows, headed(subject, name="text", said="text"), ())
