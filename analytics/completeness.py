"""Which tables speak of which villages: how complete the picture is in each place."""

import pandas as pd

from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset

# Facts of the villages themselves that stand beside the office tables.
FACTS = {"idm": "idm_score", "voters": "voters"}


def villages_known(data: Dataset, month: pd.Timestamp, level: str, area: str) -> pd.DataFrame:
    """Return in how many villages of each area something is known.

    Returns:
        One row per area of `level` within `area`: area_code, name, villages, and of how many
        of them the register ever spoke (register) or counts anyone in `month` (month), the
        poverty register (welfare), a claim (claims), IDM and voters. A village without claims
        lacks nothing. NaN where the whole table is unknown.
    """
    inside = data.villages[data.villages["code"].isin(data.codes("village", area))]
    marks = pd.DataFrame({"code": inside["code"], "villages": 1.0})
    for name, codes in _spoken_of(data, month).items():
        known = inside["code"].isin(codes).astype(float) if codes is not None else float("nan")
        marks[name] = known
    for name, column in FACTS.items():
        known = data.villages[column].notna().any()
        marks[name] = inside[column].notna().astype(float) if known else float("nan")
    groups = marks["code"].str[: CODE_LENGTH[level]].rename("area_code")
    table = marks.drop(columns="code").groupby(groups).sum(min_count=1)
    names = data.villages.set_index("code")["village_label"]
    if level != "village":
        names = data.areas.set_index("code")["name"]
    return table.assign(name=table.index.map(names)).reset_index()


def _spoken_of(data: Dataset, month: pd.Timestamp) -> dict[str, pd.Series | None]:
    """Return per table the codes of villages that it speaks of; None where it is unknown."""
    cube = data.cube
    people = None if cube is None else cube[cube["people"] > 0]
    return {
        "register": None if people is None else people["village_code"],
        "month": None if people is None else people.loc[people["month"] == month, "village_code"],
        "welfare": None if data.welfare is None else data.welfare["village_code"],
        "claims": None if data.claims is None else data.claims["village_code"],
    }
