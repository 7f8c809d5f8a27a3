"""Which sheet of a file holds the data, and whether it has what its kind needs."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.errors import DataError
from analytics.intake.columns import Names
from analytics.intake.files import Sheet
from analytics.intake.headers import Header, find_header, positions
from analytics.intake.kinds.base import Kind
from analytics.intake.values.nik import mask_within
from analytics.intake.values.text import known

# What a user may say once for all rows, with a value that serves as an example.
EXAMPLES = {
    "scheme": "desa100",
    "fund_source": "apbd_kabupaten",
    "as_of": "2025-12-31",
    "fiscal_year": "2025",
    "kind": "realised",
}
WIDE_TITLES = {"decile:": "Desil 1 … Desil 10", "segment:": "PU, BPU, Jakon, PMI"}
LONGEST_LABEL = 40


@dataclass(frozen=True)
class Chosen:
    """The sheet with the data, its header, and column → position."""

    sheet: Sheet
    header: Header
    places: dict[str, int]


def choose(
    sheets: list[Sheet],
    names: Names,
    kind: Kind,
    given: Mapping[str, str],
    renamed: Mapping[str, str],
    file: str,
) -> Chosen:
    """Return the one sheet that has a header, every needed column and rows below.

    Args:
        given: Column → value the user gave for all rows; these need not be in the file.
        renamed: Header → column, as the user said.

    Raises:
        DataError: No sheet has it, and what is missing; or several have.
    """
    found = [(sheet, find_header(sheet.cells, names, renamed)) for sheet in sheets]
    headed = [(sheet, header) for sheet, header in found if header]
    if not headed:
        raise DataError("intake.header_missing", file=file, expected=_expected(kind, names))
    whole = [
        (sheet, header)
        for sheet, header in headed
        if not _missing(header, kind, given) and sheet.cells.index[-1] > header.last_row
    ]
    if len(whole) > 1:
        listed = ", ".join(sheet.name for sheet, _ in whole)
        raise DataError("intake.sheets_several", file=file, sheets=listed)
    sheet, header = whole[0] if whole else max(headed, key=lambda pair: pair[1].score)
    _check_renamed(header, renamed, file)
    if missing := _missing(header, kind, given):
        raise DataError(
            "intake.columns_missing",
            file=file,
            missing="; ".join(_title(group, names) for group in missing),
            found=", ".join(_labels(header)),
            advice=_advice(missing),
        )
    if sheet.cells.index[-1] <= header.last_row:
        raise DataError("intake.rows_missing", file=file)
    return Chosen(sheet, header, positions(header, file))


def _missing(header: Header, kind: Kind, given: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the groups of needed columns of which the file has none."""
    have = {match.column for match in header.matches if match} | given.keys()

    def met(name: str) -> bool:
        return any(c.startswith(name) for c in have) if name.endswith(":") else name in have

    return [group for group in kind.needed if not any(met(name) for name in group)]


def _check_renamed(header: Header, renamed: Mapping[str, str], file: str) -> None:
    used = {match.column for match in header.matches if match and match.rank < 0}
    for label, column in renamed.items():
        if column not in used:
            raise DataError(
                "intake.map_header", file=file, header=label, found=", ".join(_labels(header))
            )


def _labels(header: Header) -> list[str]:
    return [mask_within(label)[:LONGEST_LABEL] for label in header.labels if label]


def _expected(kind: Kind, names: Names) -> str:
    return "; ".join(_title(group, names) for group in kind.needed)


def _title(group: tuple[str, ...], names: Names) -> str:
    """Name a group of columns as offices do: "Desa (village) / Kode Desa (village_code)"."""
    table = known("columns")
    own = {**table["common"], **table["kinds"][names.kind]}
    usual = {name: own[name][0] for name in group if name in own}
    titles = {name: f"{said[0].upper()}{said[1:]} ({name})" for name, said in usual.items()}
    return " / ".join({**WIDE_TITLES, **titles}[name] for name in group)


def _advice(missing: list[tuple[str, ...]]) -> str:
    """Return the options with which the user can give what is missing."""
    columns = [group[0] for group in missing if group[0] in EXAMPLES]
    options = [f"--set {column}={EXAMPLES[column]}" for column in columns]
    return " ".join(options) or '--map "…=' + missing[0][0].rstrip(":") + '"'
