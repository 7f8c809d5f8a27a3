"""A small edition, typed: one village with a figure, one withheld, one unknown."""

from typing import Any

import pandas as pd

from analytics.edition.edition import Edition
from analytics.origin import Origin
from api.resource import Asked, Resource
from tests.analytics.data import MAJU_1, REGENCY, SUKA_1, SUKA_2, areas, month, villages

NAN = float("nan")
# Village, month, value, whether it is withheld.
FIGURES = (
    (SUKA_1, "2025-07", 90, False),
    (SUKA_1, "2025-08", 100, False),
    (SUKA_2, "2025-08", NAN, True),
    (MAJU_1, "2025-08", NAN, False),
)


def edition(**tables: pd.DataFrame) -> Edition:
    """Return edition 3 of the toy regency with these tables."""
    return Edition(
        area=REGENCY,
        number=3,
        version=12,
        real_only=False,
        published_on=pd.Timestamp("2025-09-01"),
        actor="typed",
        month=month("2025-08"),
        areas=areas(),
        villages=villages(),
        tables=tables,
        origins={"enrolment": Origin("imported", "peserta.xlsx", "2025-08-31")},
        files={},
        sources=dict.fromkeys(tables, ("enrolment",)),
    )


def indicators() -> pd.DataFrame:
    """Return `FIGURES` as the edition's table of indicators: people protected."""
    table = pd.DataFrame(FIGURES, columns=["area_code", "month", "value", "hidden"])
    return table.assign(
        month=table["month"].map(month),
        level="village",
        indicator="people",
        numerator=NAN,
        denominator=NAN,
        unit="people",
        nature="imported",
        source="peserta.xlsx",
        as_of="2025-08-31",
    )


def asked(resource: Resource, of: Edition, csv: bool = False, **values: Any) -> Asked:
    """Return a request for `resource` in which only `values` are given."""
    defaults = {each.name: each.default for each in resource.parameters}
    return Asked(defaults | values, of, "/api/v1", csv)
