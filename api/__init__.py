"""The open data API. `served` is mounted in dashboard.py; what it needs is imported when asked."""

from importlib import import_module

from starlette.concurrency import run_in_threadpool
from starlette.types import Receive, Scope, Send


async def served(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer below ``/api``. Start-up and pages do not wait for what only the API needs."""
    module = await run_in_threadpool(import_module, "api.app")
    await module.app(scope, receive, send)
