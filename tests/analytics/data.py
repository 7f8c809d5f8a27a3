"""A toy regency for tests: two kecamatan, four villages, frames typed in the test.

It bears the code of Bengkayang so that published figures and rules of law apply to it.
"""

from typing import Any

import pandas as pd

from analytics.dataset import Dataset
from analytics.origin import Origin

REGENCY, SUKA, MAJU = "61.07", "61.07.01", "61.07.02"
SUKA_1, SUKA_2 = "61.07.01.2001", "61.07.01.2002"
MAJU_1, WARD = "61.07.02.2001", "61.07.02.1001"
CONTRIBUTION = 16_800

AREAS = (
    (REGENCY, "Toy", "regency", "61", ""),
    (SUKA, "Suka", "subdistrict", REGENCY, ""),
    (SUKA_1, "Satu", "village", SUKA, "desa"),
    (SUKA_2, "Dua", "village", SUKA, "desa"),
    (MAJU, "Maju", "subdistrict", REGENCY, ""),
    (WARD, "Kota", "village", MAJU, "kelurahan"),
    (MAJU_1, "Satu", "village", MAJU, "desa"),
)
# Voters and quota; the kelurahan lies outside the village programme.
VILLAGES = (
    (SUKA_1, "Satu (Suka)", 200, 100),
    (SUKA_2, "Dua", 400, 100),
    (WARD, "Kota", 1000, None),
    (MAJU_1, "Satu (Maju)", None, 100),
)


def month(text: str) -> pd.Timestamp:
    """Return the first day of a month written 2025-03."""
    return pd.Timestamp(text).as_unit("us")


def areas() -> pd.DataFrame:
    return pd.DataFrame(AREAS, columns=["code", "name", "level", "parent", "type"]).astype("str")


def villages() -> pd.DataFrame:
    facts = pd.DataFrame(VILLAGES, columns=["code", "village_label", "voters", "quota"])
    names = areas().set_index("code")
    parent = facts["code"].map(names["parent"])
    return facts.assign(
        name=facts["code"].map(names["name"]),
        type=facts["code"].map(names["type"]),
        subdistrict_code=parent,
        subdistrict_name=parent.map(names["name"]),
        idm_score=float("nan"),
        idm_status=None,
    ).astype({"voters": float, "quota": float})


def cube(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return a cube: what a row leaves out is desa100 in Suka Satu, paid at Rp16,800 a cover."""
    table = pd.DataFrame([_slice(**row) for row in rows])
    return table.assign(month=pd.to_datetime(table["month"]).astype("datetime64[us]"))


def _slice(month: str, people: int = 0, **given: Any) -> dict[str, Any]:
    covers = given.get("covers", people)
    double = covers - people
    return {
        "month": month,
        "village_code": SUKA_1,
        "scheme": "desa100",
        "fund_source": "apbd_kabupaten",
        "people": people,
        "covers": covers,
        "double_paid": double,
        "started": 0,
        "ending": 0,
        "grace": 0,
        "contribution_idr": float(CONTRIBUTION * covers),
        "double_paid_idr": float(CONTRIBUTION * double),
    } | given


def ledger(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return a ledger: what a row leaves out is desa100, apbd_kabupaten, at the regency."""
    empty = {
        "fund_source": "apbd_kabupaten",
        "scheme": "desa100",
        "area_code": REGENCY,
        "date": None,
        "account_code": None,
        "document_no": None,
        "import_id": "typed",
    }
    table = pd.DataFrame([empty | {"row_no": n} | row for n, row in enumerate(rows, start=1)])
    return table.assign(
        date=pd.to_datetime(table["date"]).astype("datetime64[us]"),
        amount_idr=table["amount_idr"].astype(float),
    )


def dataset(**frames: Any) -> Dataset:
    """Return a Dataset of the toy regency in which only `frames` are known."""
    nothing = dict.fromkeys(
        ("cube", "funding", "claims", "welfare", "membership", "worker_base", "poverty", "actions")
    )
    known = {
        "area": REGENCY,
        "version": 1,
        "real_only": False,
        "areas": areas(),
        "villages": villages(),
        "targets": pd.DataFrame(
            columns=["target_system", "area_code", "year", "target_pct", "reference"]
        ),
        "events": pd.DataFrame(columns=["date", "kind", "label_id", "label_en"]),
        "contribution_idr": float(CONTRIBUTION),
        "village_scheme": "desa100",
        "origins": {name: Origin("imported", f"{name}.csv") for name in frames if name in nothing},
        "today": pd.Timestamp("2026-11-22"),
    }
    return Dataset(**(nothing | known | frames))
