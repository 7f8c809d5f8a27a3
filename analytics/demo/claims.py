"""Invented claims: deaths at the low end of adult mortality, a few accidents."""

import numpy as np
import pandas as pd

# Adult mortality of 0.3 to 0.6 % a year is a general expectation, not a figure of Bengkayang.
DEATHS_A_YEAR = 0.004
ACCIDENTS_A_YEAR = 0.001
JKM_IDR = 42_000_000.0
# BPU deaths before three months of membership are reported to pay 10 million only.
JKM_SHORT_IDR = 10_000_000.0
SHORT_MONTHS = 3


def claims(spells: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """Return claims rows without import columns, for some workers of `spells`."""
    drawn = random.random(len(spells))
    hit = spells[drawn < DEATHS_A_YEAR + ACCIDENTS_A_YEAR].reset_index(drop=True)
    death = drawn[drawn < DEATHS_A_YEAR + ACCIDENTS_A_YEAR] < DEATHS_A_YEAR
    days_in = random.integers(0, 360, len(hit))
    event = hit["paid_from"] + pd.to_timedelta(days_in, unit="D")
    reported = event + pd.to_timedelta(random.integers(3, 30, len(hit)), unit="D")
    paid = reported + pd.to_timedelta(random.integers(15, 120, len(hit)), unit="D")
    death_idr = np.where(days_in < SHORT_MONTHS * 30, JKM_SHORT_IDR, JKM_IDR)
    accident_idr = random.integers(2, 60, len(hit)) * 500_000.0
    return pd.DataFrame(
        {
            "claim_key": [f"S{number:04d}" for number in range(len(hit))],
            "worker_key": hit["worker_key"],
            "village_code": hit["village_code"],
            "programme": np.where(death, "JKM", "JKK"),
            "benefit": np.where(death, "Santunan kematian", "Santunan kecelakaan kerja"),
            "event_date": event,
            "reported_date": reported,
            "paid_date": paid.where(random.random(len(hit)) < 0.9),
            "amount_idr": np.where(death, death_idr, accident_idr),
        }
    )
