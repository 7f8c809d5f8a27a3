"""Write the simulated tables where nothing was imported."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analytics import contracts
from analytics.cube.build import build
from analytics.demo.claims import claims
from analytics.demo.ledger import ledger
from analytics.demo.membership import membership, worker_base
from analytics.demo.register import register
from analytics.demo.welfare import welfare
from analytics.demo.welfare_people import welfare_people
from analytics.findings.build import build as find
from analytics.store import published, reference
from analytics.store.cubing import findings_anew
from analytics.store.programmes import programmes, quota
from analytics.store.tables import Store, Write
from analytics.targeting import build as targeting

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
        if "enrolment" in writes:
            writes["cube"] = Write(build([writes["enrolment"].frame]), "simulated")
        writes |= _findings(store, writes)
        writes |= _targeting(writes)
        return store.publish(writes, "demo") if writes else store.version()


def _findings(store: Store, writes: Mapping[str, Write]) -> dict[str, Write]:
    """Return the findings that change with `writes`: on a new register, or with new claims."""
    claims = writes["claims"].frame if "claims" in writes else store.read("claims")
    if "enrolment" in writes:
        return {"findings": Write(find([writes["enrolment"].frame], claims), "simulated")}
    return findings_anew(claims, store) if "claims" in writes else {}


def _targeting(writes: Mapping[str, Write]) -> dict[str, Write]:
    """Return whom an invented poverty register lists and an invented register reaches.

    With invented persons no real ones can be matched.
    """
    people = writes["welfare_people"].frame if "welfare_people" in writes else None
    made = {} if people is None else {"listed": targeting.listed(people)}
    if "enrolment" in writes:
        made["reached"] = targeting.reached([writes["enrolment"].frame], people)
    return {name: Write(table, "simulated") for name, table in made.items()}


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
