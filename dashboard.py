"""The entry: `streamlit run dashboard.py` finds `app` by itself."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


@asynccontextmanager
async def warm_up(_app: st.App) -> AsyncIterator[None]:
    """Open what every page needs, once, before the first reader comes."""
    from analytics.store.dataset import load

    from analytics.settings import settings

    load(settings().area)
    # Streamlit collects garbage after every run; what stays for good need not be looked at.
    gc.collect()
    gc.freeze()
    yield


async def health(_request: Request) -> JSONResponse:
    """Tell a watchdog that the server answers, and from which data version."""
    from analytics.store.tables import open_store

    return JSONResponse({"status": "ok", "data_version": open_store().version()})


app = st.App("pages/menu.py", routes=[Route("/sehat", health)], lifespan=warm_up)
