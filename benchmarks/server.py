"""Start a Streamlit server and wait for its first page, as a reader with a browser does."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measure import ROOT

CHROMIUM = "/usr/bin/chromium"


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def streamlit(script: Path, folder: Path = ROOT) -> Iterator[str]:
    """Run `script` in a server of its own; yield its address at once, without waiting."""
    port = free_port()
    command = [
        sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port),
        "--server.address", "127.0.0.1", "--server.headless", "true",
    ]  # fmt: skip
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def seconds_to_first_page(page, script: Path) -> float:
    """Return the time from starting the server until the page's title stands there."""
    start = time.perf_counter()
    with streamlit(script) as address:
        while True:
            try:
                page.goto(address)
                break
            except Exception:  # the server does not answer yet
                time.sleep(0.05)
        page.wait_for_selector("h1", timeout=60_000)
        return time.perf_counter() - start
