"""The NIK is never kept: a keyed hash stands for the worker."""

import hashlib
import hmac
import os
import secrets
from functools import lru_cache
from pathlib import Path

import pandas as pd

from analytics.settings import settings

# Half of SHA-256: 2^128 values, no two of Indonesia's 280 million people meet in practice.
KEY_BYTES = 16


@lru_cache(maxsize=4)
def secret(path: Path) -> bytes:
    """Return the installation's secret; the first call on a new machine makes it.

    Without it a hash could be undone by trying every NIK of a regency in minutes.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return bytes.fromhex(path.read_text(encoding="ascii").strip())
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    return bytes.fromhex(path.read_text(encoding="ascii"))


def worker_keys(niks: pd.Series) -> pd.Series:
    """Return for each 16-digit NIK its worker key, 32 hex digits; missing stays missing."""
    key = secret(settings().key_file)
    places, known = pd.factorize(niks)  # a missing one has place -1
    digests = [*(_digest(key, nik) for nik in known), None]
    return pd.Series(digests, dtype="str").take(places).set_axis(niks.index)


def fingerprint() -> str:
    """Return a mark of the secret in use, so that a store notices a foreign one."""
    return _digest(secret(settings().key_file), "fingerprint")


def _digest(key: bytes, text: str) -> str:
    return hmac.digest(key, text.encode(), hashlib.sha256)[:KEY_BYTES].hex()
