"""The tables of this package that an edition publishes, each with what it counts."""

from collections.abc import Mapping

from analytics.edition.public_table import PublicTable
from analytics.impact import claims, deciles, fairness, per_rupiah, records, segments, worker_months

_REGISTER, _CLAIMS, _POOR = ("enrolment",), ("claims",), ("welfare_people",)
# One number in several tables.
_PAID = {"paid": "claims_paid", "deaths_at_most": "deaths_at_most"}
_PAID_IDR = ("paid", "deaths_at_most")
_EVER = {"people": "ever_protected.people"}
_RECORD, _YEARS = ("subject", "measure"), ("year", "scheme")

TABLES: Mapping[str, PublicTable] = {
    "record_register": PublicTable(
        records.of_register, _RECORD, ("people",), _REGISTER, counted=records.counted
    ),
    "record_start": PublicTable(records.of_start, ("subject",), (), _REGISTER),
    "record_ledger": PublicTable(records.of_ledger, _RECORD, (), ("funding",)),
    "record_claims": PublicTable(records.of_claims, _RECORD, (), _CLAIMS),
    "worker_months": PublicTable(
        worker_months.by_year, _YEARS, ("worker_months",), _REGISTER, sums=_YEARS
    ),
    "peaks": PublicTable(worker_months.peaks, _YEARS, ("peak",), _REGISTER),
    "ever_protected": PublicTable(
        worker_months.ever, _YEARS, ("people", "new"), _REGISTER, parts={"new": "people"}
    ),
    "claims_by_state": PublicTable(
        claims.by_state, ("state",), ("claims",), _CLAIMS, sums=("state",)
    ),
    "claims_by_type": PublicTable(
        claims.by_type, ("programme", "benefit"), _PAID_IDR, _CLAIMS,
        sums=("programme", "benefit"), facts=_PAID,
    ),
    "claims_by_year": PublicTable(
        claims.by_year, ("year",), ("paid",), _CLAIMS, sums=("year",), facts=_PAID
    ),
    "claims_by_area": PublicTable(
        claims.by_area, ("area_code",), ("paid",), _CLAIMS, sums=("area_code",), facts=_PAID
    ),
    "per_rupiah_ledger": PublicTable(
        per_rupiah.of_ledger, ("basis",), _PAID_IDR, ("funding", "claims"),
        facts=_PAID, labels=("basis",),
    ),
    "per_rupiah_register": PublicTable(
        per_rupiah.of_register, ("basis",), (*_PAID_IDR, "paid_months"), ("enrolment", "claims"),
        facts=_PAID | {"paid_months": "paid_months"}, labels=("basis",),
    ),
    "segments": PublicTable(
        segments.by_count, tuple(segments.KEYS), ("members", "before"),
        ("membership", "worker_base"), sums=("segment",), labels=("definition",),
    ),
    "protected_groups": PublicTable(
        fairness.protected_groups, ("year", "by", "value"), ("people",), _REGISTER,
        sums=("value",),
    ),
    "needing_groups": PublicTable(
        fairness.needing_groups, ("as_of", "by", "value"), ("workers",), _POOR, sums=("value",)
    ),
    "protected_areas": PublicTable(
        fairness.protected_areas, ("year", "area_code"), ("people", "people_of_known_voters"),
        _REGISTER, sums=("area_code",), facts=_EVER, parts={"people_of_known_voters": "people"},
    ),
    "needing_areas": PublicTable(
        fairness.needing_areas, ("as_of", "area_code"), ("workers",), _POOR, sums=("area_code",)
    ),
    "covered_deciles": PublicTable(
        deciles.covered, ("year", "decile"), ("workers", "reached"),
        ("enrolment", "welfare_people"), sums=("decile",), parts={"reached": "workers"},
    ),
    "concentration": PublicTable(
        deciles.leaning, ("year",), (), ("enrolment", "welfare_people", "welfare")
    ),
}  # fmt: skip
