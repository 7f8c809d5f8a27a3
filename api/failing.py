"""Every error as a problem document, whatever raised it."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api import writing
from api.headers import METHODS, OPEN, root
from api.problems import MEDIA, Problem


def respond(request: Request, error: Exception) -> Response:
    """Return what went wrong, as RFC 9457 writes it."""
    problem = _problem(request, error)
    headers = {**OPEN, "cache-control": "no-store"}
    if problem.key == "no_such_method":
        headers["allow"] = ", ".join(METHODS)
    body = writing.json_bytes(problem.body(root(request)))
    headers["content-length"] = str(len(body))
    sent = b"" if request.method == "HEAD" else body
    return Response(sent, problem.status, headers, media_type=MEDIA)


def _problem(request: Request, error: Exception) -> Problem:
    """Return the problem that an error is; of an unforeseen one nothing is told."""
    if isinstance(error, Problem):
        return error
    status = error.status_code if isinstance(error, HTTPException) else 500
    if status == 404:
        return Problem("no_such_path", path=request.url.path, known=f"{root(request)}/")
    if status == 405:
        return Problem("no_such_method", method=request.method, known=", ".join(METHODS))
    return Problem("failed")
