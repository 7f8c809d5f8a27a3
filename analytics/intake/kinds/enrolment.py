"""Who is paid for: one row of the file is one spell."""

import pandas as pd

from analytics.intake import places
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.kinds.base import Kind, numbered
from analytics.intake.table import MONTH, Table
from analytics.intake.values import dates
from analytics.intake.values.text import as_text, known
from analytics.store.keys import worker_keys

# A list is paid for some months or years ahead, never for a working life.
LONGEST_MONTHS = 120
# The highest monthly contribution of the self-employed, JHT included, is below half a million.
LARGEST_CONTRIBUTION_IDR = 10_000_000
STORED = [
    "row_no", "worker_key", "village_code", "scheme", "fund_source", "paid_from", "paid_through",
    "contribution_idr", "sex", "birth_year", "occupation",
]  # fmt: skip


def read(table: Table, gazetteer: Gazetteer) -> pd.DataFrame:
    """Read every column; refuse what cannot be read, in order of weight."""
    niks = table.niks(required=True)
    village = places.villages(table, gazetteer)
    births = table.births()
    start, end = _period(table)
    scheme = table.words("scheme", "scheme")
    frame = pd.DataFrame({
        "nik": niks,
        "village_code": village,
        "scheme": scheme,
        "fund_source": _payers(table, scheme),
        "paid_from": start,
        "paid_through": end,
        "contribution_idr": table.amounts("contribution_idr", LARGEST_CONTRIBUTION_IDR),
        "sex": table.words("sex", "sex", required=False),
        "birth_date": births,
        "birth_year": table.birth_years(births),
        "occupation": table.text("occupation"),
        "name": table.read("name", lambda cell: as_text(cell).casefold(), "str"),
    })  # fmt: skip
    table.refuse(start > end, _last_column(table), "intake.period_reversed")
    return frame


def store(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the spells without name, day of birth and NIK."""
    return numbered(frame.assign(worker_key=worker_keys(frame["nik"])))[STORED]


def _period(table: Table) -> tuple[pd.Series, pd.Series]:
    """Return first and last month, said by two columns, by one, or by start and length."""
    if table.has("period") and not table.has("paid_from"):
        pairs = table.read("period", dates.read_period, required=True)
        first, last = (pairs.map(lambda p, i=i: p[i], na_action="ignore") for i in (0, 1))
        return first.astype(MONTH), last.astype(MONTH)
    start = table.months("paid_from")
    if table.has("paid_through"):
        return start, table.months("paid_through")
    if table.has("period") and not table.has("months"):
        table.cells = table.cells.rename(columns={"period": "months"})
        table.headers = {**table.headers, "months": table.headers["period"]}
    length = table.counts("months")
    table.refuse(~length.between(1, LONGEST_MONTHS), "months", "intake.number_invalid",
                 value=table.said["months"].astype("str"))  # fmt: skip
    length = length.where(length.between(1, LONGEST_MONTHS))
    last = start.dt.to_period("M").astype("object").where(start.notna() & length.notna())
    ends = [m if pd.isna(m) else (m + int(n) - 1).to_timestamp()
            for m, n in zip(last, length, strict=True)]  # fmt: skip
    return start, pd.Series(ends, index=start.index).astype(MONTH)


def _payers(table: Table, scheme: pd.Series) -> pd.Series:
    """Return the fund source; where the file has no such column, the one a scheme is named after.

    Rows of a scheme that several may pay are refused then.
    """
    if table.has("fund_source"):
        return table.words("fund_source", "fund_source")
    payers = scheme.map(known("words")["payer"]).astype("str")
    table.refuse(payers.isna() & scheme.notna(), "scheme", "intake.word_missing.payer")
    return payers


def _last_column(table: Table) -> str:
    return next(c for c in ("paid_through", "months", "period") if table.has(c))


KIND = Kind(
    needed=(
        ("nik",),
        ("village_code", "village"),
        ("paid_from", "period"),
        ("paid_through", "months", "period"),
        ("scheme",),
        ("fund_source", "scheme"),
    ),
    keys=("nik",),
    read=read,
    one_row=("nik", "scheme", "paid_from", "paid_through"),
    # Two payers of one person and scheme are no contradiction: that is paid for twice.
    may_differ=("fund_source",),
    conflict="intake.nik_conflict",
    store=store,
)
