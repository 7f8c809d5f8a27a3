"""A binary workbook by hand, as [MS-XLSB] says: no library of Python writes one."""

import struct
import zipfile
from pathlib import Path

ROW, REAL, ERROR, TEXT = 0, 5, 3, 6
BUNDLE, END_BUNDLES, CALCULATION = 0x9C, 0x90, 0x9D
SIZE, DATA, END_DATA = 0x94, 0x91, 0x92
VISIBLE, HIDDEN, VERY_HIDDEN = 0, 1, 2
REF = 0x17
MAIN = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"


def xlsb(path: Path, sheets: dict[str, list[list]], states: dict[str, int] | None = None) -> Path:
    """Write texts, numbers, and `#REF!` as the error it is; `states` hides sheets."""
    names = list(sheets)
    bundles = [
        _record(BUNDLE, struct.pack("<II", (states or {}).get(name, VISIBLE), number)
                + _text(f"rId{number}") + _text(name))
        for number, name in enumerate(names, 1)
    ]  # fmt: skip
    ends = _record(END_BUNDLES), _record(CALCULATION, bytes(26))
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{KIND}" Target="worksheets/sheet{n}.bin"/>'
        for n in range(1, len(names) + 1)
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.bin", b"".join([*bundles, *ends]))
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships xmlns="{MAIN}">{relations}</Relationships>',
        )
        for number, name in enumerate(names, 1):
            archive.writestr(f"xl/worksheets/sheet{number}.bin", _sheet(sheets[name]))
    return path


def _sheet(rows: list[list]) -> bytes:
    corner = struct.pack("<IIII", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    lines = []
    for number, row in enumerate(rows):
        lines.append(_record(ROW, struct.pack("<I", number) + bytes(13)))
        lines += [_cell(place, cell) for place, cell in enumerate(row)]
    return _record(SIZE, corner) + _record(DATA) + b"".join(lines) + _record(END_DATA)


def _cell(place: int, cell: object) -> bytes:
    head = struct.pack("<II", place, 0)
    if cell == "#REF!":
        return _record(ERROR, head + bytes([REF]))
    if isinstance(cell, str):
        return _record(TEXT, head + _text(cell))
    return _record(REAL, head + struct.pack("<d", cell))


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(number: int, content: bytes = b"") -> bytes:
    """Return a record: its number in one byte or two, its length in groups of seven bits."""
    kind = bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
    length, size = b"", len(content)
    while size >= 0x80:
        length, size = length + bytes([size & 0x7F | 0x80]), size >> 7
    return kind + length + bytes([size]) + content
