"""The findings of an area: by rule, by village, and one by one."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.vocabulary import FINDINGS

# What each rule rests on besides the register; unknown where that is unknown.
ALSO_FROM = {"after_death": "claims"}
# What the cube counts as paid twice.
PAID_AGAIN = ("two_villages", "two_schemes", "two_payers")
# Months of these were paid for nothing, or may have been; the other rules cost no money.
COSTLY = (*PAID_AGAIN, "overlap", "after_death")


def found(data: Dataset, area: str, rule: str = "") -> pd.DataFrame | None:
    """Return the findings that concern `area`, by their own row or by the other one.

    Args:
        rule: A word of `FINDINGS`; empty for all.

    Returns:
        As `analytics.findings.build` returns them, with village_label, subdistrict_name and
        other_village_label; by weight of the rule. None where the findings are unknown.
    """
    rows = _rows(data, area, rule)
    if rows is None:
        return None
    places = data.villages.set_index("code")
    named = rows.assign(
        village_label=rows["village_code"].map(places["village_label"]),
        subdistrict_name=rows["village_code"].map(places["subdistrict_name"]),
        other_village_label=rows[_OTHER].map(places["village_label"]),
    )
    weight = named["rule"].map(FINDINGS.index)
    return named.iloc[weight.argsort(kind="stable")].reset_index(drop=True)


def by_rule(data: Dataset, area: str) -> pd.DataFrame | None:
    """Return one row per rule of `FINDINGS`; None where the findings are unknown.

    Returns:
        rule, findings, villages (concerned by them), months and amount_idr (IDR) paid for
        nothing. NaN where the rule has nothing to rest on, where no contribution is stated,
        and for rules that are no matter of money.
    """
    rows = _rows(data, area)
    if rows is None:
        return None
    groups = rows.groupby("rule")
    table = pd.DataFrame({
        "findings": groups.size(),
        "villages": _concerned(rows, area).groupby("rule")["code"].nunique(),
        "months": groups["months"].sum(min_count=1),
        "amount_idr": groups["amount_idr"].sum(min_count=1),
    })  # fmt: skip
    table = table.reindex(FINDINGS).astype(float)
    counts = ["findings", "villages"]
    table[counts] = table[counts].fillna(0)
    none = table.index.isin(COSTLY) & (table["findings"] == 0)
    table.loc[none, ["months", "amount_idr"]] = 0
    table.loc[[rule for rule in FINDINGS if rule not in _known(data)]] = float("nan")
    return table.rename_axis("rule").reset_index()


def by_village(data: Dataset, area: str, rule: str = "") -> pd.DataFrame | None:
    """Return the villages of `area` with findings, those with most first; None if unknown.

    A finding on two villages counts in each of them.

    Returns:
        code, village_label, subdistrict_name, findings, amount_idr (IDR; NaN: no money).
    """
    rows = _rows(data, area, rule)
    if rows is None:
        return None
    groups = _concerned(rows, area).groupby("code")
    sums = groups["amount_idr"].sum(min_count=1)
    table = pd.DataFrame({"findings": groups.size(), "amount_idr": sums})
    places = data.villages[["code", "village_label", "subdistrict_name"]]
    table = places.merge(table, left_on="code", right_index=True)
    order = ["findings", "amount_idr"]
    return table.sort_values(order, ascending=False, kind="stable").reset_index(drop=True)


def paid_again(rules: pd.DataFrame) -> dict[str, float]:
    """Return the months and IDR of `by_rule` that were paid a second time."""
    rows = rules[rules["rule"].isin(PAID_AGAIN)]
    return {name: rows[name].sum() for name in ("findings", "months", "amount_idr")}


_OTHER = "other_village_code"


def _rows(data: Dataset, area: str, rule: str = "") -> pd.DataFrame | None:
    """Return the findings that concern `area`, without the names of their villages."""
    if data.findings is None:
        return None
    rows = data.findings
    inside = pd.concat([_inside(rows[name], area) for name in ("village_code", _OTHER)], axis=1)
    chosen = rows["rule"].isin([rule] if rule else _known(data))
    return rows[inside.any(axis=1) & chosen]


def _known(data: Dataset) -> list[str]:
    """Return the rules whose every table is known."""
    return [
        rule
        for rule in FINDINGS
        if rule not in ALSO_FROM or getattr(data, ALSO_FROM[rule]) is not None
    ]


def _concerned(rows: pd.DataFrame, area: str) -> pd.DataFrame:
    """Return one row per finding and village in `area` that it concerns: code, and the rest."""
    both = [rows.assign(code=rows[name]) for name in ("village_code", _OTHER)]
    each = pd.concat([both[0], both[1][rows[_OTHER] != rows["village_code"]]])
    return each[_inside(each["code"], area)]


def _inside(codes: pd.Series, area: str) -> pd.Series:
    return codes.eq(area) | codes.str.startswith(f"{area}.", na=False)
