"""Money: ceilings and payments, side by side in one row or one a row."""

import pandas as pd

from analytics.intake import places
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.kinds.base import Kind, numbered
from analytics.intake.table import Table
from analytics.intake.values import dates
from analytics.intake.values.amounts import LARGEST_AMOUNT_IDR

EVENTS = ("ceiling", "realised")
STORED = [
    "row_no", "fiscal_year", "fund_source", "scheme", "area_code", "kind", "date", "amount_idr",
    "account_code", "document_no",
]  # fmt: skip


def read(table: Table, gazetteer: Gazetteer) -> pd.DataFrame:
    """Read every column; `ceiling` and `realised` are NaN where the row says nothing of them."""
    area = places.areas(table, gazetteer)
    day = table.days("date")
    year = table.read("fiscal_year", dates.read_year, "float64")
    year = year.fillna(day.dt.year)
    frame = pd.DataFrame({
        "fiscal_year": year,
        "fund_source": table.words("fund_source", "fund_source"),
        "scheme": table.words("scheme", "scheme"),
        "area_code": area,
        "date": day,
        **_amounts(table),
        "account_code": table.text("account_code"),
        "document_no": table.text("document_no"),
    })  # fmt: skip
    missing_year = "fiscal_year" if table.has("fiscal_year") else "date"
    table.refuse(year.isna(), missing_year, "intake.date_missing")
    column = next(c for c in ("ceiling_idr", "amount_idr", "realised_idr") if table.has(c))
    nothing = frame["ceiling"].isna() & frame["realised"].isna()
    table.refuse(nothing, column, "intake.amount_missing")
    # What was paid too much is booked back under a document number of its own.
    below = (frame["ceiling"] < 0) | ((frame["realised"] < 0) & frame["document_no"].isna())
    table.refuse(below, column, "intake.amount_invalid.correction")
    over = frame["realised"] > frame["ceiling"]
    table.refuse(over, "realised_idr", "intake.amount_over_ceiling")
    return frame


def store(frame: pd.DataFrame) -> pd.DataFrame:
    """Return one row per event: the ceiling, and the payment with its day and document."""
    ceiling = frame.dropna(subset="ceiling").assign(
        kind="ceiling", amount_idr=lambda f: f["ceiling"]
    )
    both = ceiling["realised"].notna()
    # Beside a payment the day and the document are the payment's.
    ceiling = ceiling.assign(
        date=ceiling["date"].mask(both), document_no=ceiling["document_no"].mask(both)
    )
    paid = frame[frame["realised"].fillna(0) != 0].assign(
        kind="realised", amount_idr=lambda f: f["realised"]
    )
    events = numbered(pd.concat([ceiling, paid])).astype({"fiscal_year": "int64"})
    return events.sort_values(["row_no", "kind"], ignore_index=True)[STORED]


def _amounts(table: Table) -> dict[str, pd.Series]:
    """Return ceiling and realised, from two columns, or from one and the kind of each row."""
    if table.has("ceiling_idr") or table.has("realised_idr"):
        return {
            "ceiling": table.amounts("ceiling_idr"),
            "realised": table.amounts("realised_idr", smallest=-LARGEST_AMOUNT_IDR),
        }
    amount = table.amounts("amount_idr", smallest=-LARGEST_AMOUNT_IDR)
    kind = table.words("kind", "funding_kind")
    return {event: amount.where(kind == event) for event in EVENTS}


KIND = Kind(
    needed=(
        ("fund_source",),
        ("scheme",),
        ("fiscal_year", "date"),
        ("ceiling_idr", "realised_idr", "amount_idr"),
        ("ceiling_idr", "realised_idr", "kind"),
    ),
    keys=("fund_source", "scheme"),
    read=read,
    store=store,
    extra_tells=True,
)
