"""What one row of each stored table is. Validation is lazy: one report lists every fault."""

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

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

HASH = r"^[0-9a-f]{32}$"
Day = pa.DateTime


class Imported(pa.DataFrameModel):
    """What every row carries: the import it came with and its row number in that file."""

    import_id: str
    row_no: int = pa.Field(ge=1)

    class Config:
        strict = True
        coerce = True


class Enrolment(Imported):
    """One row per spell: a worker paid for, from a month through a month, both included."""

    worker_key: str = pa.Field(str_matches=HASH)
    village_code: str = pa.Field(str_matches=VILLAGE)
    scheme: str = pa.Field(isin=SCHEMES)
    fund_source: str = pa.Field(isin=FUND_SOURCES)
    paid_from: Day
    paid_through: Day
    contribution_idr: float = pa.Field(ge=0, nullable=True, description="IDR a month")
    sex: str = pa.Field(isin=("M", "F"), nullable=True)
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
    sex: str = pa.Field(isin=("M", "F"), nullable=True)
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


class Spellings(pa.DataFrameModel):
    """One row per spelling of a place that an officer confirmed; `withdrawn`: taken back since."""

    number: int = pa.Field(ge=1, unique=True)
    regency_code: str = pa.Field(str_matches=AREA)
    level: str = pa.Field(isin=("subdistrict", "village"))
    spelling: str
    within: str = pa.Field(str_matches=AREA, nullable=True, description="subdistrict beside it")
    area_code: str = pa.Field(str_matches=AREA, nullable=True, description="none: elsewhere")
    confirmed: str = pa.Field(description="moment, ISO 8601, UTC")
    actor: str
    file: str = pa.Field(nullable=True)
    import_id: str = pa.Field(nullable=True)
    withdrawn: str = pa.Field(nullable=True, description="moment, ISO 8601, UTC")
    withdrawn_by: str = pa.Field(nullable=True)

    class Config:
        strict = True
        coerce = True


class Mappings(pa.DataFrameModel):
    """One row per set of headers: what an officer said of the last file that had it."""

    mark: str = pa.Field(unique=True, str_matches=r"^[0-9a-f]{64}$")
    kind: str
    fixed: str = pa.Field(description="column → value for all rows, JSON")
    renamed: str = pa.Field(description="header → column, JSON")

    class Config:
        strict = True
        coerce = True


class Evidence(pa.DataFrameModel):
    """One row per file that proves something; `withdrawn`: taken back since."""

    number: int = pa.Field(ge=1, unique=True)
    area_code: str = pa.Field(str_matches=AREA)
    strategy: float = pa.Field(isin=STRATEGIES, nullable=True, description="none: a regulation")
    action: str = pa.Field(nullable=True)
    regulation: str = pa.Field(nullable=True, description="its key; none: a step")
    sha256: str = pa.Field(str_matches=r"^[0-9a-f]{64}$")
    name: str
    type: str = pa.Field(isin=("application/pdf", "image/png", "image/jpeg"))
    bytes: int = pa.Field(ge=1)
    added: str = pa.Field(description="moment, ISO 8601, UTC")
    actor: str
    withdrawn: str = pa.Field(nullable=True, description="moment, ISO 8601, UTC")
    withdrawn_by: str = pa.Field(nullable=True)

    class Config:
        strict = True
        coerce = True


class EvidenceErased(pa.DataFrameModel):
    """One row per evidence file whose bytes were erased: when, by whom and why."""

    sha256: str = pa.Field(unique=True, str_matches=r"^[0-9a-f]{64}$")
    time: str = pa.Field(description="moment, ISO 8601, UTC")
    actor: str
    why: str

    class Config:
        strict = True
        coerce = True


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
# What officers give otherwise than by a table; no office file has such rows.
GIVEN: dict[str, type[pa.DataFrameModel]] = {
    "spellings": Spellings,
    "mappings": Mappings,
    "evidence": Evidence,
    "evidence_erased": EvidenceErased,
}


def check(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return `frame` with the contract's columns, order and types.

    Raises:
        pandera.errors.SchemaErrors: Every fault at once. That is an error of the code:
            whatever a file can hold has been accepted or quarantined before.
    """
    model = _model(table)
    columns = list(model.to_schema().columns)
    return _microseconds(model.validate(frame[columns].reset_index(drop=True), lazy=True))


def empty(table: str) -> pd.DataFrame:
    """Return `table` without rows, with the contract's columns and types."""
    schema = _model(table).to_schema().columns
    return _microseconds(
        pd.DataFrame({name: pd.Series(dtype=schema[name].dtype.type) for name in schema})
    )


def _model(table: str) -> type[pa.DataFrameModel]:
    return {**TABLES, **GIVEN}[table]


def _microseconds(frame: pd.DataFrame) -> pd.DataFrame:
    # pandera knows only nanoseconds; pandas 3 and Delta both keep microseconds.
    days = frame.select_dtypes("datetime").columns
    return frame.astype(dict.fromkeys(days, "datetime64[us]"))
