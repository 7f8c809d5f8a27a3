"""Requests to the API as the dashboard mounts it, in this process."""

import asyncio
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.routing import Mount

import api

app = Starlette(routes=[Mount("/api", api.served)])


def ask(path: str, method: str = "GET", **headers: str) -> httpx.Response:
    """Return the answer to a request below /api/v1/; ``if_none_match`` is that header."""
    return asyncio.run(_ask(path, method, {k.replace("_", "-"): v for k, v in headers.items()}))


def rows(path: str) -> list[dict[str, Any]]:
    """Return the rows of an answer in JSON."""
    return ask(path).json()["data"]


async def _ask(path: str, method: str, headers: dict[str, str]) -> httpx.Response:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        return await client.request(method, f"/api/v1/{path}", headers=headers)
