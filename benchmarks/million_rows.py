"""Import a list of a million people: `python -m benchmarks.million_rows [ROWS]`."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import EXAMPLES, ROOT, finish, own_store, report

ROWS = 1_000_000
LIMIT_S = 60
LIMIT_MB = 2048
# How often a reader looks at the store while the command runs.
LOOK_EVERY_S = 0.2
IMPORT = (sys.executable, "-m", "analytics", "import", "enrolment", "--json")


@dataclass(frozen=True)
class Run:
    """How long a command took, and the most memory it had, in MB."""

    seconds: float
    peak: float


def main() -> None:
    """Time the whole command, weigh both its processes, and read the store all the while."""
    own_store()
    from benchmarks import long_list

    folder = Path(tempfile.mkdtemp(prefix="benchmark-"))
    path, said = folder / "peserta.csv", folder / "report.json"
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    expected = long_list.write(path, rows)
    run([*IMPORT, str(EXAMPLES / "dbh_sawit_2025.csv")], said)
    old, seen = state(), set()
    opening = run([sys.executable, "-m", "analytics.sandbox", str(path)], Path(os.devnull))
    done = run([*IMPORT, str(path)], said, lambda: seen.add(state()))
    counts = json.loads(said.read_text(encoding="utf-8"))
    astray = sum(abs(counts[name] - count) for name, count in expected.items())
    between = seen - {old, state()}
    kept = [
        report(f"{rows:,} rows validated and published, whole command", [done.seconds], LIMIT_S),
        report("peak of the process that opens the file", [opening.peak], LIMIT_MB, "MB"),
        report("peak of the command", [done.peak], LIMIT_MB, "MB"),
        report("rows counted otherwise than they were written", [astray], 0, "rows"),
        report(f"states between before and after in {len(seen)} seen", [len(between)], 0, "states"),
    ]
    finish(kept)


def run(command: list[str], said: Path, meanwhile: Callable[[], object] = lambda: None) -> Run:
    """Run a command to its end, doing something else every now and then; keep what it said.

    Its peak is that of the larger process where it starts another one.
    """
    start = time.perf_counter()
    with said.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out)
    ended = 0
    while not ended:
        time.sleep(LOOK_EVERY_S)
        meanwhile()
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(time.perf_counter() - start, usage.ru_maxrss / 1024)


def state() -> tuple[int, int, int]:
    """Return what a reader sees now: the data version, its spells, and its people-months."""
    from analytics.store.tables import open_store

    store = open_store()
    version = store.version()
    spells = store.read("enrolment", ["worker_key"], version=version)
    cube = store.read("cube", ["people"], version=version)
    return version, len(spells), int(cube["people"].sum())


if __name__ == "__main__":
    main()
