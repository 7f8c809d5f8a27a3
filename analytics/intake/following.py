"""Follows what another process sends; while that is silent, who waits is told and may stop it."""

from collections.abc import Callable, Iterator
from queue import Empty, Full, Queue
from threading import Event, Thread

from analytics import progress

Message = tuple[str, object]

TICK_SECONDS = 0.2
# Pieces read ahead; each holds some thousand rows, so more would only cost memory.
AHEAD = 2


def followed(messages: Iterator[Message], end: Callable[[], None]) -> Iterator[Message]:
    """Yield `messages`, which a thread reads; tell `analytics.progress` of the rows meanwhile.

    Args:
        end: Ends the process that sends; called where the reader goes away before the end.
    """
    box: Queue[tuple[Message | None, BaseException | None]] = Queue(AHEAD)
    gone = Event()
    reader = Thread(target=_read_into, args=(box, messages, gone), daemon=True)
    reader.start()
    try:
        yield from _taken(box)
    except BaseException:
        end()
        raise
    finally:
        gone.set()
        reader.join()


def _taken(box: Queue) -> Iterator[Message]:
    rows = 0
    while True:
        progress.at("progress.reading", rows)
        try:
            message, error = box.get(timeout=TICK_SECONDS)
        except Empty:
            continue
        if error:
            raise error
        if message is None:
            return
        rows += len(message[1][0]) if message[0] == "rows" else 0
        yield message


def _read_into(box: Queue, messages: Iterator[Message], gone: Event) -> None:
    """Pass on every message, then None; or the error on the way."""
    try:
        for message in messages:
            _put(box, (message, None), gone)
        _put(box, (None, None), gone)
    except BaseException as error:  # raised again where the messages are taken
        _put(box, (None, error), gone)


def _put(box: Queue, item: tuple, gone: Event) -> None:
    while not gone.is_set():
        try:
            return box.put(item, timeout=TICK_SECONDS)
        except Full:
            continue
