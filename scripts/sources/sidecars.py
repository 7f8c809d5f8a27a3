"""The .meta.yml beside each data file: written by hand, except for its checksum."""

import re
from pathlib import Path

from sources.packages import ChecksumError, sha256

CHECKSUM = re.compile(r"^sha256:.*$", re.MULTILINE)


def sidecar(path: Path) -> Path:
    return path.with_suffix(".meta.yml")


def stamp(path: Path) -> None:
    """Write the checksum of a file that was just built into its sidecar."""
    text = sidecar(path).read_text(encoding="utf-8")
    stamped, found = CHECKSUM.subn(f"sha256: {sha256(path)}", text)
    if found != 1:
        raise ValueError(f"{sidecar(path).name}: one sha256 line expected, {found} found")
    sidecar(path).write_text(stamped, encoding="utf-8", newline="\n")


def check(path: Path) -> None:
    """Make sure that a file kept as it was is the one its sidecar describes."""
    if f"sha256: {sha256(path)}" not in sidecar(path).read_text(encoding="utf-8").splitlines():
        raise ChecksumError(f"{path.name} is not the file that {sidecar(path).name} describes")
