"""What register, ledger and claims show of the things that were announced (question E1)."""

from collections.abc import Callable, Mapping

import pandas as pd

from analytics import budget, contributions
from analytics.dataset import Dataset
from analytics.impact.statements import Subject, subjects
from analytics.members import month_number
from analytics.small_counts import SMALLEST

COLUMNS = ["subject", "measure", "announced", "found", "difference", "difference_pct"]
START, START_COLUMNS = "launch", ["subject", "announced_month", "found_month", "months_later"]
# The tables of an edition that hold these records, and what each rests on.
PUBLISHED = {
    "record_register": "enrolment", "record_ledger": "funding", "record_claims": "claims",
}  # fmt: skip
# What is counted by a measure, or by the count it is reckoned from.
COUNTED = {
    "people_ever": "ever_through", "people_peak": "peak_through",
    "worker_months": "paid_months_through", "implied_idr": "peak_through",
    "not_continued": "peak_through",
}  # fmt: skip
Measure = Callable[[Dataset, Subject], float]


def of_register(data: Dataset) -> pd.DataFrame | None:
    """Return what the register shows of each thing announced; None without a register.

    Months count from the start of the register to the end of `Subject.year`.

    Returns:
        One row per subject and measure: `COLUMNS`. announced and found in the unit of the
        measure (people, villages, worker-months, IDR), difference: found less announced, and in
        percent of announced. NaN where unknown. And scheme, through_year (text) and people: what
        was found, or what it was reckoned from, where that counts people, else NaN.
    """
    if data.cube is None:
        return None
    table = _table(data, REGISTER)
    known = {subject.key: subject for subject in subjects(data.area)}
    own = [known[key] for key in table["subject"]]
    of_peak = table["measure"].map(COUNTED) == "peak_through"
    peaks = [_peak(data, subject) for subject in own]
    return table.assign(
        scheme=[subject.programme.scheme if subject.programme else "" for subject in own],
        through_year=[str(subject.year) for subject in own],
        people=table["found"].mask(of_peak, peaks).where(table["measure"].isin(list(COUNTED))),
    )


def counted(table: pd.DataFrame) -> pd.DataFrame:
    """Return what each row of `of_register` counts, as `disclosure.cells.of_columns` does."""
    return pd.DataFrame({
        "row": range(len(table)),
        "fact": table["measure"].map(COUNTED),
        "count": table["people"],
        "scheme": table["scheme"],
        "year": table["through_year"],
    }).dropna(subset=["fact", "count"])  # fmt: skip


def of_start(data: Dataset) -> pd.DataFrame | None:
    """Return when cover was said to begin, beside the first month that the register shows.

    Returns:
        One row per start announced: `START_COLUMNS`. months_later: how many months after the
        one announced, below 0 where before. NaT and NaN where unknown; None without a register.
    """
    if data.cube is None:
        return None
    rows = [
        (subject.key, pd.Timestamp(subject.day[:7]), _covers(data, subject)["month"].min())
        for subject in subjects(data.area)
        if subject.indicator == START
    ]
    table = pd.DataFrame(rows, columns=START_COLUMNS[:3])
    months = table[["announced_month", "found_month"]].astype("datetime64[us]")
    announced, found = (months[name].map(month_number) for name in months)
    return table.assign(**months, months_later=found - announced)


def of_ledger(data: Dataset) -> pd.DataFrame | None:
    """Return the same of the ledger, in IDR: lines of the fiscal year the statement speaks of."""
    return None if data.funding is None else _table(data, LEDGER)


def of_claims(data: Dataset) -> pd.DataFrame | None:
    """Return the same of the claims, in IDR: the median of what was paid, if not for too few."""
    return None if data.claims is None else _table(data, CLAIMS)


def _table(data: Dataset, measures: Mapping[str, Mapping[str, Measure]]) -> pd.DataFrame:
    rows = [
        (subject.key, name, _announced(subject, name), float(measure(data, subject)))
        for subject in subjects(data.area)
        for name, measure in measures.get(subject.indicator, {}).items()
    ]
    table = pd.DataFrame(rows, columns=COLUMNS[:4])
    difference = table["found"] - table["announced"]
    percent = 100 * difference / table["announced"]
    return table.assign(difference=difference, difference_pct=percent)[COLUMNS]


