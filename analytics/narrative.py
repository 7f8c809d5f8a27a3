"""Three sentences to read out: what stands, what changed, what comes next."""

import pandas as pd

from analytics import changes, funding, narrative_changes, numbers, renewals, ucj
from analytics.dataset import Dataset
from analytics.store.reference import level_of
from analytics.text import say, word

MOST = 3


def sentences(data: Dataset, month: pd.Timestamp, area: str, lang: str) -> list[str]:
    """Return up to three sentences about `area`: the first three for which there are data."""
    change = changes.since_month_before(data, month, area)
    if change is None:
        return []
    written = [
        narrative_changes.people(change, month, lang),
        _next(data, month, area, lang),
        _path(data, month, lang) if level_of(area) == "regency" else None,
        _money(data, month, area, lang),
    ]
    return [sentence for sentence in written if sentence][:MOST]


def _next(data: Dataset, month: pd.Timestamp, area: str, lang: str) -> str:
    level = level_of(area)
    people = int(renewals.ending(data, level, month, 3)[area])
    cost = renewals.renewal_cost(data, level, month)["value"][area]
    return say(
        "narrative.ending",
        lang,
        n=people,
        people=numbers.integer(people, lang),
        cost=numbers.rupiah_short(cost, lang),
        last=numbers.month(month + pd.DateOffset(months=2), lang),
    )


def _path(data: Dataset, month: pd.Timestamp, lang: str) -> str | None:
    due, gap = ucj.target(data, month), ucj.this_years_gap(data, month)
    share, missing = gap["coverage_pct"], gap["people"]
    if pd.isna(share):
        return None
    if due is None:
        written = numbers.percent(share, lang)
        return say("narrative.no_target", lang, share=written, year=month.year)
    return say(
        "narrative.behind" if missing > 0 else "narrative.ahead",
        lang,
        share=numbers.percent(share, lang),
        target=numbers.percent(due["target_pct"], lang),
        system=word("target_system", due["target_system"], lang),
        year=month.year,
        people=numbers.integer(abs(round(missing)), lang),
    )


def _money(data: Dataset, month: pd.Timestamp, area: str, lang: str) -> str | None:
    year = funding.latest_year(data, area, month)
    if pd.isna(year["absorption_pct"]):
        return None
    return say(
        "narrative.money",
        lang,
        year=year["fiscal_year"],
        paid=numbers.rupiah_short(year["realised_idr"], lang),
        ceiling=numbers.rupiah_short(year["ceiling_idr"], lang),
        share=numbers.percent(year["absorption_pct"], lang),
    )
