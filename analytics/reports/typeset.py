"""From values to pages: Typst sets a template, offline and the same on every machine."""

import json
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

import pandas as pd

from analytics.settings import ROOT

if TYPE_CHECKING:
    import typst

FOLDER = ROOT / "data" / "reports"
FONTS = FOLDER / "fonts"
FAMILY = "Source Sans Pro"
# PDF/UA: tagged, so that a screen reader reads tables as tables and pictures by their words.
STANDARD = "ua-1"


def pdf(template: str, report: Mapping[str, object], day: pd.Timestamp) -> bytes:
    """Return `template` of data/reports/ filled with `report`: the same bytes for the same values.

    The values travel as JSON and are set as plain text: what came from outside is never markup.
    """
    import typst

    values = {"report": json.dumps(report, ensure_ascii=False, sort_keys=True)}
    # One for each paper: a typesetter remembers values, and several readers may ask at once.
    typesetter = typst.Compiler(
        str(FOLDER / template), root=str(FOLDER), font_paths=_fonts(), sys_inputs=values
    )
    made_on = int(day.tz_localize("UTC").timestamp())
    return typesetter.compile(format="pdf", pdf_standards=[STANDARD], timestamp=made_on)


@cache
def _fonts() -> "typst.Fonts":
    """Return the fonts in data/reports/ and those within Typst, none of the machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
