"""A small file beside the tables, written in one step or not at all."""

import json
import os
from pathlib import Path


def replace(path: Path, content: object) -> None:
    """Write `content` to `path`; whoever reads meanwhile finds the old file or the new one."""
    draft = path.with_suffix(".draft")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)
