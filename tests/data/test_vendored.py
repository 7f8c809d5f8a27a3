"""The front-end files in static/ are the ones the script fetched."""

import hashlib
import json

from analytics.settings import ROOT

STATIC = ROOT / "static"


def test_each_vendored_file_is_listed_with_its_checksum():
    listed = json.loads((STATIC / "vendored.json").read_text(encoding="utf-8"))["sha256"]
    found = {
        path.relative_to(STATIC).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (STATIC / "leaflet").rglob("*")
        if path.is_file()
    }
    assert found == listed


def test_leaflet_comes_with_its_licence():
    assert "BSD 2-Clause" in (STATIC / "leaflet" / "LICENSE").read_text(encoding="utf-8")
