"""The names of sources in the reader's language."""

from collections.abc import Mapping
from functools import lru_cache

from analytics.store import reference
from analytics.text import LANGUAGES, say

# What the project says of figures that it made itself: no citation, so it is translated.
OWN = ("simulated", "from_statements", "from_two_figures", "from_two_sources", "from_budget")


def named(source: str, lang: str) -> str:
    """Return `source` in the reader's language, as far as the project worded it.

    That is what `OWN` says and the titles of reference files. Citations of others stay as they
    were published.
    """
    if lang == LANGUAGES[0]:
        return source
    for words, other in _wordings(lang).items():
        source = source.replace(words, other)
    return source


@lru_cache(maxsize=len(LANGUAGES))
def _wordings(lang: str) -> Mapping[str, str]:
    own = {say(f"origin.{name}"): say(f"origin.{name}", lang) for name in OWN}
    return own | {about["title"]: about["title_en"] for about in reference.sidecars()}
