"""What a file looks like before it is read: which kind, which sheet, which columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from analytics.intake.columns import IGNORED, RUNNING_NUMBER, names_of
from analytics.intake.files import Opened, Sheet, open_file
from analytics.intake.headers import Header, find_header
from analytics.intake.kinds import KINDS
from analytics.intake.kinds.base import Kind
from analytics.intake.values.nik import mask_within
from analytics.vocabulary import BOUNDARIES

# Half of what a kind needs may be missing and given by hand; with less it is another kind.
FEWEST_MET = 0.5


@dataclass(frozen=True)
class Look:
    """One file as a file of one kind; nothing was read below its header.

    Attributes:
        sheets: The sheets that have a header and rows; the best comes first.
        sheet: The one looked at.
        header_row: As the spreadsheet counts; 0 where no header was found.
        columns: Header → column, for what was recognised; no NIK readable.
        headers: All of them; no NIK readable.
        unknown: Headers that this kind does not use.
        missing: Groups of columns of which the kind needs one.
        score: How well the file fits the kind.
    """

    kind: str
    sheets: tuple[str, ...]
    sheet: str
    header_row: int
    headers: tuple[str, ...]
    columns: Mapping[str, str]
    unknown: tuple[str, ...]
    missing: tuple[tuple[str, ...], ...]
    score: tuple[float, float]


def guess_kind(path: Path) -> str | None:
    """Return the kind of file whose needed columns are there most fully; None if none fits.

    Raises:
        DataError: The file cannot be opened.
    """
    return best(looks(open_file(Path(path))))


def best(found: Mapping[str, Look]) -> str | None:
    """Return the kind that fits best: all that it needs, then most columns."""
    # Nobody can give a shape by hand: a map is one only where it has all that it needs.
    fitting = [kind for kind in found if kind != BOUNDARIES or not found[kind].missing]
    kind = max(fitting, key=lambda each: found[each].score)
    return kind if found[kind].score[0] >= FEWEST_MET else None


def looks(opened: Opened) -> dict[str, Look]:
    """Return what the file looks like as each kind."""
    return {kind: look(kind, opened) for kind in KINDS}


def look(
    kind: str,
    opened: Opened,
    sheet: str | None = None,
    renamed: Mapping[str, str] | None = None,
) -> Look:
    """Return what the file looks like as `kind`.

    Args:
        sheet: Look at this sheet only; by default at the one that fits best.
        renamed: Header → column, as the user said.
    """
    found = sorted(
        _headed(kind, opened.sheets, renamed or {}), key=lambda each: each[2], reverse=True
    )
    chosen = next((each for each in found if sheet in (None, each[0].name)), None)
    sheets = tuple(each.name for each, _, _ in found)
    if chosen is None:
        return Look(kind, sheets, sheet or "", 0, (), {}, (), KINDS[kind].needed, (0.0, 0.0))
    here, header, score = chosen
    pairs = [(mask_within(label), match) for label, match in _labelled(header)]
    idle = (IGNORED, RUNNING_NUMBER)
    return Look(
        kind=kind,
        sheets=sheets,
        sheet=here.name,
        header_row=header.first_row,
        headers=tuple(label for label, _ in pairs),
        columns={label: m.column for label, m in pairs if m and m.column not in idle},
        unknown=tuple(
            dict.fromkeys(label for label, m in pairs if m is None or m.column == IGNORED)
        ),
        missing=_missing(header, KINDS[kind]),
        score=score,
    )


def _headed(
    kind: str, sheets: list[Sheet], renamed: Mapping[str, str]
) -> Iterator[tuple[Sheet, Header, tuple[float, float]]]:
    """Yield the sheets with a header and rows below, and how well each fits."""
    spec = KINDS[kind]
    for sheet in sheets:
        header = find_header(sheet.cells, names_of(kind), renamed)
        if header and sheet.cells.index[-1] > header.last_row:
            met = 1 - len(_missing(header, spec)) / len(spec.needed)
            # A column that only may mean something tells little about the kind.
            sure = len({m.column for _, m in _labelled(header) if m and m.rank <= 1})
            yield sheet, header, (met, sure)


def _labelled(header: Header) -> Iterator[tuple]:
    return (
        (label, match) for label, match in zip(header.labels, header.matches, strict=True) if label
    )


def _missing(header: Header, spec: Kind) -> tuple[tuple[str, ...], ...]:
    have = tuple({match.column for match in header.matches if match})

    def met(name: str) -> bool:
        return any(c.startswith(name) for c in have) if name.endswith(":") else name in have

    return tuple(group for group in spec.needed if not any(map(met, group)))
