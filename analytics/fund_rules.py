"""May this money pay contributions of vulnerable workers in that fiscal year? (question P6)"""

import pandas as pd

from analytics import budget
from analytics.dataset import Dataset
from analytics.store import parameters, programmes
from analytics.vocabulary import FUND_SOURCES

# Planners ask of the village fund before anyone pays from it, so it is always answered.
ALWAYS_ASKED = "dana_desa"
COLUMNS = [
    "fiscal_year", "fund_source", "verdict", "ceiling_pct", "sourcing", "unverified",
    "reference", "note_id", "note_en", "in_ledger", "in_register", "in_programme",
]  # fmt: skip

Pairs = set[tuple[int, str]]


def verdicts(data: Dataset, month: pd.Timestamp, year: int | None = None) -> pd.DataFrame:
    """Return what is known about each fund source that pays, or is asked about, by fiscal year.

    A fund source occurs in the ledger by fiscal year, in the register by the year of a month
    covered, in a programme's announcement by the year it starts.

    Args:
        year: The fiscal year; None for all that are not after `month`.

    Returns:
        One row per fiscal year and fund source, newest year first: `COLUMNS`. verdict is one of
        `parameters.VERDICTS`, sourcing says what it rests on; in_ledger, in_register and
        in_programme tell where the fund source occurs.
    """
    occurs = {
        "in_ledger": _in_ledger(data),
        "in_register": _in_register(data),
        "in_programme": _announced(data),
    }
    pairs = set().union(*occurs.values())
    years = {month.year, *budget.years(data), *(each for each, _ in pairs)}
    pairs |= {(each, ALWAYS_ASKED) for each in years}
    chosen = [pair for pair in pairs if (pair[0] == year if year else pair[0] <= month.year)]
    chosen.sort(key=lambda pair: (-pair[0], FUND_SOURCES.index(pair[1])))
    rows = [
        _rule(*pair) | {place: pair in found for place, found in occurs.items()} for pair in chosen
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def _rule(year: int, fund_source: str) -> dict[str, object]:
    rule = parameters.fund_rule(fund_source, year)
    return {
        "fiscal_year": year,
        "fund_source": fund_source,
        "verdict": rule.verdict,
        "ceiling_pct": rule.ceiling_pct,
        "sourcing": rule.sourcing,
        "unverified": rule.unverified,
        "reference": rule.reference,
        "note_id": rule.note.get("id", ""),
        "note_en": rule.note.get("en", ""),
    }


def _in_ledger(data: Dataset) -> Pairs:
    return set() if data.funding is None else _pairs(data.funding["fiscal_year"], data.funding)


def _in_register(data: Dataset) -> Pairs:
    if data.cube is None:
        return set()
    active = data.cube[data.cube["people"] > 0]
    return _pairs(active["month"].dt.year, active)


def _announced(data: Dataset) -> Pairs:
    known = programmes.programmes(data.area)
    return {(int(each.start[:4]), each.fund_source) for each in known}


def _pairs(years: pd.Series, table: pd.DataFrame) -> Pairs:
    pairs = pd.DataFrame({"year": years, "source": table["fund_source"]}).drop_duplicates()
    return {(int(row.year), row.source) for row in pairs.itertuples()}
