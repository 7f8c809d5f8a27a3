"""P11: send me these rows as Excel, this map as a picture, this view as a link."""

from io import BytesIO
from urllib.parse import parse_qs

import openpyxl

from pages.menu import PAGES
from tests.pages.reading import open_page
from tests.questions.typed import publish_register

COVERAGE = next(entry for entry in PAGES if entry.name == "coverage")
BANA, MALO, TERIAK = "61.07.09.2001", "61.07.09.2006", "61.07.09"


def test_rows_map_and_view_are_taken_away_from_the_first_page(empty_store, tmp_path, offered):
    publish_register(
        tmp_path,
        (BANA, 5, "2026-01-01", "2026-11-30"),
        (MALO, 3, "2026-01-01", "2026-11-30"),
    )
    app = open_page(COVERAGE, wilayah=TERIAK)
    assert not app.exception
    name, make = next(
        offered[key] for key in offered if key.startswith("coverage") and key.endswith("_xlsx")
    )
    assert name.startswith("peta-cakupan")
    assert name.endswith("_61.07.09_2026-11_v1.xlsx")
    sheet = openpyxl.load_workbook(BytesIO(make())).worksheets[0]
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert {5, 3} <= set(cells)
    assert offered["coverage_map_png"][1]().startswith(b"\x89PNG")
    # One click opens the link of the view.
    app.session_state["share"] = True
    app.run()
    asked = parse_qs(app.code[0].value.partition("?")[2])
    assert (asked["wilayah"], asked["bulan"], asked["versi"]) == ([TERIAK], ["2026-11"], ["1"])
