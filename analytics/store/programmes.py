"""Each programme as data: who pays, for how many, since when, on which law. One file each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from analytics.errors import DataError
from analytics.origin import NATURES
from analytics.vocabulary import FUND_SOURCES, SCHEMES

FOLDER = Path(__file__).resolve().parents[2] / "data" / "programmes"
EVENT_KINDS = ("launch", "cover_start", "cover_end", "payment", "award")
EVENT_COLUMNS = (
    "date", "precision", "kind", "label_id", "label_en", "source", "nature", "scheme",
)  # fmt: skip
QUOTA_COLUMNS = ("village_code", "scheme", "quota")


@dataclass(frozen=True)
class Quota:
    """So many people in each village of these types; other villages lie outside."""

    village_types: tuple[str, ...]
    people_per_village: int


@dataclass(frozen=True)
class Event:
    """What happened, or by our reckoning will. `date` is ISO, to the day or to the month."""

    kind: str
    date: str
    label: Mapping[str, str]
    source: str
    nature: str


@dataclass(frozen=True)
class Programme:
    """One programme of one area. `people` is the number registered where villages have no quota.

    `start` is ISO, to the day or to the month; `months` is the length of cover announced.
    `unknown` lists per language what no source tells.
    """

    key: str
    area_code: str
    names: Mapping[str, str]
    scheme: str
    fund_source: str
    owner: str
    programmes: tuple[str, ...]
    start: str
    months: int
    legal_basis: tuple[str, ...]
    sources: tuple[str, ...]
    quota: Quota | None = None
    people: int | None = None
    events: tuple[Event, ...] = ()
    unknown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def programmes(area: str) -> tuple[Programme, ...]:
    """Return the programmes that reach `area`: its own and those of an area it lies in.

    Empty where no file of data/programmes speaks of it.

    Raises:
        DataError: A file names an unknown scheme, fund source, event or nature.
    """
    return tuple(found for found in _all() if f"{area}.".startswith(f"{found.area_code}."))


def quota(area: str, villages: pd.DataFrame) -> pd.DataFrame:
    """Return how many people each scheme promises each village of `area`.

    Args:
        area: The regency, or a part of it.
        villages: One row per village with ``code`` and ``type``.

    Returns:
        ``village_code``, ``scheme``, ``quota`` (people), sorted. A village outside a programme,
        such as a kelurahan, has no row: it is outside, not at 0.
    """
    tables = [
        _quota_of(programme, programme.quota, villages)
        for programme in programmes(area)
        if programme.quota
    ]
    if not tables:
        return pd.DataFrame(columns=QUOTA_COLUMNS).astype({"quota": "int64"})
    table = pd.concat(tables, ignore_index=True)
    return table.sort_values(["village_code", "scheme"], ignore_index=True)


def events(area: str) -> pd.DataFrame:
    """Return what happened to the programmes of `area`, oldest first.

    Returns:
        ``date`` (Timestamp), ``precision`` (``day``, or ``month``: then `date` is its first
        day), ``kind`` (one of `EVENT_KINDS`), ``label_id``, ``label_en``, ``source``,
        ``nature`` and ``scheme``. Without rows where there is no programme.
    """
    rows = [
        (
            event.date,
            "month" if len(event.date) == len("2025-07") else "day",
            event.kind,
            event.label["id"],
            event.label["en"],
            event.source,
            event.nature,
            programme.scheme,
        )
        for programme in programmes(area)
        for event in programme.events
    ]
    table = pd.DataFrame(rows, columns=EVENT_COLUMNS).astype("str")
    table["date"] = pd.to_datetime(table["date"], format="ISO8601").astype("datetime64[us]")
    return table.sort_values("date", ignore_index=True, kind="stable")


def _quota_of(programme: Programme, rule: Quota, villages: pd.DataFrame) -> pd.DataFrame:
    inside = villages.loc[villages["type"].isin(rule.village_types), "code"]
    return pd.DataFrame(
        {"village_code": inside, "scheme": programme.scheme, "quota": rule.people_per_village}
    )


@lru_cache(maxsize=1)
def _all() -> tuple[Programme, ...]:
    return tuple(_programme(path) for path in sorted(FOLDER.glob("*.yml")))


def _programme(path: Path) -> Programme:
    with path.open(encoding="utf-8") as file:
        content = yaml.safe_load(file)
    _expect(path, content["scheme"], SCHEMES)
    _expect(path, content["fund_source"], FUND_SOURCES)
    rule = content.pop("quota", None)
    lists = {key: tuple(content[key]) for key in ("programmes", "legal_basis", "sources")}
    return Programme(
        **(content | lists)
        | {
            "start": str(content["start"]),
            "quota": rule and Quota(tuple(rule["village_types"]), rule["people_per_village"]),
            "events": tuple(_event(path, event) for event in content.get("events", ())),
            "unknown": {lang: tuple(each) for lang, each in content.get("unknown", {}).items()},
        }
    )


def _event(path: Path, content: dict[str, Any]) -> Event:
    _expect(path, content["kind"], EVENT_KINDS)
    _expect(path, content["nature"], NATURES)
    return Event(**content | {"date": str(content["date"])})


def _expect(path: Path, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise DataError(
            "programme.unknown_word", file=path.name, value=value, known=", ".join(known)
        )
