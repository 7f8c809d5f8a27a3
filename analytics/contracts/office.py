"""The tables that office files fill: who is protected, what is paid, who is in need."""

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from analytics.contracts.base import HASH, SEXES, Day, Imported
from analytics.vocabulary import (
    ACTION_STATUSES,
    AREA,
    CLAIM_PROGRAMMES,
    DECILES,
    FUND_SOURCES,
    FUNDING_KINDS,
    SCHEMES,
    SEGMENTS,
    STRATEGIES,
    VILLAGE,
    WORKING,
)


class Enrolment(Imported):
    """One row per spell: a worker paid for, from a month through a month, both included."""

    worker_key: str = pa.Field(str_matches=HASH)
    village_code: str = pa.Field(str_matches=VILLAGE)
    scheme: str = pa.Field(isin=SCHEMES)
    fund_source: str = pa.Field(isin=FUND_SOURCES)
    paid_from: Day
    paid_through: Day
    contribution_idr: float = pa.Field(ge=0, nullable=True, description="IDR a month")
    sex: str = pa.Field(isin=SEXES, nullable=True)
    birth_year: float = pa.Field(ge=1900, le=2100, nullable=True)
    occupation: str = pa.Field(nullable=True)

    @pa.dataframe_check
    def period_runs_forward(cls, spells: pd.DataFrame) -> Series[bool]:
        return spells["paid_from"] <= spells["paid_through"]


class Funding(Imported):
    """One row per budget line event: a ceiling that was set, or a payment that was made.

    A payment below zero books an earlier one back.
    """

    fiscal_year: int = pa.Field(ge=2000, le=2100)
    fund_source: str = pa.Field(isin=FUND_SOURCES)
    scheme: str = pa.Field(isin=SCHEMES)
    area_code: str = pa.Field(str_matches=AREA)
    kind: str = pa.Field(isin=FUNDING_KINDS)
    date: Day = pa.Field(nullable=True)
    amount_idr: float
    account_code: str = pa.Field(nullable=True)
    document_no: str = pa.Field(nullable=True)


class Claims(Imported):
    """One row per claim; unpaid where `paid_date` is missing."""

    claim_key: str
    worker_key: str = pa.Field(str_matches=HASH, nullable=True)
    village_code: str = pa.Field(str_matches=VILLAGE)
    programme: str = pa.Field(isin=CLAIM_PROGRAMMES)
    benefit: str = pa.Field(nullable=True)
    event_date: Day
    reported_date: Day = pa.Field(nullable=True)
    paid_date: Day = pa.Field(nullable=True)
    amount_idr: float = pa.Field(ge=0, nullable=True)

    class Config(Imported.Config):
        unique = ("claim_key",)


class Welfare(Imported):
    """One row per village, reference date and decile; each count is NaN where not given."""

    village_code: str = pa.Field(str_matches=VILLAGE)
    as_of: Day
    decile: int = pa.Field(isin=DECILES)
    families: float = pa.Field(ge=0, nullable=True)
    people: float = pa.Field(ge=0, nullable=True)
    workers: float = pa.Field(ge=0, nullable=True)

    class Config(Imported.Config):
        unique = ("village_code", "as_of", "decile")


class WelfarePeople(Imported):
    """One row per person and reference date of the poverty register; not who it is."""

    worker_key: str = pa.Field(str_matches=HASH)
    village_code: str = pa.Field(str_matches=VILLAGE)
    as_of: Day
    decile: int = pa.Field(isin=DECILES)
    sex: str = pa.Field(isin=SEXES, nullable=True)
    birth_year: float = pa.Field(ge=1900, le=2100, nullable=True)
    working: str = pa.Field(isin=WORKING, nullable=True)

    class Config(Imported.Config):
        unique = ("worker_key", "as_of")


class Membership(Imported):
    """One row per area, reference date and segment: active members, all payers together."""

    area_code: str = pa.Field(str_matches=AREA)
    as_of: Day
    segment: str = pa.Field(isin=SEGMENTS)
    active_members: int = pa.Field(ge=0)
    source: str = pa.Field(nullable=True)

    class Config(Imported.Config):
        unique = ("area_code", "as_of", "segment")


class WorkerBase(Imported):
    """One row per area, reference date and definition: the denominator of UCJ coverage."""

    area_code: str = pa.Field(str_matches=AREA)
    as_of: Day
    definition: str
    workers: int = pa.Field(gt=0)
    source: str = pa.Field(nullable=True)

    class Config(Imported.Config):
        unique = ("area_code", "as_of", "definition")


class Actions(Imported):
    """One row per step of one of a regency's strategies, as it stands now."""

    area_code: str = pa.Field(str_matches=AREA, description="the regency whose strategy it is")
    strategy: int = pa.Field(isin=STRATEGIES)
    action: str
    owner: str = pa.Field(nullable=True)
    document_no: str = pa.Field(nullable=True)
    document_date: Day = pa.Field(nullable=True)
    due: Day = pa.Field(nullable=True)
    status: str = pa.Field(isin=ACTION_STATUSES)
    workers: float = pa.Field(ge=0, nullable=True, description="people brought in by it")
    amount_idr: float = pa.Field(ge=0, nullable=True, description="IDR brought in by it")
    evidence: str = pa.Field(nullable=True)

    class Config(Imported.Config):
        unique = ("area_code", "strategy", "action")


class Boundaries(Imported):
    """One row per village: its official polygon as WKB, degrees of longitude and latitude."""

    village_code: str = pa.Field(str_matches=VILLAGE)
    geometry: object

    class Config(Imported.Config):
        unique = ("village_code",)


TABLES: dict[str, type[Imported]] = {
    "enrolment": Enrolment,
    "funding": Funding,
    "claims": Claims,
    "welfare": Welfare,
    "welfare_people": WelfarePeople,
    "membership": Membership,
    "worker_base": WorkerBase,
    "actions": Actions,
    "boundaries": Boundaries,
}
