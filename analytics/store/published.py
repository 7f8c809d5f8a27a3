"""Figures that others published: who said what and when, disagreements kept side by side."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from analytics.errors import DataError
from analytics.origin import Origin

FOLDER = Path(__file__).resolve().parents[2] / "data" / "published"
COLUMNS = (
    "area_code", "indicator", "value", "unit", "as_of", "published_on", "producer", "source",
    "nature", "note_id", "note_en", "doubtful", "group",
)  # fmt: skip


def read_all() -> dict[Path, pd.DataFrame]:
    """Return every file as it stands, for whoever checks them: `published_contract.check`."""
    found = {path: _read_csv(path) for path in sorted(FOLDER.glob("*.csv"))}
    return found | {path: _claim_rows(path) for path in _claim_files()}


def named_indicators() -> set[str]:
    """Return the indicators that have a name in both languages."""
    return set(_yaml(FOLDER / "indicators.yml"))


def series(name: str, area: str | None = None) -> pd.DataFrame:
    """Return a published series: ``poverty``, ``coverage``, ``dbh_sawit`` or ``comparators``.

    Args:
        name: Which series.
        area: One area code (``00`` is the nation); every area where None.

    Returns:
        One row per figure and source, oldest first: the columns of `Figure`, then ``year``,
        ``label_id``, ``label_en`` (the indicator's name) and ``conflict`` (another row of the
        same ``group`` gives another value). A year without a row is unknown, never 0.

    Raises:
        DataError: Unknown series.
    """
    known = sorted(path.stem for path in FOLDER.glob("*.csv"))
    if name not in known:
        raise DataError("published.unknown_series", name=name, known=", ".join(known))
    return _of_area(_series(name), area)


def claims(area: str | None = None) -> pd.DataFrame:
    """Return what was announced about the programmes of `area`, by whom and when.

    Returns:
        As `series`, with ``key`` and ``formula`` (how a derived figure was computed). Without
        rows where nobody wrote down claims for that area.
    """
    return _of_area(_claims(), area)


def origin_of(row: pd.Series) -> Origin:
    """Return the origin of one row of `series` or `claims`."""
    return Origin(row["nature"], row["source"], row["as_of"])


@lru_cache(maxsize=8)
def _series(name: str) -> pd.DataFrame:
    return _named(_read_csv(FOLDER / f"{name}.csv"))


def _read_csv(path: Path) -> pd.DataFrame:
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    return table.assign(value=pd.to_numeric(table["value"]), doubtful=table["doubtful"] == "true")


@lru_cache(maxsize=1)
def _claims() -> pd.DataFrame:
    return pd.concat([_named(_claim_rows(path)) for path in _claim_files()], ignore_index=True)


def _claim_files() -> list[Path]:
    return sorted((FOLDER / "claims").glob("*.yml"))


def _claim_rows(path: Path) -> pd.DataFrame:
    content = _yaml(path)
    return pd.DataFrame([_claim_row(content["area_code"], claim) for claim in content["claims"]])


def _claim_row(area: str, claim: dict[str, Any]) -> dict[str, Any]:
    empty = dict.fromkeys((*COLUMNS, "key", "formula"), "")
    note = claim.get("note", {})
    given = {key: value for key, value in claim.items() if key != "note"}
    return (
        empty
        | {"area_code": area, "value": None, "doubtful": False}
        | {"note_id": note.get("id", ""), "note_en": note.get("en", "")}
        | given
    )


def _named(table: pd.DataFrame) -> pd.DataFrame:
    """Add year, names and conflicts; the order is by area, date and indicator."""
    labels = _yaml(FOLDER / "indicators.yml")
    values = table.groupby("group")["value"].transform("nunique")
    return table.assign(
        year=table["as_of"].str[:4].astype(int),
        label_id=table["indicator"].map({key: label["id"] for key, label in labels.items()}),
        label_en=table["indicator"].map({key: label["en"] for key, label in labels.items()}),
        conflict=(table["group"] != "") & (values > 1),
    ).sort_values(["area_code", "as_of", "indicator"], ignore_index=True, kind="stable")


def _of_area(table: pd.DataFrame, area: str | None) -> pd.DataFrame:
    chosen = table if area is None else table[table["area_code"] == area]
    return chosen.reset_index(drop=True)


@lru_cache(maxsize=16)
def _yaml(path: Path) -> dict[str, Any]:
    with path.open(encoding="utf-8") as file:
        return yaml.safe_load(file)