def _announced(subject: Subject, measure: str) -> float:
    """Return what was announced, in the unit of the measure."""
    if measure == "worker_months":
        return subject.value * (subject.programme.months if subject.programme else float("nan"))
    return subject.value


def _covers(data: Dataset, subject: Subject) -> pd.DataFrame:
    """Return the cube of the subject's programme, up to the end of its year."""
    scheme = subject.programme.scheme if subject.programme else ""
    rows = data.cube[(data.cube["scheme"] == scheme) & (data.cube["covers"] > 0)]
    return rows[rows["month"] < pd.Timestamp(subject.year + 1, 1, 1)]


def _ever(data: Dataset, subject: Subject) -> float:
    if data.who is None or subject.programme is None:
        return float("nan")
    own = data.who["scheme"] == subject.programme.scheme
    return data.who.loc[own & (data.who["year"] <= subject.year), "new"].sum()


def _peak(data: Dataset, subject: Subject) -> float:
    months = _covers(data, subject).groupby("month")["covers"].sum()
    return months.max() if len(months) else 0


def _worker_months(data: Dataset, subject: Subject) -> float:
    return _covers(data, subject)["covers"].sum()


def _villages(data: Dataset, subject: Subject) -> float:
    return _covers(data, subject)["village_code"].nunique()


def _villages_full(data: Dataset, subject: Subject) -> float:
    """Count the villages with their quota, in the month with most of them."""
    counts = _covers(data, subject).groupby(["month", "village_code"])["covers"].sum()
    quota = data.villages.set_index("code")["quota"].reindex(counts.index.get_level_values(1))
    full = counts[counts.to_numpy() >= quota.to_numpy()].groupby(level="month").size()
    return full.max() if len(full) else 0


def _not_continued(data: Dataset, subject: Subject) -> float:
    """Return how many of the target announced were never protected in one month."""
    target = next(each for each in subjects(data.area) if each.indicator == "workers_target_palm")
    return target.value - _peak(data, subject)


def _implied(data: Dataset, subject: Subject) -> float:
    """Return the lawful contribution of the most people of one month, for the months announced."""
    if subject.programme is None:
        return float("nan")
    price = contributions.full_price(pd.Timestamp(subject.day))
    return _peak(data, subject) * subject.programme.months * price.value


def _booked(kind: str) -> Measure:
    def amount(data: Dataset, subject: Subject) -> float:
        if subject.programme is None:
            return float("nan")
        own = data.funding["scheme"] == subject.programme.scheme
        year = data.funding["fiscal_year"] == int(subject.day[:4])
        sums = budget.sums_of(data.funding[own & year], ["scheme"])[kind]
        return sums.iloc[0] if len(sums) else float("nan")

    return amount


def _median_death(data: Dataset, subject: Subject) -> float:
    paid = data.claims[(data.claims["programme"] == "JKM") & data.claims["paid_date"].notna()]
    return paid["amount_idr"].median() if len(paid) >= SMALLEST else float("nan")


_WORKERS = {"people_ever": _ever, "people_peak": _peak, "worker_months": _worker_months}
REGISTER: Mapping[str, Mapping[str, Measure]] = {
    "villages_covered": {"villages_any": _villages, "villages_full": _villages_full},
    "workers_covered": _WORKERS,
    "workers_covered_palm": _WORKERS,
    "workers_target_palm": {"people_ever": _ever},
    "workers_not_continued_palm": {"not_continued": _not_continued},
    "budget_idr": {"implied_idr": _implied},
    "budget_palm_idr": {"implied_idr": _implied},
}
_BOOKED = {name: _booked(name) for name in ("ceiling_idr", "realised_idr")}
LEDGER: Mapping[str, Mapping[str, Measure]] = {"budget_idr": _BOOKED, "budget_palm_idr": _BOOKED}
CLAIMS: Mapping[str, Mapping[str, Measure]] = {
    "death_benefit_paid_idr": {"median_idr": _median_death}
}
# What can be held against a record at all; the rest only has its source.
CHECKED = frozenset({START, *REGISTER, *LEDGER, *CLAIMS})
