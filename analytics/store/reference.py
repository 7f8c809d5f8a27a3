"""Opens data/reference/: areas, villages, facts. Nothing else reads those files.

Frames are cached and handed out as they are: a caller must not change one (`assign` and the
like make a new one; an in-place change would reach every other caller).
"""

import csv
import re
from functools import lru_cache
from types import MappingProxyType

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import yaml

from analytics.errors import DataError
from analytics.origin import Origin
from analytics.settings import ROOT

FOLDER = ROOT / "data" / "reference"
# Length of a dotted code of each level, highest first.
LENGTHS = {"province": 2, "regency": 5, "subdistrict": 8, "village": 13}
CODE_FORM = re.compile(r"\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?")
# Proper names, the same in both languages. A regency's name already says Kabupaten or Kota.
PREFIXES = {
    "province": "Provinsi",
    "subdistrict": "Kecamatan",
    "desa": "Desa",
    "kelurahan": "Kelurahan",
    "desa adat": "Desa Adat",
}
# In the provinces of Papua (UU 21/2001, Pasal 1) a subdistrict is a distrik.
PAPUA = "9"


def level_of(code: str) -> str:
    """Return the level of a dotted area code, by its form alone.

    Raises:
        DataError: `code` is no dotted area code.
    """
    if not CODE_FORM.fullmatch(code):
        raise DataError("reference.area_unknown", code=code)
    return next(level for level, length in LENGTHS.items() if length == len(code))


@lru_cache(maxsize=256)
def villages(area: str) -> pd.DataFrame:
    """Return every village of an area of any level, sorted by code.

    Returns:
        code, name, type (desa, kelurahan, desa adat), subdistrict_code, subdistrict_name,
        regency_code, lat, lon (degrees, NaN where no point is known) and village_label: the
        name, or where it repeats within the area, "name (Kec. X)"; unique in the frame.

    Raises:
        DataError: There is no such area.
    """
    level_of(area)
    province = _villages_of_province(area[:2])
    found = province.filter(pc.starts_with(province["code"], area)).to_pandas()
    if found.empty:
        raise DataError("reference.area_unknown", code=area)
    found.insert(4, "subdistrict_name", found["subdistrict_code"].map(_names().get))
    return found.assign(village_label=_labels(found))


@lru_cache(maxsize=256)
def areas(area: str) -> pd.DataFrame:
    """Return the area itself and all its descendants, sorted by level, then code.

    Returns:
        code, name, level, parent (empty for a province) and type (of villages; NaN above).

    Raises:
        DataError: There is no such area.
    """
    lowest = villages(area)[["code", "name", "type"]]
    upper = [code for code in _names() if code.startswith(area)]
    upper = pd.Series(sorted(upper, key=lambda code: (len(code), code)), dtype="str", name="code")
    whole = pd.concat([upper.to_frame().assign(name=upper.map(_names().get)), lowest])
    levels = whole["code"].str.len().map({length: level for level, length in LENGTHS.items()})
    parents = whole["code"].str.rpartition(".")[0]
    whole = whole.assign(level=levels, parent=parents).reset_index(drop=True)
    return whole[["code", "name", "level", "parent", "type"]]


@lru_cache(maxsize=4096)
def area_name(code: str) -> str:
    """Return the full name for display: "Kabupaten Bengkayang", "Kecamatan Ledo", "Desa Teluk".

    Raises:
        DataError: There is no such area.
    """
    level = level_of(code)
    if level == "village":
        village = villages(code).iloc[0]
        return f"{PREFIXES[village['type']]} {village['name']}"
    if code not in _names():
        raise DataError("reference.area_unknown", code=code)
    name = _names()[code]
    if level == "regency":
        return name
    prefix = "Distrik" if level == "subdistrict" and code.startswith(PAPUA) else PREFIXES[level]
    return f"{prefix} {name}"


@lru_cache(maxsize=16)
def facts(name: str) -> pd.DataFrame:
    """Return a file of facts as it stands, codes as text; `meta(name)` says what it holds.

    Known files: bps_codes, spellings, idm_2024, voters_2019, regency_population. They hold one
    regency or a few; joined to other villages they leave NaN.
    """
    codes = dict.fromkeys(("area_code", "village_code", "bps_code"), "str")
    return pd.read_csv(FOLDER / f"{name}.csv", dtype=codes)


@lru_cache(maxsize=16)
def meta(name: str) -> MappingProxyType[str, str]:
    """Return the sidecar of a reference file: title, producer, dates, coverage, licence, …"""
    text = (FOLDER / f"{name}.meta.yml").read_text(encoding="utf-8")
    return MappingProxyType({key: str(value) for key, value in yaml.safe_load(text).items()})


def sidecars() -> list[MappingProxyType[str, str]]:
    """Return the sidecars of all reference files, as `meta` does."""
    return [meta(path.name.removesuffix(".meta.yml")) for path in FOLDER.glob("*.meta.yml")]


def origin(name: str) -> Origin:
    """Return the provenance to show beside a figure from this reference file."""
    about = meta(name)
    return Origin(about["nature"], f"{about['producer']}, {about['title']}", about["as_of"])


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Return the name of every area above the villages, by code."""
    with (FOLDER / "areas.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return {code: name for code, name, _level, _parent in rows}


@lru_cache(maxsize=4)
def _villages_of_province(code: str) -> pa.Table:
    """Read one row group of villages.parquet; the file has one per province."""
    with pq.ParquetFile(FOLDER / "villages.parquet") as file:
        column = file.schema_arrow.names.index("province_code")
        groups = (file.metadata.row_group(i) for i in range(file.num_row_groups))
        provinces = [group.column(column).statistics.min for group in groups]
        if code not in provinces:
            raise DataError("reference.area_unknown", code=code)
        return file.read_row_group(provinces.index(code)).drop_columns("province_code")


def _labels(villages: pd.DataFrame) -> pd.Series:
    """Return a unique label per village, naming no more parents than needed."""
    labels = villages["name"].copy()
    for suffix in (_subdistrict, _subdistrict_and_regency, _code):
        repeated = labels.duplicated(keep=False)
        if not repeated.any():
            break
        same = villages[repeated]
        labels[repeated] = same["name"] + " (" + suffix(same) + ")"
    return labels


def _subdistrict(villages: pd.DataFrame) -> pd.Series:
    papua = villages["subdistrict_code"].str.startswith(PAPUA)
    return papua.map({True: "Distrik ", False: "Kec. "}) + villages["subdistrict_name"]


def _subdistrict_and_regency(villages: pd.DataFrame) -> pd.Series:
    return _subdistrict(villages) + ", " + villages["regency_code"].map(_names().get)


def _code(villages: pd.DataFrame) -> pd.Series:
    return villages["code"]
