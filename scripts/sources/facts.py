"""The cited facts of Kabupaten Bengkayang, one file per source."""

from pathlib import Path

import pandas as pd

REGENCY = ("61.07", "6102")  # Kemendagri, BPS
# The one spelling of a subdistrict met elsewhere; the facts list those of villages only.
SUBDISTRICT_SPELLINGS = [("61.07.17", "Tujuhbelas")]
# GADM names the BPS codes of four more villages, but its terms forbid passing them on.
BPS_SOURCE = "BPS MFD 2016"


def write_facts(folder: Path, target: Path) -> list[Path]:
    """Write the fact files found in `folder` to `target` and return their paths."""
    villages = pd.read_csv(folder / "villages.csv", dtype=str, keep_default_na=False)
    subdistricts = pd.read_csv(folder / "subdistricts.csv", dtype=str, keep_default_na=False)
    tables = {
        "bps_codes.csv": _bps_codes(villages, subdistricts),
        "spellings.csv": _spellings(villages),
        "idm_2024.csv": _idm(villages),
        "voters_2019.csv": _voters(villages),
    }
    for name, table in tables.items():
        table.to_csv(target / name, index=False, lineterminator="\n")
    return [target / name for name in tables]


def _bps_codes(villages: pd.DataFrame, subdistricts: pd.DataFrame) -> pd.DataFrame:
    named = villages[villages["bps_code_source"].str.startswith(BPS_SOURCE)]
    regency = pd.DataFrame([REGENCY], columns=["code", "bps_code"])
    table = pd.concat([regency, subdistricts, named])[["code", "bps_code"]]
    return table.rename(columns={"code": "area_code"}).sort_values("area_code")


def _spellings(villages: pd.DataFrame) -> pd.DataFrame:
    other = villages.assign(spelling=villages["alt_names"].str.split("|")).explode("spelling")
    other = other[other["spelling"] != ""].rename(columns={"code": "area_code"})
    columns = ["area_code", "spelling"]
    subdistricts = pd.DataFrame(SUBDISTRICT_SPELLINGS, columns=columns)
    return pd.concat([other[columns], subdistricts]).sort_values(columns)


def _idm(villages: pd.DataFrame) -> pd.DataFrame:
    parts = ["score", "social", "economic", "environment", "status"]
    rated = villages[villages["idm_year"] == "2024"].rename(columns={"code": "village_code"})
    table = rated[["village_code", *(f"idm_{part}" for part in parts)]]
    return table.set_axis(["village_code", *parts], axis="columns").sort_values("village_code")


def _voters(villages: pd.DataFrame) -> pd.DataFrame:
    names = {
        "code": "village_code",
        "voters_2019": "voters",
        "voters_2019_male": "male",
        "voters_2019_female": "female",
    }
    return villages[list(names)].rename(columns=names).sort_values("village_code")
