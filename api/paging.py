"""Where the other pages of a table are, as headers (RFC 8288)."""

from urllib.parse import urlencode

from starlette.requests import Request

from api.resource import Asked


def headers(request: Request, asked: Asked, total: int | None) -> dict[str, str]:
    """Return how many rows there are, and links to the pages around this one.

    A link begins at its ``?``: it holds behind any proxy, under any name of the server. It
    names the edition, so that no page comes from another one published meanwhile.
    """
    if total is None:
        return {}
    start, limit = asked["offset"], asked["limit"]
    last = max(total - 1, 0) // limit * limit
    pages = {"first": 0, "prev": max(start - limit, 0), "next": start + limit, "last": last}
    if start == 0:
        del pages["prev"]
    if start + limit >= total:
        del pages["next"]
    query = {"edition": asked.edition.number, **request.query_params, "limit": limit}
    links = [
        f'<?{urlencode({**query, "offset": place})}>; rel="{name}"' for name, place in pages.items()
    ]
    return {"x-total-count": str(total), "link": ", ".join(links)}
