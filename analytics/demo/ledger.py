"""The invented ledger: ceilings as announced, payments as the register would cost."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analytics.store.programmes import Programme

# The account code that exists for non-civil servants; one for vulnerable workers was not found.
ACCOUNT = "5.1.02.02.02.0007"


def ledger(
    programmes: Sequence[Programme],
    spells: pd.DataFrame,
    area: str,
    announced: Mapping[str, float],
) -> pd.DataFrame:
    """Return funding rows without import columns.

    A programme whose budget was `announced` (scheme → IDR) pays no more than that; one whose
    budget was not pays what its cover costs. Payments come in two parts.
    """
    rows = []
    for programme in programmes:
        own = spells[spells["scheme"] == programme.scheme]
        if own.empty:
            continue
        months = (own["paid_through"].dt.year - own["paid_from"].dt.year) * 12
        months += own["paid_through"].dt.month - own["paid_from"].dt.month + 1
        cost = float((own["contribution_idr"] * months).sum())
        ceiling = announced.get(programme.scheme, cost)
        rows += _lines(programme, area, own["paid_from"].min(), ceiling, min(cost, ceiling))
    return pd.DataFrame(rows)


def _lines(
    programme: Programme, area: str, start: pd.Timestamp, ceiling: float, paid: float
) -> list[dict]:
    line = {
        "fiscal_year": start.year,
        "fund_source": programme.fund_source,
        "scheme": programme.scheme,
        "area_code": area,
        "account_code": ACCOUNT,
    }
    parts = ((start + pd.Timedelta(days=17), 0.5), (start + pd.Timedelta(days=100), 0.5))
    payments = [
        line
        | {
            "kind": "realised",
            "date": date,
            "amount_idr": paid * share,
            "document_no": f"SIM/{programme.scheme}/{number}",
        }
        for number, (date, share) in enumerate(parts, start=1)
    ]
    return [line | {"kind": "ceiling", "date": pd.NaT, "amount_idr": ceiling}, *payments]
