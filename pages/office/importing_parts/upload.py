"""The file that was dropped. It lives in the session; on disk only while it is read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import streamlit as st

from analytics import safe
from analytics.filenames import harmless
from pages.parts import dropping
from pages.parts.frame import View

_ROUND = "_import_round"
_HELD = "_import_held"


@dataclass(frozen=True)
class Upload:
    """One file: its name made harmless, its bytes, and a mark of the bytes."""

    name: str
    content: bytes = field(repr=False)

    @cached_property
    def mark(self) -> str:
        """Return a short checksum: the same file has the same widgets."""
        return sha256(self.content).hexdigest()[:12]

    @contextmanager
    def on_disk(self) -> Iterator[Path]:
        """Write the file where only this program reads it; remove it afterwards."""
        with TemporaryDirectory(prefix="impor-") as folder:
            path = Path(folder, self.name)
            path.write_bytes(self.content)
            yield path


def choose(view: View) -> Upload | None:
    """Draw the place to drop a file, and the way back; return the file."""
    turn = st.session_state.setdefault(_ROUND, 0)
    dropping.own_words(view, st.get_option("server.maxUploadSize"))
    dropped = st.file_uploader(
        view.say("importing.drop"), key=f"import_file_{turn}", help=view.say("importing.drop_help")
    )
    if dropped is None:
        forget()
        return None
    upload = Upload(harmless(dropped.name), dropped.getvalue())
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/description: **{safe.markdown(upload.name)}**")
        st.button(view.say("importing.cancel"), icon=":material/close:", on_click=clear)
    return upload


def clear() -> None:
    """Empty the place to drop a file; what was worked out from it is forgotten."""
    st.session_state[_ROUND] += 1
    forget()


def forget() -> None:
    """Drop what was worked out from the last file."""
    st.session_state.pop(_HELD, None)


def once(step: str, known: tuple, make: Callable[[], Any]) -> Any:
    """Work out one step of this file; again only when `known` has changed."""
    held = st.session_state.setdefault(_HELD, {})
    if held.get(step, (None,))[0] != known:
        held[step] = (known, make())
    return held[step][1]
