"""From a fresh clone to a served page, network included: `python -m benchmarks.fresh_start`."""

import os
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

from benchmarks.measure import ROOT, finish, report
from tests.browser.serving import free_port

LIMIT_S = 180


def main() -> None:
    """Clone what is committed, run `make dashboard`, wait until it answers."""
    folder = Path(tempfile.mkdtemp()) / "clone"
    port = free_port()
    start = time.perf_counter()
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)
    own = {k: v for k, v in os.environ.items() if not k.startswith("DASHBOARD_")}
    server = subprocess.Popen(
        ["make", "dashboard", f"PORT={port}"], cwd=folder, env=own, start_new_session=True
    )
    try:
        wait_for(f"http://localhost:{port}/sehat", start)
        taken = time.perf_counter() - start
    finally:
        os.killpg(server.pid, 15)
    finish([report("fresh clone to served page", [taken], LIMIT_S)])


def wait_for(address: str, start: float) -> None:
    """Return when `address` answers; give up at twice the limit."""
    while time.perf_counter() - start < 2 * LIMIT_S:
        try:
            urllib.request.urlopen(address).read()
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(address)


if __name__ == "__main__":
    main()
