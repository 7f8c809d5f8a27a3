"""What a request's headers ask for: a form, a compression, or only what is new."""

import re

_QUALITY = re.compile(r"q=([01](?:\.[0-9]{0,3})?)")


def wants_csv(accept: str) -> bool:
    """Tell whether CSV is wanted more than JSON, which stands for everything else."""
    return quality(accept, "text/csv") > quality(accept, "application/json")


def takes_gzip(accept_encoding: str) -> bool:
    """Tell whether a compressed body is understood."""
    return quality(accept_encoding, "gzip") > 0


def quality(header: str, name: str) -> float:
    """Return how much `name` is wanted (RFC 9110, 12.4.2): 1 by default, 0 where it is absent."""
    for part in header.lower().split(","):
        token, *parameters = (each.strip() for each in part.split(";"))
        if token == name:
            stated = next(filter(None, map(_QUALITY.fullmatch, parameters)), None)
            return float(stated[1]) if stated else 1.0
    return 0.0


def is_known(etag: str, if_none_match: str) -> bool:
    """Tell whether the reader has the answer with this tag already."""
    tags = (tag.strip().removeprefix("W/") for tag in if_none_match.split(","))
    return any(tag in (etag, "*") for tag in tags)
