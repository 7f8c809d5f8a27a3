"""An Excel template per kind of file: lists to choose from, notes, an example row.

The example stands above the header, where an import reads nothing: it can neither be imported
nor need be deleted.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from analytics.intake.values.text import known
from analytics.store import reference, strategies
from analytics.text import say
from analytics.vocabulary import DECILES, STRATEGIES

DATA, LISTS = "Data", "Daftar"
# Rows from the top: title, note and whether a column is needed, example; then the header.
NOTE, EXAMPLE, HEADER = 1, 2, 3
# As far down as lists and forms reach; a longer file is imported all the same.
LAST = 5000
WIDTH = 20
WORDS = (
    "scheme", "fund_source", "segment", "programme", "sex", "funding_kind", "working",
    "action_status",
)  # fmt: skip
FORMS = {"text": "@", "day": "dd/mm/yyyy", "number": "#,##0", "year": "0"}


@dataclass(frozen=True)
class _Column:
    place: int
    header: str
    form: str
    note: str
    example: str | int | date
    needed: bool


def template(kind: str, area: str) -> bytes:
    """Return the xlsx in which an office of `area` may send a file of `kind`."""
    lists = _lists(area)
    columns = [
        _Column(
            place,
            said["header"],
            said["form"],
            said["note"],
            said.get("example", lists.get(said["form"], [""])[0]),
            said.get("needed", False),
        )
        for place, said in enumerate(known("templates")[kind])
    ]
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        page, drawn = book.add_worksheet(DATA), book.add_worksheet(LISTS)
        _heading(book, page, kind, columns)
        places = {name: _write_list(drawn, at, lists[name]) for at, name in enumerate(lists)}
        # Beside the villages, the subdistrict of each.
        of = reference.villages(area)["subdistrict_name"].tolist()
        places["village_in"] = _write_list(drawn, len(lists), of)
        for column in columns:
            _format(book, page, column)
            _offer(page, column, columns, places)
        page.freeze_panes(HEADER + 1, 0)
        drawn.protect()
    return content.getvalue()


def _lists(area: str) -> dict[str, list]:
    """Return the words of each list, as offices write them and intake reads them."""
    places = reference.areas(area)
    subdistricts = places.loc[places["level"] == "subdistrict", "name"].tolist()
    words = {group: [names[0] for names in known("words")[group].values()] for group in WORDS}
    return {
        **words,
        "decile": list(DECILES),
        "strategy": _strategies(area),
        "area": [reference.area_name(area), *(f"Kecamatan {name}" for name in subdistricts)],
        "subdistrict": subdistricts,
        "village": reference.villages(area)["name"].tolist(),
    }


def _strategies(area: str) -> list[str | int]:
    """Return the strategies with the names that `area` announced; without any, their numbers."""
    announced = strategies.announced(area)
    return [f"{each.number}. {each.names['id']}" for each in announced] or list(STRATEGIES)


def _heading(book: Workbook, page: Worksheet, kind: str, columns: list[_Column]) -> None:
    title = book.add_format({"bold": True, "font_size": 13})
    note = book.add_format({"italic": True, "font_color": "#4d5a5a", "text_wrap": True})
    note.set_align("top")
    head = book.add_format({"bold": True, "bg_color": "#e6f0f0", "border": 1})
    page.write_string(0, 0, say("export.template_title", kind=say(f"word.kind.{kind}")), title)
    for column in columns:
        mark = say("export.template_needed" if column.needed else "export.template_free")
        page.write_string(NOTE, column.place, f"{column.note} ({mark})", note)
        _write_example(book, page, column)
        page.write_string(HEADER, column.place, column.header, head)
    page.set_row(NOTE, 48)


def _write_example(book: Workbook, page: Worksheet, column: _Column) -> None:
    look = {"italic": True, "font_color": "#8a6d3b", "bg_color": "#fff8e6", "align": "left"}
    look["num_format"] = FORMS.get(column.form, "General")
    form = book.add_format(look)
    # The first cell says what the row is.
    if column.place == 0:
        text = say("export.template_example", value=column.example)
        page.write_string(EXAMPLE, 0, text, form)
    elif isinstance(column.example, date):
        page.write_datetime(EXAMPLE, column.place, column.example, form)
    else:
        page.write(EXAMPLE, column.place, column.example, form)


def _format(book: Workbook, page: Worksheet, column: _Column) -> None:
    """Keep a NIK's sixteen digits: a text column stays text whatever is typed."""
    form = book.add_format({"num_format": FORMS.get(column.form, "General")})
    page.set_column(column.place, column.place, WIDTH, form)


def _offer(
    page: Worksheet, column: _Column, columns: list[_Column], places: Mapping[str, str]
) -> None:
    """Offer the words of a list; another spelling is warned of, not forbidden."""
    if column.form == "village":
        subdistrict = next(each for each in columns if each.form == "subdistrict")
        cell = f"${xl_col_to_name(subdistrict.place)}{HEADER + 2}"
        inside, names = (places[key].removeprefix("=") for key in ("village_in", "village"))
        first = names.split(":")[0]
        source = f"=OFFSET({first},MATCH({cell},{inside},0)-1,0,COUNTIF({inside},{cell}),1)"
    elif column.form in places:
        source = places[column.form]
    else:
        return
    rule = {"validate": "list", "source": source, "error_type": "warning"}
    page.data_validation(HEADER + 1, column.place, LAST, column.place, rule)


def _write_list(page: Worksheet, place: int, words: list) -> str:
    """Write one list down a column of its own; return where it stands."""
    page.write_column(0, place, words)
    letter = xl_col_to_name(place)
    return f"={LISTS}!${letter}$1:${letter}${len(words)}"
