"""xlsx, xlsm, xls, xlsb and ods by calamine: values only, macros are never run."""

import io

import pandas as pd
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
)

from analytics.errors import DataError
from analytics.intake.files import Sheet


def sheets(content: bytes, file: str, from_1904: bool = False) -> list[Sheet]:
    """Return the worksheets of a workbook, row numbers as the spreadsheet shows them.

    Raises:
        DataError: The workbook is locked with a password, or damaged.
    """
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return [
            Sheet(about.name, _cells(book.get_sheet_by_name(about.name)), from_1904=from_1904)
            for about in book.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet
        ]
    except PasswordError:
        raise DataError("intake.file_locked", file=file) from None
    except (CalamineError, OSError, ValueError):
        raise DataError("intake.file_damaged", file=file) from None


def _cells(sheet: CalamineSheet) -> pd.DataFrame:
    rows = sheet.to_python(skip_empty_area=False)
    cells = pd.DataFrame(rows, dtype="object")
    cells.index = pd.RangeIndex(1, len(rows) + 1)
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        # A merged cell speaks for all the rows and columns it covers.
        bottom, right = min(bottom, len(rows) - 1), min(right, cells.shape[1] - 1)
        if top <= bottom and left <= right:
            cells.iloc[top : bottom + 1, left : right + 1] = cells.iloc[top, left]
    return cells
