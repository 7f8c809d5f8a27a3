"""Payments that cannot stand beside those that are stored.

A voucher is known by its number within fiscal year, fund source, scheme, area and account.
The same voucher sent again is the same payment. With another day or amount it is refused:
whoever finds a mistake takes the old import back, or books a correction under its own number.

A fiscal year is closed once its report is due, if payments of it were imported before that
day: what was reported stays. History that is brought in later may still be completed.
"""

from datetime import date

import pandas as pd

from analytics import contracts, numbers
from analytics.intake import Intake
from analytics.intake.values.text import BadValue
from analytics.settings import settings
from analytics.store.log import log
from analytics.store.merge import Merged, merge
from analytics.store.refusing import Refused, without
from analytics.store.tables import Store

VOUCHER = ["fiscal_year", "fund_source", "scheme", "area_code", "account_code", "document_no"]
LINE = ["fiscal_year", "fund_source", "scheme", "area_code"]
# Regents submit the year's accounts within three months (UU 1/2004, article 56 paragraph 3, as
# BPK states it: ANTARA Sulut, article 247050, 6 March 2024).
REPORTED = (4, 1)
# Amounts with sen may differ in the last digit that a program keeps.
ROUNDING = 0.5


def without_refused_payments(store: Store, intake: Intake) -> Intake:
    """Return a ledger without doubled vouchers, overspending and entries in a closed year."""
    if intake.kind != "funding" or intake.accepted.empty:
        return intake
    state = store.manifest().tables.get("funding")
    real = state is not None and state.nature == "imported"
    stored = store.read("funding") if real else contracts.empty("funding")
    merged = _merged(stored, intake)
    closed = _closed(store, stored, settings().today)
    found = [*_doubled(stored, merged), *_late(merged, closed)]
    left = without(intake, found)
    return without(left, _overspent(_merged(stored, left)))


def _merged(stored: pd.DataFrame, intake: Intake) -> Merged:
    new = contracts.check("funding", intake.accepted.assign(import_id="checked"))
    return merge("funding", stored, new)


def _doubled(stored: pd.DataFrame, merged: Merged) -> list[Refused]:
    paid, before = (rows[(rows["kind"] == "realised") & rows["document_no"].notna()]
                    for rows in (merged.added, stored))  # fmt: skip
    earlier = set(before[VOUCHER].astype("str").itertuples(index=False, name=None))
    vouchers = list(paid[VOUCHER].astype("str").itertuples(index=False, name=None))
    refused = []
    for row, voucher in zip(paid.itertuples(), vouchers, strict=True):
        key = "stored" if voucher in earlier else "twice" if vouchers.count(voucher) > 1 else ""
        if key:
            problem = BadValue(f"intake.voucher_doubled.{key}", value=row.document_no)
            refused.append(Refused(row.row_no, "document_no", row.document_no, problem))
    return refused


def _closed(store: Store, stored: pd.DataFrame, today: date) -> set[int]:
    """Return the fiscal years of which payments were imported before their report was due."""
    times = log(store).set_index("import_id")["time"]
    paid = stored[stored["kind"] == "realised"]
    first = paid["import_id"].map(times).groupby(paid["fiscal_year"]).min()
    due = {year: date(int(year) + 1, *REPORTED) for year in first.index}
    return {int(year) for year, time in first.items()
            if date.fromisoformat(time[:10]) < due[year] <= today}  # fmt: skip


def _late(merged: Merged, closed: set[int]) -> list[Refused]:
    late = merged.added[merged.added["fiscal_year"].isin(closed)]
    return [
        Refused(row.row_no, "fiscal_year", str(row.fiscal_year),
                BadValue("intake.year_closed", year=row.fiscal_year, next=row.fiscal_year + 1))
        for row in late.itertuples()
    ]  # fmt: skip


def _overspent(merged: Merged) -> list[Refused]:
    """Refuse, in the order of their days, payments for which a line's ceiling has no room."""
    rows = pd.concat([merged.kept, merged.added])
    ceilings = rows[rows["kind"] == "ceiling"].groupby(LINE)["amount_idr"].sum()
    spent = merged.kept[merged.kept["kind"] == "realised"].groupby(LINE)["amount_idr"].sum()
    totals = spent.to_dict()
    refused = []
    paid = merged.added[merged.added["kind"] == "realised"].sort_values(["date", "row_no"])
    for row in paid.itertuples():
        line = tuple(getattr(row, name) for name in LINE)
        total = totals.get(line, 0) + row.amount_idr
        if total <= ceilings.get(line, float("inf")) + ROUNDING:
            totals[line] = total
            continue
        said = {"total": total, "ceiling": ceilings[line]}
        written = {name: numbers.rupiah(amount, "id") for name, amount in said.items()}
        problem = BadValue("intake.amount_over_ceiling.total", **written)
        value = numbers.rupiah(row.amount_idr, "id")
        refused.append(Refused(row.row_no, "realised_idr", value, problem))
    return refused
