"""What the benchmarks share: a store of their own, timing, and one way to report."""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "tests" / "examples"


def own_store() -> Path:
    """Point the settings at a new, empty store; call it before anything opens one."""
    folder = Path(tempfile.mkdtemp(prefix="benchmark-"))
    os.environ["DASHBOARD_STORE"] = str(folder / "store")
    os.environ["DASHBOARD_KEY_FILE"] = str(folder / "nik.key")
    os.environ["DASHBOARD_TODAY"] = "2026-11-22"
    return folder / "store"


def seconds(action: Callable[[], object], times: int) -> list[float]:
    """Return how long each of `times` calls of `action` took."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        taken.append(time.perf_counter() - start)
    return taken


def report(claim: str, figures: list[float], limit: float, unit: str = "s") -> bool:
    """Print median, smallest and largest beside the limit; tell whether it is kept."""
    middle = statistics.median(figures)
    kept = middle <= limit
    span = f"{min(figures):.3g}–{max(figures):.3g}"
    print(f"{'ok ' if kept else 'OFF'} {claim}: {middle:.3g} {unit} ({span}, limit {limit} {unit})")
    return kept


def finish(kept: list[bool]) -> None:
    """Leave with 1 where a claim does not hold."""
    sys.exit(0 if all(kept) else 1)
