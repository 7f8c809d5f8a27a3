"""The villages that need attention now, and why."""

import pandas as pd

from analytics import numbers
from analytics.coverage import counts, village_people
from analytics.dataset import Dataset
from analytics.renewals import ending
from analytics.text import say

AHEAD_MONTHS = 3


def villages(data: Dataset, month: pd.Timestamp, area: str) -> pd.DataFrame:
    """Return the villages of `area`, those with most people at stake first.

    At stake are the people whose cover ends within 90 days and the people that the village
    lacks to its quota. Villages with nobody at stake are left out.

    Returns:
        code, village_label, subdistrict_name, people (protected by any scheme), ending
        (within 90 days), short (below the quota; NaN for villages outside the programme),
        at_stake. In people. Empty without a register.
    """
    inside = data.villages[data.villages["code"].isin(data.codes("village", area))]
    table = inside.set_index("code")[["village_label", "subdistrict_name", "quota"]]
    table["people"] = counts(data, "village", month)["people"]
    table["ending"] = ending(data, "village", month, AHEAD_MONTHS)
    table["short"] = (table.pop("quota") - village_people(data, month)).clip(lower=0)
    table["at_stake"] = table["ending"] + table["short"].fillna(0)
    at_stake = table[table["at_stake"] > 0]
    ordered = at_stake.sort_values(["at_stake", "ending"], ascending=False, kind="stable")
    return ordered.rename_axis("code").reset_index()


def reason(village: pd.Series, lang: str) -> str:
    """Say why one of `villages` needs attention: whose cover ends, what its quota lacks."""
    people = {name: village[name] for name in ("ending", "short") if village[name] > 0}
    return "; ".join(
        say(f"narrative.why_{name}", lang, n=int(number), number=numbers.integer(number, lang))
        for name, number in people.items()
    )
