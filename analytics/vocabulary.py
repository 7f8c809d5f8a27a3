"""The closed lists of words that tables, filters and sentences share."""

SCHEMES = (
    "desa100", "dbh_sawit", "csr", "rt_rw", "korpri", "opd_nonbudget", "self_paid", "other",
)  # fmt: skip
FUND_SOURCES = (
    "apbd_kabupaten", "apbd_provinsi", "apbdes", "dana_desa", "dbh_sawit", "csr", "asn_donor",
    "rt_rw_incentive", "self",
)  # fmt: skip
SEGMENTS = ("PU", "BPU", "Jakon", "PMI")
CLAIM_PROGRAMMES = ("JKK", "JKM")
FUNDING_KINDS = ("ceiling", "realised")
DECILES = tuple(range(1, 11))
# Deciles whose workers count as vulnerable: the bottom 40 % that BPJS TK aims at (domain: S56).
VULNERABLE_DECILES = (1, 2, 3, 4)
WORKING = ("yes", "no")
# What is found on persons in the register, the weightiest first.
FINDINGS = (
    "two_villages", "two_schemes", "two_payers", "overlap", "after_death", "person_differs",
    "too_old", "too_young", "moved",
)  # fmt: skip
# The strategies of a regency are numbered; data/strategies names those that were announced.
STRATEGIES = (1, 2, 3, 4, 5)
ACTION_STATUSES = ("planned", "running", "blocked", "done")
LEVELS = ("regency", "subdistrict", "village")

AREA = r"^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$"
VILLAGE = r"^\d{2}\.\d{2}\.\d{2}\.\d{4}$"
KINDS = (
    "enrolment", "funding", "claims", "welfare", "welfare_people", "membership", "worker_base",
    "actions",
)  # fmt: skip
# Lists of persons: no page reads them, but what was made from them when they were published.
OF_PERSONS = {"enrolment": "cube", "welfare_people": "listed"}
# Shapes on a map: imported as tables are, but no figure is made from them.
BOUNDARIES = "boundaries"
IMPORTED = (*KINDS, BOUNDARIES)
FORMATS = ("csv", "json")
