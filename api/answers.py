"""Answers ready to be sent, kept as bytes: the same question is worked out once per edition."""

import gzip
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

from api.resource import Content

# Below this a header costs more than compressing saves.
SMALLEST_GZIP = 1000
GZIP_LEVEL = 6
# Some thousand answers; then those not asked for longest go.
KEPT_BYTES = 64 * 2**20


@dataclass(frozen=True)
class Answer:
    """The bytes of an answer, as they are and compressed (None: not worth it)."""

    content: Content
    mark: str
    packed: bytes | None

    def body(self, packed: bool) -> bytes:
        """Return the bytes to send."""
        return self.packed if packed and self.packed else self.content.body

    def etag(self, packed: bool) -> str:
        """Return a strong tag: other bytes have another one, and so have compressed ones."""
        return f'"{self.mark}-gzip"' if packed and self.packed else f'"{self.mark}"'


def prepare(content: Content) -> Answer:
    """Return `content` with its tag and compressed. (Streamlit would compress each time anew.)"""
    body = content.body
    large = len(body) >= SMALLEST_GZIP
    packed = gzip.compress(body, GZIP_LEVEL, mtime=0) if large else None
    return Answer(content, sha256(body).hexdigest()[:32], packed)


class Answers:
    """The answers given last, up to a number of bytes."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self.room = kept_bytes
        self.kept: OrderedDict[Hashable, Answer] = OrderedDict()
        self.lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Content]) -> Answer:
        """Return the answer of `key`; it is made where it is not kept."""
        with self.lock:
            if key in self.kept:
                self.kept.move_to_end(key)
                return self.kept[key]
        answer = prepare(make())
        with self.lock:
            if key not in self.kept:
                self.kept[key] = answer
                self.room -= _size(answer)
            while self.room < 0:
                _, oldest = self.kept.popitem(last=False)
                self.room += _size(oldest)
        return answer


def _size(answer: Answer) -> int:
    return len(answer.content.body) + len(answer.packed or b"")
