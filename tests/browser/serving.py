"""A dashboard of one's own on a free port, for tests and benchmarks that need a browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from analytics.settings import ROOT

# Debian's Chromium, or whatever browser of that family the machine has.
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
# As root in a container Chromium has no sandbox; and it must not call home by itself.
FLAGS = ["--no-sandbox", "--disable-background-networking"]
START_SECONDS = 60


@contextmanager
def serve(script: Path, wait: bool = True, **settings: str) -> Iterator[str]:
    """Serve `script` with Streamlit until the block ends; yield its address.

    Args:
        wait: Yield only when the server answers.
        settings: Environment variables of the dashboard, such as ``DASHBOARD_STORE``.

    Raises:
        TimeoutError: The server did not answer in time.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    process = subprocess.Popen(
        [*command, "--server.address=localhost", "--server.headless=true"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://localhost:{port}"
    try:
        if wait:
            _wait(f"{address}/_stcore/health", process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


def _wait(address: str, process: subprocess.Popen) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(address, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError(f"no answer from {address}; exit code {process.poll()}")
