"""Names of files from outside: kept for the reader to recognise, and for nothing else."""

from analytics.intake.values.nik import mask_within
from analytics.safe import plain

LONGEST_NAME = 80


def harmless(name: str) -> str:
    """Return a file name without folders, hidden characters, NIK or leading dots."""
    bare = mask_within(plain(name.replace("\\", "/").rsplit("/", 1)[-1]))
    return bare.lstrip(". ")[-LONGEST_NAME:] or "berkas"
