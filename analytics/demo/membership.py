"""Invented membership counts and worker bases: Bengkayang's own were not found."""

import numpy as np
import pandas as pd

from analytics.vocabulary import SEGMENTS

SOURCE = "simulasi"
QUARTERS = pd.date_range("2022-12-31", "2026-06-30", freq="QE")
# Own members at the first count and their growth a year, before the programmes' people.
START = {"PU": 11800, "BPU": 2400, "Jakon": 1500, "PMI": 160}
GROWTH = {"PU": 0.07, "BPU": 0.12, "Jakon": 0.02, "PMI": 0.05}
# Sized after the province: 1.8 million eligible and 2.86 million employed workers on about
# 5.7 million people, applied to Bengkayang's 296 thousand.
BASES = {"semesta_bpjs_tk": 93000, "bekerja_bps": 148000}


def membership(spells: pd.DataFrame, area: str, random: np.random.Generator) -> pd.DataFrame:
    """Return membership rows; BPU includes those whom the register covers that month."""
    rows = []
    for day in QUARTERS:
        covered = (
            (spells["paid_from"] <= day) & (spells["paid_through"] >= day.replace(day=1))
        ).sum()
        years = (day - QUARTERS[0]).days / 365.25
        for segment in SEGMENTS:
            own = START[segment] * (1 + GROWTH[segment]) ** years * random.normal(1, 0.01)
            members = round(own) + (int(covered) if segment == "BPU" else 0)
            rows.append((area, day, segment, members, SOURCE))
    columns = ["area_code", "as_of", "segment", "active_members", "source"]
    return pd.DataFrame(rows, columns=columns)


def worker_base(area: str) -> pd.DataFrame:
    """Return one worker base per definition, at the first membership count."""
    rows = [(area, QUARTERS[0], definition, n, SOURCE) for definition, n in BASES.items()]
    return pd.DataFrame(rows, columns=["area_code", "as_of", "definition", "workers", "source"])
