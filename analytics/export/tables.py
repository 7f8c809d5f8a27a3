"""A table as the reader sees it, as an Excel workbook or as CSV, with what it rests on."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from analytics import numbers, safe
from analytics.export.colophon import Colophon
from analytics.export.dictionary import HEADS, Column, dictionary
from analytics.text import say

# Nothing in a cell may act, whatever a file from outside brought along.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
LONGEST_SHEET_NAME = 31  # Excel's own limit
# Rows of the colophon above the header of the data.
TITLE_ROWS = 6
NARROWEST, WIDEST, SENTENCE_WIDTH = 12, 48, 60
HEAD = {"bold": True, "bg_color": "#e6f0f0", "border": 1, "text_wrap": True, "valign": "top"}
# Excel's own formats: thousands and decimals are then those of the reader's Excel. 0x421 is
# Indonesian, 0x409 English: the month's name follows the language of the view.
LOCALES = {"id": "[$-421]", "en": "[$-409]"}
RUPIAH = "[$Rp-421]#,##0;-[$Rp-421]#,##0"
COUNT = "#,##0"
FORMS = {
    "%": "0.0%", "exact_pct": "0.00%", "IDR": RUPIAH, "per_100_adults": "#,##0.0",
    "points": "#,##0.0", "score": "0.0000", "month": "mmmm yyyy", "day": "d mmmm yyyy",
    "text": "@", "number": "General",
}  # fmt: skip
PERCENT = ("%", "exact_pct")
DATES = ("month", "day")
# How a spreadsheet in that language parts cells and decimals when a CSV is double-clicked:
# where decimals have a comma, the list separator of Windows is a semicolon.
DIALECTS = {"id": {"sep": ";", "decimal": ","}, "en": {"sep": ",", "decimal": "."}}


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook: a table under its own title, source and nature.

    `missing` is what is written for the unknown; by default "Belum ada data".
    """

    name: str
    rows: pd.DataFrame
    columns: Sequence[Column]
    colophon: Colophon
    missing: str | None = None


def workbook(
    rows: pd.DataFrame, columns: Sequence[Column], colophon: Colophon, missing: str | None = None,
    by: str | None = None,
) -> bytes:  # fmt: skip
    """Return an xlsx with two sheets: the data under their colophon, and a dictionary.

    Percentages are stored as Excel understands them (35,7% is 0,357), months and days as
    dates. What is unknown is written out: an empty cell would be taken for zero, and sums
    leave text aside.

    Args:
        rows: Holds the columns named; NaN is unknown.
        missing: What is written for the unknown; by default "Belum ada data".
        by: A column of `rows`; between the two stands a sheet with the rows of each of its
            values, in the order of the rows.
    """
    sheets = [Sheet(say("export.data_sheet", colophon.lang), rows, columns, colophon, missing)]
    for value, part in rows.groupby(by, sort=False) if by else ():
        words = replace(colophon, title=f"{colophon.title}: {value}")
        sheets.append(Sheet(str(value), part, columns, words, missing))
    return book(sheets, colophon)


