"""Opens an office file by what its bytes are, not by its name, and tells what is in it."""

import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice, zip_longest
from pathlib import Path

from analytics.sandbox import limits
from analytics.sandbox.refusal import Refused, too_long

ZIP, OLE = b"PK\x03\x04", bytes.fromhex("D0CF11E0A1B11AE1")
BOM = b"\xef\xbb\xbf"
SQLITE = b"SQLite format 3\0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OLE_MACROS = "_VBA_PROJECT".encode("utf-16-le")
# Kinds of file that are sent in place of a spreadsheet; the reader is told which it is.
FOREIGN = {
    b"%PDF": "PDF",
    b"MZ": "EXE",
    b"\x7fELF": "EXE",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"{\\rtf": "RTF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "GZIP",
    b"PAR1": "Parquet",
}
ROWS_AT_ONCE = 5_000
_JSON = re.compile(rb'\s*\{\s*"')
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|table|meta|\?xml|head|body|style|div)", re.I)

Message = tuple[str, object]
# Row number, width and cells of a row.
Record = tuple[int, int, list]


def messages(path: Path) -> Iterator[Message]:
    """Yield what a file holds, piece by piece.

    ``("file", {"sha256", "macros", "links", "encoding"})``, then for each sheet ``("sheet",
    {"name", "visible", "from_1904", "hidden_rows", "hidden_columns", "formulas", "broken",
    "numbered"})``, for each layer of a map ``("sheet", {"name", "repaired", "numbered"})``, and
    ``("rows", (row numbers, widths, columns))``, every column as long as the longest row needs;
    at last ``("end", None)`` or ``("refused", (key, values))``.
    """
    try:
        yield from _opened(path)
        yield "end", None
    except Refused as refused:
        yield "refused", (refused.key, refused.values)
    except MemoryError:
        yield "refused", ("intake.file_heavy", {})


def _opened(path: Path) -> Iterator[Message]:
    content = _bytes(path)
    facts = {"sha256": sha256(content).hexdigest(), "macros": False, "links": [], "encoding": ""}
    if source := _map(content):
        yield "file", facts
        yield from _layers(path, content, source)
        return
    if content.startswith((ZIP, OLE)):
        yield from _workbook(content, facts)
        return
    for start, name in FOREIGN.items():
        if content.startswith(start):
            raise Refused("intake.file_foreign", type=name)
    if _MARKUP.match(content.removeprefix(BOM)):
        raise Refused("intake.file_markup")
    from analytics.sandbox import delimited

    lines, facts["encoding"] = delimited.decoded(content)
    del content
    yield "file", facts
    yield "sheet", {"name": "", "numbered": True}
    yield from _pieces(delimited.records(lines, facts["encoding"]))


def _bytes(path: Path) -> bytes:
    """Return the content of a file that is neither too large nor empty."""
    try:
        with path.open("rb") as file:
            packed = file.read(len(OLE)).startswith((ZIP, OLE))
            limit = limits.WORKBOOK_BYTES if packed else limits.TEXT_BYTES
            _check_size(path.stat().st_size, limit)
            file.seek(0)
            content = file.read()
    except OSError:
        raise Refused("intake.file_missing") from None
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise Refused("intake.file_empty")
    return content


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        whole, most = size // limits.MEGABYTE, limit // limits.MEGABYTE
        raise Refused("intake.file_too_large", size=whole, limit=most)


def _workbook(content: bytes, facts: dict) -> Iterator[Message]:
    from analytics.sandbox import archive, workbook

    inside = archive.Inside()
    if content.startswith(ZIP):
        inside = archive.examined(content)
    elif ENCRYPTED in content:
        raise Refused("intake.file_locked")
    macros = inside.macros or OLE_MACROS in content
    yield "file", {**facts, "macros": macros, "links": inside.links}
    for about, rows in workbook.sheets(content):
        about |= inside.sheets.get(about["name"], {})
        yield "sheet", {**about, "from_1904": inside.from_1904, "numbered": False}
        for (row, place), said in about.get("broken", {}).items():
            # Shown as blank by calamine; a row of broken formulas must not pass for empty.
            if row <= len(rows) and place < len(rows[row - 1]):
                rows[row - 1][place] = said
        yield from _pieces((i, len(row), row) for i, row in enumerate(rows, 1))


def _map(content: bytes) -> str | list[str] | None:
    """Tell a map by its bytes: json, gpkg, or the Shapefiles in a zip; None for another file."""
    if content.startswith(SQLITE):
        return "gpkg"
    if _JSON.match(content.removeprefix(BOM)):
        return "json"
    if not content.startswith(ZIP):
        return None
    from analytics.sandbox import archive

    return archive.shapefiles(content)


def _layers(path: Path, content: bytes, source: str | list[str]) -> Iterator[Message]:
    _check_size(len(content), limits.MAP_BYTES)
    from analytics.sandbox import layers

    if source == "json":
        found = layers.from_json(content)
    else:
        found = layers.from_database(path.resolve(), () if source == "gpkg" else source)
    empty = True
    for about, rows in found:
        empty = False
        yield "sheet", {**about, "numbered": False}
        yield from _pieces((i, len(row), row) for i, row in enumerate(rows, 1))
    if empty:
        raise Refused("intake.map_no_polygons")


def _pieces(records: Iterator[Record]) -> Iterator[Message]:
    """Yield records some thousand at once; refuse more cells than the rest can hold.

    Column by column: a million lists would cost whoever takes them more than reading them.
    """
    cells, high, widest = 0, 0, 0
    while piece := list(islice(records, ROWS_AT_ONCE)):
        numbers, widths, rows = zip(*piece, strict=True)
        cells += sum(map(len, rows))
        high, widest = high + len(rows), max(widest, *map(len, rows))
        if cells > limits.CELLS or high * widest > limits.PLACES:
            raise too_long()
        yield "rows", (numbers, widths, tuple(zip_longest(*rows, fillvalue="")))
