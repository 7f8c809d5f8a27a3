"""Run the benchmarks: `python -m benchmarks`, some by name, or `--slow` for all of them."""

import argparse
import subprocess
import sys

from benchmarks.measure import ROOT

MODULES = (
    "import_and_cube", "dry_run", "million_rows", "script_time", "map_payload", "warm_start",
    "fresh_start", "allocation", "api_latency", "reports", "alerts",
)  # fmt: skip
# These take minutes to hours each; they run when they are named.
SLOW = ("api_contract", "faults", "fuzz_intake", "many_imports")


def main() -> int:
    """Run each in a process of its own; tell whether every claim holds."""
    said = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    said.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MODULES + SLOW))
    said.add_argument("--slow", action="store_true", help=f"also {', '.join(SLOW)}")
    given = said.parse_args()
    if unknown := set(given.names) - {*MODULES, *SLOW}:
        said.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    names = given.names or (MODULES + SLOW if given.slow else MODULES)
    codes = [
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=ROOT).returncode
        for name in names
    ]
    if not given.names and not given.slow:
        print(f"not run, for they are slow: {', '.join(SLOW)} (--slow)")
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
