"""What every answer says of itself: who may read it, from where, how long it keeps."""

from starlette.requests import Request

VERSION = "/v1"
METHODS = ("GET", "HEAD", "OPTIONS")
# Whoever has a page elsewhere may read this: there is nothing here that is not public.
OPEN = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Link, X-Total-Count",
}
OPTIONS = {
    **OPEN,
    "allow": ", ".join(METHODS),
    "access-control-allow-methods": ", ".join(METHODS),
    "access-control-allow-headers": "Accept, If-None-Match",
    "access-control-max-age": "86400",
}
# The newest edition may be another one tomorrow; a numbered one never changes.
ASK_AGAIN, KEEP_A_DAY = "public, no-cache", "public, max-age=86400"


def root(request: Request) -> str:
    """Return the path under which the API is served, such as ``/api/v1``."""
    return request.scope.get("root_path", "") + VERSION
