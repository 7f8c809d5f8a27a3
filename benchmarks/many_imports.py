"""Hundreds of small imports: does the store stay quick? `python -m benchmarks.many_imports [N]`."""

import sys
import time
from hashlib import sha256

import pandas as pd

from analytics.intake import Intake
from analytics.store.imports import publish
from analytics.store.manifest import path_of
from analytics.store.tables import Store
from benchmarks.measure import finish, own_store, report

IMPORTS = 300
PEOPLE = 40
# As many imports at the end as are compared.
LAST = 20
LIMIT_S = 3
LIMIT_KB = 400


def main() -> None:
    """Import one small list after the other; look at the last of them, and at what they left."""
    folder = own_store()
    store = Store(folder)
    number = int(sys.argv[1]) if len(sys.argv) > 1 else IMPORTS
    taken = [importing(store, place) for place in range(number)]
    start = time.perf_counter()
    rows = len(store.read("enrolment"))
    reading = time.perf_counter() - start
    size = path_of(folder / "versions", store.version()).stat().st_size / 1024
    kept = [
        report(f"each of the first {LAST} imports of {PEOPLE} people", taken[:LAST], LIMIT_S),
        report(f"each of the last {LAST} of {number}", taken[-LAST:], LIMIT_S),
        report(f"reading all {rows:,} spells", [reading], LIMIT_S),
        report("newest manifest", [size], LIMIT_KB, "KiB"),
        report("spells lost", [PEOPLE * number - rows], 0, "spells"),
    ]
    finish(kept)


def importing(store: Store, place: int) -> float:
    """Publish a list of people who are in no other; return the seconds that it takes."""
    name = f"peserta-{place}.csv"
    keys = [sha256(f"{place}/{person}".encode()).hexdigest()[:32] for person in range(PEOPLE)]
    rows = pd.DataFrame({"worker_key": keys}).assign(
        village_code="61.07.01.2001", scheme="desa100", fund_source="apbd_kabupaten",
        paid_from=pd.Timestamp("2024-03-01"), paid_through=pd.Timestamp("2024-12-01"),
        contribution_idr=16_800.0, sex=None, birth_year=None, occupation=None,
        row_no=range(2, PEOPLE + 2),
    )  # fmt: skip
    columns = ["file", "row_no", "column", "value", "reason", "message"]
    intake = Intake(
        kind="enrolment", file=name, sha256=sha256(name.encode()).hexdigest(), sheet="",
        header_row=1, columns={}, read=PEOPLE, skipped=0, repaired=0, accepted=rows,
        accepted_rows=PEOPLE, quarantined=pd.DataFrame(columns=columns).astype({"row_no": int}),
    )  # fmt: skip
    start = time.perf_counter()
    publish(store, intake, {})
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
