"""The invented register: every quota filled once, as announced, and the palm workers."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analytics.store.keys import worker_keys
from analytics.store.programmes import Programme

OCCUPATIONS = (
    "Petani", "Pekebun", "Buruh tani", "Penyadap karet", "Nelayan", "Tukang bangunan",
    "Pedagang keliling", "Ojek", "Buruh harian lepas", "Pekerja rumah tangga",
)  # fmt: skip
PALM_OCCUPATIONS = ("Pekebun", "Buruh tani", "Buruh harian lepas")
CONTRIBUTION_IDR = 16800.0
# When the batches of the village programme began is not public. Some cover ran to May 2025
# (spektroom, September 2025), hence a batch from June 2024; the other follows the launch.
BATCHES = ("2024-03-01", "2024-06-01")
# About one village in three has palm growers in the scheme; which ones is not public.
PALM_VILLAGES = 40


def register(
    programmes: Sequence[Programme],
    quotas: pd.DataFrame,
    places: pd.DataFrame,
    random: np.random.Generator,
) -> pd.DataFrame:
    """Return enrolment rows without import columns.

    Args:
        programmes: Those of the area.
        quotas: village_code, scheme, quota (people; missing outside the programme).
        places: code, subdistrict_code, adults, one row per village.
    """
    groups = []
    for programme in programmes:
        own = quotas[(quotas["scheme"] == programme.scheme) & quotas["quota"].notna()]
        if len(own):
            groups.append(_village_programme(programme, own, places, random))
        elif programme.people:
            groups.append(_spread(programme, places, random))
    spells = pd.concat(groups, ignore_index=True)
    invented = pd.Series([f"simulasi-{number}" for number in range(len(spells))])
    return spells.assign(
        worker_key=worker_keys(invented),
        contribution_idr=CONTRIBUTION_IDR,
        sex=random.choice(["M", "F"], len(spells), p=[0.58, 0.42]),
        birth_year=2024.0 - random.integers(19, 64, len(spells)),
    )


def _village_programme(
    programme: Programme,
    quotas: pd.DataFrame,
    places: pd.DataFrame,
    random: np.random.Generator,
) -> pd.DataFrame:
    """Fill every quota once; a whole subdistrict begins with the same batch."""
    subdistricts = sorted(places["subdistrict_code"].unique())
    batch = dict(zip(subdistricts, random.choice(BATCHES, len(subdistricts)), strict=True))
    villages = np.repeat(quotas["village_code"].to_numpy(), quotas["quota"].astype(int))
    start = pd.Series(villages).str[:8].map(batch)
    return _spells(programme, villages, pd.to_datetime(start), OCCUPATIONS, random)


def _spread(
    programme: Programme, places: pd.DataFrame, random: np.random.Generator
) -> pd.DataFrame:
    """Spread the announced number over some villages, in proportion to their adults."""
    chosen = places.sample(min(PALM_VILLAGES, len(places)), random_state=random).sort_values("code")
    share = (chosen["adults"] / chosen["adults"].sum()).to_numpy(dtype=float)
    villages = np.sort(random.choice(chosen["code"], programme.people, p=share))
    start = pd.Series(pd.Timestamp(programme.start), index=range(len(villages)))
    return _spells(programme, villages, start, PALM_OCCUPATIONS, random)


def _spells(
    programme: Programme,
    villages: np.ndarray,
    start: pd.Series,
    occupations: Sequence[str],
    random: np.random.Generator,
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "village_code": villages,
            "scheme": programme.scheme,
            "fund_source": programme.fund_source,
            "paid_from": start,
            "paid_through": start + pd.DateOffset(months=programme.months - 1),
            "occupation": random.choice(occupations, len(villages)),
        }
    )
