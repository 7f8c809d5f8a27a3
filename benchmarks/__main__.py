"""Run every benchmark: `python -m benchmarks`."""

import subprocess
import sys

from benchmarks.measure import ROOT

MODULES = (
    "import_and_cube", "dry_run", "million_rows", "script_time", "map_payload", "warm_start",
    "fresh_start", "allocation",
)  # fmt: skip


def main() -> int:
    """Run each in a process of its own; tell whether every claim holds."""
    codes = [
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=ROOT).returncode
        for name in MODULES
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
