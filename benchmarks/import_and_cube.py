"""Import the 12,000-row workbook, count its cube: `python -m benchmarks.import_and_cube`."""

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import EXAMPLES, ROOT, finish, own_store, report, seconds

IMPORT_LIMIT_S = 5
CUBE_LIMIT_S = 0.3


def main() -> None:
    """Time the whole command, as an officer runs it, and the count on its own."""
    own_store()
    kept = [report("import of the 12,000-row example, whole command", times(3), IMPORT_LIMIT_S)]

    from analytics.cube.build import NEEDED, build
    from analytics.store.tables import PARTS, open_store

    register = open_store().read("enrolment", NEEDED)
    parts = [register[register["worker_key"].str[0] == part] for part in PARTS]
    kept.append(
        report("cube of it, 16 partitions", seconds(lambda: build(parts), 10), CUBE_LIMIT_S)
    )
    finish(kept)


def times(runs: int) -> list[float]:
    """Return the seconds of importing into a new store, `runs` times; the last one is kept."""
    import os

    taken = []
    for _ in range(runs):
        os.environ["DASHBOARD_STORE"] = str(Path(tempfile.mkdtemp()) / "store")
        command = [
            sys.executable, "-m", "analytics", "import", "enrolment",
            str(EXAMPLES / "peserta_satu_desa_100_2024.xlsx"), "--set", "scheme=desa100", "--json",
        ]  # fmt: skip
        taken += seconds(
            lambda command=command: subprocess.run(
                command, cwd=ROOT, check=True, capture_output=True
            ),
            1,
        )
    return taken


if __name__ == "__main__":
    main()
