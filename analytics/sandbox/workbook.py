"""xlsx, xlsm, xls, xlsb and ods by calamine: values only, macros are never run."""

import io
from collections.abc import Iterator

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from analytics.sandbox import limits
from analytics.sandbox.refusal import Refused


def sheets(content: bytes) -> Iterator[tuple[dict, list[list]]]:
    """Yield name and visibility of each worksheet, and its rows from A1 on.

    Raises:
        Refused: The workbook is locked with a password, damaged, or has cells far outside.
    """
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for about in book.sheets_metadata:
            if about.typ == SheetTypeEnum.WorkSheet:
                visible = about.visible == SheetVisibleEnum.Visible
                sheet = book.get_sheet_by_name(about.name)
                yield {"name": about.name, "visible": visible}, _rows(sheet)
    except PasswordError:
        raise Refused("intake.file_locked") from None
    except (CalamineError, OSError, ValueError):
        raise Refused("intake.file_damaged") from None
    except (Refused, MemoryError, GeneratorExit, KeyboardInterrupt):
        raise
    except BaseException as panic:
        # What calamine did not expect in a file comes as a panic, which is no Exception.
        if type(panic).__name__ != "PanicException":
            raise
        raise Refused("intake.file_damaged") from None


def _rows(sheet: CalamineSheet) -> list[list]:
    high, wide = (place + 1 for place in sheet.end or (-1, -1))
    if wide > limits.COLUMNS or wide * high > limits.CELLS:
        raise Refused("intake.file_heavy")
    rows = sheet.to_python(skip_empty_area=False)
    for row in rows:
        for place, cell in enumerate(row):
            if isinstance(cell, float) and cell - cell != 0:
                row[place] = str(cell)  # infinite, or not a number: no cell of a spreadsheet
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        # A merged cell speaks for all the rows and columns it covers.
        for row in rows[top : bottom + 1] if left < wide else ():
            row[left : right + 1] = [rows[top][left]] * len(row[left : right + 1])
    return rows
