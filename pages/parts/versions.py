"""What a data version changed, in words."""

from collections.abc import Mapping

from analytics import numbers
from analytics.text import word
from analytics.vocabulary import IMPORTED
from pages.parts.frame import View


def changed(view: View, changes: Mapping[str, tuple[int, int]]) -> str:
    """Write the tables of office data that changed, with their rows before and after."""
    return ", ".join(
        f"{word('kind', name, view.lang)} {numbers.integer(before, view.lang)}"
        f" → {numbers.integer(after, view.lang)}"
        for name, (before, after) in changes.items()
        if name in IMPORTED
    )
