"""Workbooks as no program would write them: an ordinary one with some parts exchanged."""

import io
import zipfile
from pathlib import Path

import xlsxwriter

SHEET = "xl/worksheets/sheet1.xml"


def parts_of(rows: list[list]) -> dict[str, str | bytes]:
    """Return the parts of a workbook of one sheet."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Data")
        for i, line in enumerate(rows):
            sheet.write_row(i, 0, line)
    with zipfile.ZipFile(stream) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def packed(path: Path, parts: dict[str, str | bytes]) -> Path:
    """Write the parts of a workbook."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def changed(path: Path, old: str, new: str, rows: list[list] = ((1,),), part: str = SHEET) -> Path:
    """Write a workbook in one part of which `new` stands for `old`."""
    parts = parts_of(rows)
    assert old in parts[part]
    return packed(path, {**parts, part: parts[part].replace(old, new, 1)})
