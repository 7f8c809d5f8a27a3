"""The API as an ASGI application: one route per declared resource."""

from collections.abc import Callable
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from analytics.settings import settings
from api import failing, paging
from api.answers import Answer, Answers
from api.catalogue import RESOURCES
from api.editions import asked_for
from api.headers import ASK_AGAIN, KEEP_A_DAY, METHODS, OPEN, OPTIONS, VERSION, root
from api.negotiation import is_known, takes_gzip, wants_csv
from api.parameters import read
from api.problems import Problem
from api.resource import Asked, Resource

answers = Answers()


def endpoint(resource: Resource) -> Callable[[Request], Response]:
    """Return what answers requests for `resource`. Starlette runs it in a thread: the loop is
    Streamlit's as well.
    """

    def respond(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=OPTIONS)
        asked = _asked(resource, request)
        answer = answers.get(_key(resource, asked), partial(resource.answer, asked))
        return _response(request, asked, answer)

    return respond


def _asked(resource: Resource, request: Request) -> Asked:
    values = read(resource.parameters, request.path_params, request.query_params)
    csv = values.get("format") == "csv"
    if "format" in values and values["format"] is None:
        csv = wants_csv(request.headers.get("accept", ""))
    edition = asked_for(values) if resource.of_edition else None
    return Asked(values, edition, root(request), csv)


def _key(resource: Resource, asked: Asked) -> tuple:
    edition = asked.edition
    # Its checksums, for an edition deleted by hand may come again under the same number.
    which = (tuple(edition.files.values()), edition.number, edition.real_only) if edition else ()
    values = tuple(asked.values.items())
    return settings().store, resource.name, which, values, asked.csv, asked.root


def _response(request: Request, asked: Asked, answer: Answer) -> Response:
    packed = takes_gzip(request.headers.get("accept-encoding", ""))
    tag, body = answer.etag(packed), answer.body(packed)
    pinned = asked.values.get("edition") or asked.values.get("edisi")
    headers = {
        **OPEN,
        "etag": tag,
        "cache-control": KEEP_A_DAY if pinned else ASK_AGAIN,
        "vary": "Accept, Accept-Encoding",
        **paging.headers(request, asked, answer.content.total),
    }
    if is_known(tag, request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=headers)
    if body is answer.packed:
        headers["content-encoding"] = "gzip"
    headers["content-length"] = str(len(body))
    sent = b"" if request.method == "HEAD" else body
    return Response(sent, headers=headers, media_type=answer.content.media)


app = Starlette(
    routes=[
        Route(f"{VERSION}/{resource.path}", endpoint(resource), methods=METHODS)
        for resource in RESOURCES
    ],
    exception_handlers={
        Problem: failing.respond,
        HTTPException: failing.respond,
        Exception: failing.respond,
    },
)
