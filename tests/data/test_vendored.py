"""The front-end files in static/ and the fonts of papers are the ones the scripts fetched."""

import hashlib
import json

from analytics.settings import ROOT

STATIC = ROOT / "static"
FONTS = ROOT / "data" / "reports" / "fonts"


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


def test_each_font_is_listed_with_its_checksum():
    listed = json.loads((FONTS / "vendored.json").read_text(encoding="utf-8"))["sha256"]
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in FONTS.iterdir()
        if path.suffix != ".json"
    }
    assert found == listed


def test_fonts_come_with_their_licence():
    assert "SIL Open Font License" in (FONTS / "LICENSE.txt").read_text(encoding="utf-8")
