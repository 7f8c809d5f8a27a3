"""A ZIP of files with their checksums: the same bytes for the same files, whenever it is made."""

import io
import zipfile
from collections.abc import Mapping
from hashlib import sha256

import pandas as pd

SUMS = "SHA256SUMS"
# As `chmod 644`; without it some systems unpack files that nobody may read.
MODE = 0o644 << 16


def checksums(files: Mapping[str, bytes]) -> bytes:
    """Return what `sha256sum -c` reads: one line a file, sorted by name."""
    lines = [f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)]
    return "".join(lines).encode()


def packed(files: Mapping[str, bytes], day: pd.Timestamp) -> bytes:
    """Return a ZIP of `files` (path → content) and their checksums, all dated `day`."""
    content = io.BytesIO()
    whole = {**files, SUMS: checksums(files)}
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(whole):
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = MODE
            archive.writestr(entry, whole[name])
    return content.getvalue()
