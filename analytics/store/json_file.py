"""A small file beside the tables, written in one step or not at all."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

Row = TypeVar("Row")


def read(path: Path) -> Any:
    """Return what `path` holds; None where it is not there or not whole."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None


def records(path: Path, kind: Callable[..., Row]) -> tuple[Row, ...]:
    """Return the rows that `path` holds as `kind`; none where it is not there or not whole."""
    try:
        return tuple(kind(**row) for row in read(path) or ())
    except TypeError:
        return ()


def replace(path: Path, content: object) -> None:
    """Write `content` to `path`; whoever reads meanwhile finds the old file or the new one."""
    draft = path.with_suffix(".draft")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)
