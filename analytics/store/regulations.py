"""The regulations that stand behind a programme, as far as a public source tells of them."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from analytics.dataset import Dataset
from analytics.settings import ROOT
from analytics.store.reference import level_of
from analytics.text import say

FOLDER = ROOT / "data" / "regulations"
NATION = "00"
COLUMNS = (
    "key", "area_code", "level", "instrument_id", "instrument_en", "number", "year", "date",
    "says_id", "says_en", "source", "sourcing", "nature",
)  # fmt: skip


def regulations(area: str) -> pd.DataFrame:
    """Return the regulations that hold in `area`: its own, then those above it.

    Returns:
        `COLUMNS`: level is that of the area that issued it; year is NaN and date NaT where the
        source does not tell; sourcing is how well it is known (``law``: the text was read,
        ``news``: as reported, ``weak``: one minor source). nature follows from it: the law itself
        is official, a report of it is published.
    """
    known = [table for each in (area, area[:2], NATION) if len(table := _of(each))]
    if not known:
        return _of("")
    return pd.concat(known, ignore_index=True)


def title(rule: Mapping[str, Any], lang: str) -> str:
    """Return what a row of `regulations` is called: "Instruksi Presiden Nomor 2 Tahun 2021"."""
    told = {"instrument": rule[f"instrument_{lang}"], "number": rule["number"]}
    if pd.isna(rule["year"]):
        return say("evidence.rule_of_no_year", lang, **told)
    return say("evidence.rule_of_year", lang, **told, year=f"{rule['year']:.0f}")


def listed(data: Dataset) -> pd.DataFrame:
    """Return `regulations` of the area of `data`."""
    return regulations(data.area)


@lru_cache(maxsize=8)
def _of(area: str) -> pd.DataFrame:
    path = FOLDER / f"{area}.yml"
    rules = _content(path)["regulations"] if path.exists() else []
    level = "nation" if area == NATION else level_of(area)
    rows = [
        {
            "key": rule["key"],
            "area_code": area,
            "level": level,
            **{f"{name}_{lang}": rule[name][lang]
               for name in ("instrument", "says") for lang in ("id", "en")},
            "number": rule["number"],
            "year": rule.get("year"),
            "date": rule.get("date"),
            "source": rule["source"],
            "sourcing": rule["sourcing"],
            "nature": "official" if rule["sourcing"] == "law" else "published",
        }
        for rule in rules
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=list(COLUMNS)).astype({"year": "float64"})
    table["date"] = pd.to_datetime(table["date"]).astype("datetime64[us]")
    return table


def _content(path: Path) -> dict:
    return yaml.safe_load(path.read_text(encoding="utf-8"))