def book(sheets: Sequence[Sheet], colophon: Colophon) -> bytes:
    """Return an xlsx with each of `sheets` under its colophon, and one dictionary for all."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, OPTIONS) as made:
        made.set_properties(
            {
                "title": colophon.title,
                "subject": colophon.view(),
                "comments": f"{colophon.provenance()}\n{colophon.edition()}\n{colophon.link}",
                "created": colophon.day.to_pydatetime(),
            }
        )
        for sheet in sheets:
            page = made.add_worksheet(_sheet_name(sheet.name, made))
            missing = sheet.missing or numbers.missing(colophon.lang)
            _title(made, page, sheet.colophon)
            _data(made, page, sheet.rows, sheet.columns, colophon.lang, missing)
            _paper(page, sheet.colophon)
        columns = {column.heading: column for sheet in sheets for column in sheet.columns}
        _explain(made, dictionary(columns.values(), colophon.version, colophon.lang), colophon.lang)
    return content.getvalue()


def csv(rows: pd.DataFrame, columns: Sequence[Column], colophon: Colophon) -> bytes:
    """Return the table as CSV for spreadsheets and programs alike.

    One header line, then data only: source, nature, as-of date and data version are the last
    columns of each row, so they stay with the rows wherever these are copied. Percentages are
    numbers in percent, months and days ISO dates; what is unknown is empty, which every reader
    of CSV takes for unknown. In Indonesian cells are parted by semicolons, decimals by a comma.
    """
    lang = colophon.lang
    table = rows[[column.name for column in columns]].copy()
    counts = table.select_dtypes("number").columns
    # Counts stay whole numbers beside unknown ones: 100, not 100,0.
    table[counts] = table[counts].convert_dtypes()
    for column in columns:
        if column.unit in DATES:
            written = "%Y-%m" if column.unit == "month" else "%Y-%m-%d"
            table[column.name] = pd.to_datetime(table[column.name]).dt.strftime(written)
    table.columns = [safe.sheet(column.heading) for column in columns]
    last = {
        "source": colophon.source(),
        "nature": colophon.nature(),
        "as_of": colophon.origin.as_of,
        "version": str(colophon.version),
    }
    table = table.map(safe.sheet)
    for name, value in last.items():
        table[say(f"export.dictionary.{name}", lang)] = safe.sheet(value)
    return table.to_csv(index=False, **DIALECTS[lang]).encode("utf-8-sig")


def _sheet_name(name: str, book: Workbook) -> str:
    """Return a name that Excel takes: few letters, no sign of its own, none of them twice."""
    taken = {page.get_name().lower() for page in book.worksheets()}
    plain = re.sub(r"[\[\]:*?/\\]", " ", name).strip("' ")[:LONGEST_SHEET_NAME]
    if plain.lower() not in taken:
        return plain
    return f"{plain[: LONGEST_SHEET_NAME - 4]} {len(taken)}"


def _title(book: Workbook, page: Worksheet, colophon: Colophon) -> None:
    """Write the colophon on top; what is simulated says so in a colour of its own."""
    large = book.add_format({"bold": True, "font_size": 13})
    small = book.add_format({"font_color": "#4d5a5a"})
    warning = book.add_format({"bold": True, "font_color": "#9c4a00"})
    lines = [
        (colophon.title, large),
        (colophon.view(), small),
        (colophon.provenance(), warning if colophon.simulated else small),
        (colophon.edition(), small),
        (colophon.link, small),
    ]
    for number, (text, form) in enumerate(lines):
        page.write_string(number, 0, str(safe.sheet(text)), form)


def _data(
    book: Workbook, page: Worksheet, rows: pd.DataFrame, columns: Sequence[Column],
    lang: str, missing: str,
) -> None:  # fmt: skip
    head = book.add_format(HEAD)
    unknown = book.add_format({"italic": True, "font_color": "#6b7878", "align": "right"})
    for place, column in enumerate(columns):
        form = book.add_format({"num_format": _form(column.unit, lang)})
        page.write_string(TITLE_ROWS, place, str(safe.sheet(column.heading)), head)
        page.set_column(place, place, _width(rows[column.name], column))
        for number, value in enumerate(rows[column.name], start=TITLE_ROWS + 1):
            if pd.isna(value):
                page.write_string(number, place, missing, unknown)
            else:
                _write(page, number, place, value, column.unit, form)
    page.freeze_panes(TITLE_ROWS + 1, 1)
    page.autofilter(TITLE_ROWS, 0, TITLE_ROWS + len(rows), len(columns) - 1)


def _write(page: Worksheet, row: int, place: int, value: object, unit: str, form: Format) -> None:
    if unit in DATES:
        page.write_datetime(row, place, pd.Timestamp(value).to_pydatetime(), form)
    elif unit == "text" or isinstance(value, str):
        page.write_string(row, place, str(safe.sheet(str(value))), form)
    else:
        page.write_number(row, place, value / 100 if unit in PERCENT else value, form)


def _form(unit: str, lang: str) -> str:
    return (LOCALES[lang] if unit in DATES else "") + FORMS.get(unit, COUNT)


def _width(values: pd.Series, column: Column) -> int:
    """Return a width that holds the texts; a heading may take two lines."""
    texts = values.astype(str).str.len() if column.unit == "text" else pd.Series(dtype=int)
    longest = max([len(column.heading) // 2, *texts])
    return min(max(NARROWEST, longest + 2), WIDEST)


def _paper(page: Worksheet, colophon: Colophon) -> None:
    """Let a printed page keep its header, its source and its version."""
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(TITLE_ROWS)
    foot = f"{colophon.nature()} · {colophon.edition()}".replace("&", "&&")
    page.set_footer(f"&L{foot}&R&P / &N")


def _explain(book: Workbook, table: pd.DataFrame, lang: str) -> None:
    page = book.add_worksheet(say("export.dictionary_sheet", lang))
    head, wrapped = book.add_format(HEAD), book.add_format({"text_wrap": True, "valign": "top"})
    for place, name in enumerate(HEADS):
        page.write_string(0, place, say(f"export.dictionary.{name}", lang), head)
        wide = name in ("formula", "caveat", "source")
        page.set_column(place, place, SENTENCE_WIDTH if wide else NARROWEST * 2)
        for number, text in enumerate(table[name], start=1):
            page.write_string(number, place, str(safe.sheet(text)), wrapped)
    page.freeze_panes(1, 1)
