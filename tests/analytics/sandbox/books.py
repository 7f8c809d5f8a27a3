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


def ods(path: Path, rows: list[list], hidden: str = "") -> Path:
    """Write a workbook of LibreOffice with a sheet of texts, and a hidden one where named."""
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    cell = (
        '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'.format
    )
    lines = ["<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in rows]
    unseen = (
        '<table:table table:name="{}" table:style-name="h"><table:table-row>{}</table:table-row>'
        "</table:table>".format(hidden, cell("x"))
        if hidden
        else ""
    )
    content = (
        f'<office:document-content xmlns:office="{space}office:1.0" xmlns:text="{space}text:1.0" '
        f'xmlns:style="{space}style:1.0" xmlns:table="{space}table:1.0">'
        '<office:automatic-styles><style:style style:name="h" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
        '<office:body><office:spreadsheet><table:table table:name="Data">'
        f"{''.join(lines)}</table:table>{unseen}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
             "META-INF/manifest.xml": "<manifest/>", "content.xml": content}  # fmt: skip
    return packed(path, parts)
