"""The tables of what officers give on a page or a command line; no office file has such rows."""

import pandera.pandas as pa

from analytics.contracts.base import CHECKSUM, Strict
from analytics.vocabulary import AREA, STRATEGIES


class Spellings(Strict):
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


class Mappings(Strict):
    """One row per set of headers: what an officer said of the last file that had it."""

    mark: str = pa.Field(unique=True, str_matches=CHECKSUM)
    kind: str
    fixed: str = pa.Field(description="column → value for all rows, JSON")
    renamed: str = pa.Field(description="header → column, JSON")


class Evidence(Strict):
    """One row per file that proves something; `withdrawn`: taken back since."""

    number: int = pa.Field(ge=1, unique=True)
    area_code: str = pa.Field(str_matches=AREA)
    strategy: float = pa.Field(isin=STRATEGIES, nullable=True, description="none: a regulation")
    action: str = pa.Field(nullable=True)
    regulation: str = pa.Field(nullable=True, description="its key; none: a step")
    sha256: str = pa.Field(str_matches=CHECKSUM)
    name: str
    type: str = pa.Field(isin=("application/pdf", "image/png", "image/jpeg"))
    bytes: int = pa.Field(ge=1)
    added: str = pa.Field(description="moment, ISO 8601, UTC")
    actor: str
    withdrawn: str = pa.Field(nullable=True, description="moment, ISO 8601, UTC")
    withdrawn_by: str = pa.Field(nullable=True)


class EvidenceErased(Strict):
    """One row per evidence file whose bytes were erased: when, by whom and why."""

    sha256: str = pa.Field(unique=True, str_matches=CHECKSUM)
    time: str = pa.Field(description="moment, ISO 8601, UTC")
    actor: str
    why: str


GIVEN: dict[str, type[Strict]] = {
    "spellings": Spellings,
    "mappings": Mappings,
    "evidence": Evidence,
    "evidence_erased": EvidenceErased,
}
