"""Kill writers at random moments, 1,000 times: `python -m benchmarks.faults [KILLS]`."""

import json
import subprocess
import sys
import tempfile

from benchmarks.measure import ROOT, finish, own_store, report

KILLS = 1_000
SEED = 1_000


def main() -> None:
    """Count broken promises; none is allowed."""
    own_store()
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    command = [sys.executable, "-m", "tests.analytics.store.faults", tempfile.mkdtemp()]
    ran = subprocess.run(
        [*command, str(kills), str(SEED)], cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    result = json.loads(ran.stdout)
    for complaint in result["wrong"]:
        print(complaint)
    cut = ", ".join(f"{action} {count}" for action, count in result["cut"].items())
    claim = f"broken promises after {kills} kills (cut short: {cut})"
    finish([report(claim, [len(result["wrong"])], 0, "")])


if __name__ == "__main__":
    main()
