"""Vendor the letters that papers are set in: `python scripts/vendor_fonts.py`. Needs pip.

A paper must look the same on every machine, so no font of the system is asked for. Typst reads
TrueType files of one weight each, which Streamlit's own Source Sans (variable, WOFF2) is not.
"""

import tempfile
import zipfile
from pathlib import Path

from sources import packages

FONTS = Path(__file__).resolve().parent.parent / "data" / "reports" / "fonts"
PACKAGE = "font-source-sans-pro==0.0.1"
INSIDE = "font_source_sans_pro/files"
FILES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf", "LICENSE.txt")


def main() -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        archive = zipfile.ZipFile(packages.wheel(PACKAGE, Path(folder)))
        for name in FILES:
            (FONTS / name).write_bytes(archive.read(f"{INSIDE}/{name}"))
    packages.record(FONTS, PACKAGE, "PyPI", "OFL-1.1", FILES)


if __name__ == "__main__":
    main()
