"""How long the API takes under a steady load: `python -m benchmarks.api_latency`.

One server process, as `make dashboard` starts it; each indicator told of villages in turn.
"""

import asyncio
import statistics
import time
from itertools import cycle

import httpx

from benchmarks.measure import ROOT, finish, own_store, report
from tests.browser.serving import serve

REQUESTS_A_SECOND = 50
REQUESTS = 20 * REQUESTS_A_SECOND
LIMIT_MS = 50
WAIT_SECONDS = 60
# In its first seconds the server prepares what maps need.
SETTLED_SECONDS = 12


def main() -> None:
    """Fill a store, publish it, serve it, and ask at fixed moments whatever is still waiting."""
    own_store()
    publish()
    with serve(ROOT / "dashboard.py") as address:
        taken = asyncio.run(_ask(f"{address}/api/v1/indicators"))
    taken.sort()
    print(f"    median {statistics.median(taken):.1f} ms, slowest {taken[-1]:.1f} ms")
    claim = f"API, all villages, {REQUESTS_A_SECOND} requests a second, 95th percentile"
    finish([report(claim, [statistics.quantiles(taken, n=20)[-1]], LIMIT_MS, "ms")])


def publish() -> None:
    """Publish an edition of simulated data."""
    from analytics.demo import build_demo
    from analytics.settings import settings
    from analytics.store import editions
    from analytics.store.dataset import load
    from analytics.store.tables import open_store

    area = settings().area
    build_demo(open_store(), area)
    editions.publish(open_store(), load(area))


async def _ask(address: str) -> list[float]:
    """Return how many milliseconds each answer took, from the moment it was due."""
    # What the server imports for its first answer is no part of the load.
    query = {"level": "village", "limit": 10_000}
    rows = httpx.get(address, params=query, timeout=WAIT_SECONDS).json()["data"]
    told = cycle(sorted({(row["month"], row["indicator"]) for row in rows}))
    await asyncio.sleep(SETTLED_SECONDS)
    start = time.perf_counter() + 1
    moments = (start + number / REQUESTS_A_SECOND for number in range(REQUESTS))
    async with httpx.AsyncClient(timeout=WAIT_SECONDS) as client:
        return await asyncio.gather(
            *(_answered(client, address, *next(told), due) for due in moments)
        )


async def _answered(
    client: httpx.AsyncClient, address: str, month: str, indicator: str, due: float
) -> float:
    await asyncio.sleep(max(due - time.perf_counter(), 0))
    query = {"level": "village", "month": month, "indicator": indicator}
    answer = await client.get(address, params=query)
    answer.raise_for_status()
    return 1000 * (time.perf_counter() - due)


if __name__ == "__main__":
    main()
