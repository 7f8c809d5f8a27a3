"""Write papers and packages as the command line does: `python -m benchmarks.reports`.

Each run is a process of its own: what Python takes to start is part of what an officer waits for.
"""

import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.measure import ROOT, finish, own_store, report, seconds

# What is asked for, how often it is tried, and the seconds it may take.
CLAIMS = (
    ("briefing of the regency (PDF)", ("briefing", "--area", "61.07"), 5, 5),
    ("briefing of each of the 17 kecamatan", ("briefing", "--each", "subdistrict"), 3, 30),
    ("evidence of an edition (ZIP)", ("evidence",), 3, 15),
)


def main() -> None:
    """Fill a store with the simulated tables, publish them, and time each report."""
    own_store()
    run("demo")
    run("publish", "--if-none")
    with tempfile.TemporaryDirectory() as folder:
        asked = [
            (claim, partial(run, "report", *words, "-o", folder), times, limit)
            for claim, words, times, limit in CLAIMS
        ]
        kept = [report(claim, seconds(make, times), limit) for claim, make, times, limit in asked]
        written = len(list(Path(folder).glob("*.pdf")))
    print(f"    {written} papers")
    finish([*kept, written == 1 + 17])


def run(*words: str) -> None:
    """Run one command of the dashboard."""
    command = [sys.executable, "-m", "analytics", *words]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
