"""Where a long piece of work is. Whoever waits for it may listen, and stop it by raising."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from analytics import numbers
from analytics.text import say

# Called with the text key of a step and the rows done so far (0 where rows are not counted).
Listener = Callable[[str, int], None]

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """Tell `listener` of every step of the block; what it raises ends the work."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


def at(step: str, rows: int = 0) -> None:
    """Say that the work is at `step`, a key of the text table; called often, it costs nothing."""
    listener = _listener.get()
    if listener:
        listener(step, rows)


def said(step: str, rows: int, lang: str) -> str:
    """Return what a reader is told of a step."""
    return say(step, lang, n=rows, rows=numbers.integer(rows, lang))
