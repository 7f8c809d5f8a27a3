"""Protect persons: erase one, or a file that shows one, and look for readable NIK."""

import sys
from argparse import Namespace
from getpass import getpass
from pathlib import Path

from analytics.store import evidence_erase
from analytics.store.erase import erase
from analytics.store.scan import scan
from analytics.store.tables import open_store
from analytics.text import say


def run_erase(arguments: Namespace) -> None:
    """Remove a person everywhere; the NIK is asked for where the argument is ``-``.

    Published editions stay as they are: they hold counts of five and more, no person. Of an
    evidence file the bytes are removed, from the editions too.
    """
    if arguments.evidence is not None:
        checksum = evidence_erase.erase(open_store(), arguments.evidence, arguments.why)
        print(say("command.erased_evidence", file=checksum))
        return
    nik = _asked() if arguments.nik == "-" else arguments.nik
    rows = erase(open_store(), nik)
    print(say("command.erased", rows=rows, floor=open_store().version()))


def run_scan(arguments: Namespace) -> int:
    """Look for a NIK in the store and the given files; 1 where one is found."""
    paths = [open_store().folder, *map(Path, arguments.paths)]
    found = scan(paths)
    for file in found:
        print(say("command.scan_file", path=file.path, count=file.count))
    key = "command.scan_found" if found else "command.scan_clean"
    print(say(key, n=len(found), paths=", ".join(map(str, paths))))
    return 1 if found else 0


def _asked() -> str:
    """Return the NIK from the keyboard, unseen, or from a pipe."""
    if sys.stdin.isatty():
        return getpass("NIK: ").strip()
    return sys.stdin.readline().strip()
