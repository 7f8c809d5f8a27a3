"""The entry: `streamlit run dashboard.py` finds `app` by itself."""

import gc
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from time import sleep

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
)
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import api
from analytics.settings import settings

# Nothing is ever asked of another host, and no other site may frame the dashboard.
HEADERS = {
    "content-security-policy": "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; "
    "connect-src 'self' ws: wss: data: blob:; frame-ancestors 'self'",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
}

# Shown by the browser, and asked for anew each time: an evidence file may be erased.
SHOWN = {"content-disposition": "inline", "cache-control": "private, no-store"}


# Found without importing the package, which takes its time.
PLOTLY = Path(find_spec("plotly").origin).parent / "package_data" / "plotly.min.js"
# The first page comes first: importing beside it would make it wait.
MAP_AFTER_SECONDS = 4


class Headers:
    """Add the security headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything through; only the start of an HTTP answer is changed."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self.app(scope, receive, send_with_headers)


@asynccontextmanager
async def warm_up(_app: st.App) -> AsyncIterator[None]:
    """Let the server answer at once, and get ready beside it what pages need later."""
    send_at_once()
    Thread(target=prepare, daemon=True).start()
    yield


def send_at_once() -> None:
    """Let no answer wait for the reader's receipt of its first half.

    Streamlit binds its socket without naming the protocol, so asyncio leaves Nagle's algorithm
    on and each answer on an open connection takes 40 ms more (uvicorn, issue 3149). On Linux,
    where that is so, connections take the option over from the socket that listens.
    """
    for each in Path("/proc/self/fd").glob("*"):
        kind = int(each.name), socket.AF_INET, socket.SOCK_STREAM
        # Most of them are no sockets, or closed meanwhile.
        with suppress(OSError), socket.fromfd(*kind) as found:
            if found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def prepare() -> None:
    """Open the data, then what only the map needs; the first reader waits for neither twice."""
    from analytics.store import editions
    from analytics.store.dataset import load
    from analytics.store.tables import open_store
    from analytics.store.watch import damage

    editions.load(settings().area)
    if settings().public:
        return
    load(settings().area)
    damage(open_store(), patience=0)
    sleep(MAP_AFTER_SECONDS)
    # Half a second that the first map need not take. (Not streamlit_folium itself: a component
    # declared before the first session is never served.)
    import folium  # noqa: F401

    from analytics.store.cells import cells

    cells(settings().area)
    # Streamlit collects garbage after every run; what stays for good need not be looked at.
    gc.collect()
    gc.freeze()


async def health(_request: Request) -> JSONResponse:
    """Tell a watchdog that the server answers, and from which data version."""
    from analytics.store.tables import open_store

    return JSONResponse({"status": "ok", "data_version": open_store().version()})


async def first_page(request: Request) -> RedirectResponse:
    """Lead the first page's own name to it, with its filters: Streamlit knows it by none."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"./{query}")


async def plotly(_request: Request) -> FileResponse:
    """Serve the script that draws a chart once more as a picture; Python's Plotly brings it."""
    return FileResponse(PLOTLY, media_type="text/javascript")


def evidence(request: Request) -> Response:
    """Serve a published evidence file: a PDF or a picture, as its contents say."""
    from analytics.errors import DataError
    from analytics.store import editions
    from analytics.store.evidence_files import type_of

    try:
        content = editions.evidence_file(request.path_params["checksum"])
    except DataError as error:
        return PlainTextResponse(error.message(), status_code=404)
    return Response(content, media_type=type_of(content), headers=SHOWN)


# Vendored scripts: a map must work with no internet. (Streamlit's own static folder would have
# to lie beside pages/menu.py, and serves scripts as plain text.)
vendored = Mount("/aset", StaticFiles(directory=Path(__file__).parent / "static"))

# What comes first: the summary, or impact where only public pages are served.
FIRST = ("/ringkasan", "/dampak") if settings().public else ("/ringkasan",)

routes = [
    Route("/sehat", health),
    *(Route(name, first_page) for name in FIRST),
    Route("/aset/plotly.min.js", plotly),
    Route("/berkas-bukti/{checksum}", evidence),
    vendored,
    Mount("/api", api.served),
]

app = st.App("pages/menu.py", routes=routes, middleware=[Middleware(Headers)], lifespan=warm_up)
