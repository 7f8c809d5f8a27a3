"""What changed since the month before, in up to three sentences to read out."""

from collections.abc import Sequence

import pandas as pd

from analytics import changes, numbers
from analytics.changes import Change
from analytics.dataset import Dataset
from analytics.small_counts import SMALLEST
from analytics.text import say

# More names than that nobody reads out.
NAMED = 3


def sentences(data: Dataset, month: pd.Timestamp, area: str, lang: str) -> list[str]:
    """Return what changed in `area`: people, then villages, then payments and claims.

    A sentence without data is left out. Claims that are too few to publish are not counted out.
    """
    change = changes.since_month_before(data, month, area)
    if change is None:
        return []
    written = [
        people(change, month, lang),
        _villages(change, lang),
        _money(change, month, lang),
    ]
    return [sentence for sentence in written if sentence]


def people(change: Change, month: pd.Timestamp, lang: str) -> str:
    """Say how many are protected, how many more or fewer than before, and who came and went."""
    more = change.people - change.before
    key = "rose" if more > 0 else "fell" if more < 0 else "stayed"
    return say(
        f"narrative.{key}",
        lang,
        n=change.people,
        people=numbers.integer(change.people, lang),
        prior=numbers.integer(change.before, lang),
        change=numbers.integer(abs(more), lang),
        month=numbers.month(month, lang),
        before=numbers.month(month - pd.DateOffset(months=1), lang),
        moved=_moved(change, lang),
    )


def _moved(change: Change, lang: str) -> str:
    if not change.started and not change.ended:
        return say("narrative.nobody_moved", lang)
    return _joined(
        _counted("narrative.started", change.started, lang),
        _counted("narrative.ended", change.ended, lang),
        lang,
    )


def _villages(change: Change, lang: str) -> str | None:
    if pd.isna(change.at_quota):
        return None
    crossed = _crossed(change, lang)
    return say(
        "narrative.all_villages" if change.at_quota == change.villages else "narrative.villages",
        lang,
        n=int(change.at_quota),
        crossed=crossed[0].upper() + crossed[1:],
        reached=numbers.integer(change.at_quota, lang),
        total=numbers.integer(change.villages, lang),
    )


def _crossed(change: Change, lang: str) -> str:
    if not change.reached and not change.fell:
        return say("narrative.none_crossed", lang)
    return _joined(
        _listed("narrative.reached", change.reached, lang),
        _listed("narrative.dropped", change.fell, lang),
        lang,
    )


def _money(change: Change, month: pd.Timestamp, lang: str) -> str | None:
    clauses = []
    if pd.notna(change.paid_idr):
        amount = numbers.rupiah_short(change.paid_idr, lang)
        clauses.append(say("narrative.paid", lang, n=int(change.paid_idr), amount=amount))
    if pd.notna(change.claims):
        clauses.append(_claims(change, lang))
    if not clauses:
        return None
    said = clauses[0] if len(clauses) == 1 else _joined(*clauses, lang)
    return say("narrative.during", lang, month=numbers.month(month, lang), said=said)


def _claims(change: Change, lang: str) -> str:
    if 0 < change.claims < SMALLEST:
        return say("narrative.few_claims", lang, smallest=SMALLEST)
    amount = numbers.rupiah_short(change.claims_idr, lang)
    return _counted("narrative.claims", int(change.claims), lang, amount=amount)


def _counted(key: str, number: int, lang: str, **values: object) -> str:
    return say(key, lang, n=number, number=numbers.integer(number, lang), **values)


def _listed(key: str, labels: Sequence[str], lang: str) -> str:
    named = ", ".join(labels[:NAMED])
    more = len(labels) - NAMED
    if more > 0:
        named = say("number.and_more", lang, named=named, count=numbers.integer(more, lang))
    return _counted(key, len(labels), lang, named=named)


def _joined(first: str, second: str, lang: str) -> str:
    return say("narrative.and", lang, first=first, second=second)
