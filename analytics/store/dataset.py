"""Gather everything that the topics read about one area, at one data version."""

from datetime import date
from functools import lru_cache

import pandas as pd

from analytics.dataset import Dataset
from analytics.origin import Origin
from analytics.settings import settings
from analytics.store import parameters, programmes, published, reference
from analytics.store.log import in_force
from analytics.store.manifest import Manifest
from analytics.store.tables import Store, open_store
from analytics.text import say
from analytics.vocabulary import BOUNDARIES, IMPORTED, KINDS, OF_PERSONS

# Voters are a stand-in for adults, the regency's own facts; other areas have none yet.
FACTS = {"voters_2019": ["voters"], "idm_2024": ["score", "status"]}

# The tables that stand on their own, and what is published together with a register.
READ = (*(name for name in KINDS if name not in OF_PERSONS), *OF_PERSONS.values())
MADE_BESIDE = ("findings", "reached", "who")


def load(area: str, version: int | None = None, real_only: bool = False) -> Dataset:
    """Return the data of `area` at `version` (the newest by default).

    The same version is read once: the result is shared, and must not be changed.

    Args:
        area: Regency code.
        version: Data version; an import makes a new one and so shows at once.
        real_only: Treat simulated tables as if they were not there.

    Raises:
        DataError: No such area or version.
    """
    chosen = open_store().version() if version is None else version
    return _load(area, chosen, real_only, settings().today)


@lru_cache(maxsize=8)
def _load(area: str, version: int, real_only: bool, day: date) -> Dataset:
    store = open_store()
    manifest = store.manifest(version)
    tables = {}
    for name in READ:
        state = manifest.tables.get(name)
        if state and not (real_only and state.nature == "simulated"):
            tables[name] = _of_area(store.read(name, version=version), area)
    if BOUNDARIES in manifest.tables:
        # Which villages have one: the shapes themselves are for maps only.
        rows = store.read(BOUNDARIES, columns=["village_code"], version=version)
        tables[BOUNDARIES] = _of_area(rows, area)
    if tables.get("cube") is not None:
        for name in MADE_BESIDE:
            tables[name] = _within(store.read(name, version=version), area)
    rules = programmes.programmes(area)
    price = parameters.value_on("bpu_contribution", day)
    return Dataset(
        area=area,
        version=version,
        real_only=real_only,
        areas=reference.areas(area),
        villages=_villages(area),
        **{name: tables.get(name) for name in (*READ, *MADE_BESIDE, BOUNDARIES)},
        poverty=_poverty(area),
        targets=parameters.ucj_targets(area),
        events=programmes.events(area),
        contribution_idr=price.value,
        village_scheme=next((rule.scheme for rule in rules if rule.quota), None),
        origins=_origins(area, store, manifest, tables)
        | {"bpu_contribution": Origin("official", price.reference, price.since.isoformat())},
        today=pd.Timestamp(day),
    )


def _villages(area: str) -> pd.DataFrame:
    """Return the villages with what is known of each; NaN where nothing is."""
    villages = reference.villages(area)
    table = villages.set_index("code")
    for name, columns in FACTS.items():
        facts = reference.facts(name).set_index("village_code")[columns]
        prefix = name.split("_")[0]
        facts.columns = [c if c.startswith(prefix) else f"{prefix}_{c}" for c in columns]
        table = table.join(facts)
    quotas = programmes.quota(area, villages).set_index("village_code")["quota"]
    return table.assign(quota=quotas.groupby(level=0).sum().astype(float)).reset_index()


def _poverty(area: str) -> pd.DataFrame | None:
    """Return the published rates a year each that nobody doubts: year, percent."""
    series = published.series("poverty", area)
    rates = series[(series["indicator"] == "poverty_pct") & ~series["doubtful"]]
    if rates.empty:
        return None
    return rates[["year", "value"]].rename(columns={"value": "percent"})


def _of_area(table: pd.DataFrame, area: str) -> pd.DataFrame | None:
    """Return the rows within `area`; None where the table does not speak of it."""
    code = table["village_code"] if "village_code" in table else table["area_code"]
    inside = table[code.str.startswith(area)]
    return inside if len(inside) else None


def _within(made: pd.DataFrame | None, area: str) -> pd.DataFrame | None:
    """Return the rows in `area` of what was made from a register; none of them is an answer too."""
    return None if made is None else made[made["village_code"].str.startswith(area)]


def _origins(
    area: str, store: Store, manifest: Manifest, tables: dict[str, pd.DataFrame | None]
) -> dict[str, Origin]:
    """Return the origin of each table and series that is there."""
    log = in_force(store, manifest.version)
    origins = {name: reference.origin(name) for name in FACTS}
    for name in IMPORTED:
        # Lists of persons are never read here: what was made from them stands for them.
        if tables.get(OF_PERSONS.get(name, name)) is not None:
            origins[name] = _table_origin(name, manifest, log)
    rows = published.series("poverty", area)
    if len(rows):
        newest = rows[~rows["doubtful"] & (rows["indicator"] == "poverty_pct")].iloc[-1]
        origins["poverty"] = published.origin_of(newest)
    rules = programmes.programmes(area)
    if rules:
        sources = "; ".join(dict.fromkeys(rule.sources[0] for rule in rules if rule.quota))
        origins["programmes"] = Origin("published", sources, min(rule.start for rule in rules))
    return origins


def _table_origin(name: str, manifest: Manifest, log: pd.DataFrame) -> Origin:
    if manifest.tables[name].nature == "simulated":
        return Origin("simulated", say("origin.simulated"), manifest.time[:10])
    own = log[log["kind"] == name]
    return Origin("imported", ", ".join(own["file"].unique()), own["time"].max()[:10])
