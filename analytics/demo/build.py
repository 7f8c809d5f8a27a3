"""Write the simulated tables where nothing was imported."""

import numpy as np
import pandas as pd

from analytics import contracts
from analytics.demo.claims import claims
from analytics.demo.ledger import ledger
from analytics.demo.membership import membership, worker_base
from analytics.demo.register import register
from analytics.demo.welfare import welfare
from analytics.demo.welfare_people import welfare_people
from analytics.store import published, reference
from analytics.store.preparing import prepared
from analytics.store.programmes import programmes, quota
from analytics.store.tables import Store, Write

SEED = 6107
IMPORT_ID = "simulasi"


def build_demo(store: Store, area: str) -> int:
    """Store a simulated table for each kind that has none yet; return the data version.

    An area without a programme gets none: its dashboard stays honestly empty.
    """
    own = programmes(area)
    if not own:
        return store.version()
    villages = reference.villages(area)
    adults = _adults(villages["code"])
    places = villages.assign(adults=villages["code"].map(adults))
    spells = register(own, quota(area, villages), places, np.random.default_rng(SEED))
    deciles = welfare(places, np.random.default_rng(SEED + 2))
    tables = {
        "enrolment": spells,
        "funding": ledger(own, spells, area, _announced(area)),
        "claims": claims(spells, np.random.default_rng(SEED + 1)),
        "welfare": deciles,
        "welfare_people": welfare_people(deciles, spells, np.random.default_rng(SEED + 4)),
        "membership": membership(spells, area, np.random.default_rng(SEED + 3)),
        "worker_base": worker_base(area),
    }
    with store.writing():
        present = store.manifest().tables
        writes = {
            kind: Write(contracts.check(kind, _numbered(table)), "simulated")
            for kind, table in tables.items()
            if kind not in present
        }
        writes |= prepared(store, writes)
        return store.publish(writes, "demo") if writes else store.version()


def _adults(codes: pd.Series) -> pd.Series:
    """Return adults per village: voters of 2019, where unknown the middle village's."""
    voters = reference.facts("voters_2019").set_index("village_code")["voters"]
    known = voters.reindex(codes)
    return known.fillna(known.median() if known.notna().any() else 1000)


def _announced(area: str) -> dict[str, float]:
    """Return the budgets that were announced: scheme → IDR."""
    claims = published.claims(area)
    budgets = claims[(claims["indicator"] == "budget_idr") & (claims["nature"] == "published")]
    return dict(zip(budgets["key"].str.split("_").str[0], budgets["value"], strict=True))


def _numbered(table: pd.DataFrame) -> pd.DataFrame:
    return table.assign(import_id=IMPORT_ID, row_no=range(1, len(table) + 1))
