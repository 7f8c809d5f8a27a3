"""An invented poverty register: how many families, people and workers in each decile."""

import numpy as np
import pandas as pd

from analytics.vocabulary import DECILES

AS_OF = "2025-07-01"
PEOPLE_PER_ADULT = 1.6
PEOPLE_PER_FAMILY = 3.9
WORKERS_PER_PERSON = 0.42
# The regency is poorer than the nation, so lower deciles hold more than a tenth each.
WEIGHTS = np.linspace(1.5, 0.5, len(DECILES))


def welfare(places: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """Return welfare rows without import columns, for places with code and adults."""
    shares = random.dirichlet(WEIGHTS * 12, len(places))
    people = np.rint(places["adults"].to_numpy()[:, None] * PEOPLE_PER_ADULT * shares).ravel()
    return pd.DataFrame(
        {
            "village_code": np.repeat(places["code"].to_numpy(), len(DECILES)),
            "as_of": pd.Timestamp(AS_OF),
            "decile": np.tile(DECILES, len(places)),
            "families": np.rint(people / PEOPLE_PER_FAMILY),
            "people": people,
            "workers": np.rint(people * WORKERS_PER_PERSON),
        }
    )
