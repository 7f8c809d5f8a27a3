"""Figures that others published: who said what and when, disagreements kept side by side."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.pandas as pa
import yaml
from pandera.errors import SchemaErrors

from analytics.errors import DataError
from analytics.origin import NATURES, Origin

FOLDER = Path(__file__).resolve().parents[2] / "data" / "published"
AREA = r"^(00|\d{2}(\.\d{2})?)$"
DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
DATE_OR_EMPTY = r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"


class Figure(pa.DataFrameModel):
    """One row per figure and source. Dates are ISO text, as exact as the source: a year will do.

    Empty text where nothing is known; `value` is NaN where the statement is not a number.
    """

    area_code: str = pa.Field(str_matches=AREA)
    indicator: str
    value: float = pa.Field(nullable=True)
    unit: str
    as_of: str = pa.Field(str_matches=DATE)
    published_on: str = pa.Field(str_matches=DATE_OR_EMPTY)
    producer: str = pa.Field(str_length={"min_value": 1})
    source: str = pa.Field(str_length={"min_value": 1})
    nature: str = pa.Field(isin=NATURES)
    note_id: str
    note_en: str
    doubtful: bool
    group: str

    class Config:
        strict = True
        coerce = True
        unique = ("area_code", "indicator", "as_of", "source", "value")


class Claim(Figure):
    """A figure in a list of statements, found again by its `key`."""

    key: str = pa.Field(unique=True)
    formula: str

    class Config(Figure.Config):
        pass


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
        DataError: Unknown series, or its file is wrong.
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

    Raises:
        DataError: A file of data/published/claims is wrong.
    """
    return _of_area(_claims(), area)


def origin_of(row: pd.Series) -> Origin:
    """Return the origin of one row of `series` or `claims`."""
    return Origin(row["nature"], row["source"], row["as_of"])


@lru_cache(maxsize=8)
def _series(name: str) -> pd.DataFrame:
    path = FOLDER / f"{name}.csv"
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    table["value"] = pd.to_numeric(table["value"])
    table["doubtful"] = table["doubtful"] == "true"
    return _checked(table, Figure, path)


@lru_cache(maxsize=1)
def _claims() -> pd.DataFrame:
    paths = sorted((FOLDER / "claims").glob("*.yml"))
    tables = [_checked(_claim_rows(path), Claim, path) for path in paths]
    return pd.concat(tables, ignore_index=True)


def _claim_rows(path: Path) -> pd.DataFrame:
    content = _yaml(path)
    return pd.DataFrame([_claim_row(content["area_code"], claim) for claim in content["claims"]])


def _claim_row(area: str, claim: dict[str, Any]) -> dict[str, Any]:
    empty = {name: "" for name in Claim.to_schema().columns}
    note = claim.get("note", {})
    given = {key: value for key, value in claim.items() if key != "note"}
    return (
        empty
        | {"area_code": area, "value": None, "doubtful": False}
        | {"note_id": note.get("id", ""), "note_en": note.get("en", "")}
        | given
    )


def _checked(table: pd.DataFrame, model: type[Figure], path: Path) -> pd.DataFrame:
    try:
        table = model.validate(table, lazy=True)
    except SchemaErrors as faults:
        fault = faults.failure_cases[["column", "failure_case"]].to_dict("records")[:5]
        raise DataError("published.bad_rows", file=path.name, faults=fault) from None
    labels = _yaml(FOLDER / "indicators.yml")
    unnamed = set(table["indicator"]) - set(labels)
    if unnamed:
        raise DataError("published.unnamed", file=path.name, names=", ".join(sorted(unnamed)))
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
