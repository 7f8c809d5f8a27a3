"""Finds the header row wherever it stands, alone or over two rows, and names its columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from analytics.errors import DataError
from analytics.intake.columns import IGNORED, RUNNING_NUMBER, Match, Names, words
from analytics.intake.values.text import as_text

# Letterheads and titles above a table: never this many rows.
ROWS_SEARCHED = 60
# One known name may be chance (a title "Desa"); an ignored name counts a little.
FEWEST_COLUMNS = 2
IGNORED_WEIGHT = 0.1


@dataclass(frozen=True)
class Header:
    """Where the header stands (row numbers as in the file) and what it says by position."""

    first_row: int
    last_row: int
    labels: list[str]
    matches: list[Match | None]

    @property
    def score(self) -> float:
        """Return how many different columns were recognised."""
        found = {match.column for match in self.matches if match}
        ignored = found & {IGNORED, RUNNING_NUMBER}
        return len(found) - len(ignored) + IGNORED_WEIGHT * len(ignored)


def find_header(cells: pd.DataFrame, names: Names, renamed: Mapping[str, str]) -> Header | None:
    """Return the header with the most recognised columns, the first of equals.

    Args:
        cells: A sheet; the index holds the row numbers.
        names: The names known for the kind of file.
        renamed: Header → column, as the user said; wins over every known name.
    """
    top = cells.iloc[:ROWS_SEARCHED]
    rows = [(number, [as_text(cell) for cell in row]) for number, row in
            zip(top.index, top.to_numpy(), strict=True)]  # fmt: skip
    said = {"".join(words(header)): column for header, column in renamed.items()}
    singles = [
        Header(number, number, row, [_match(label, names, said) for label in row])
        for number, row in rows
    ]
    best = max(singles, key=lambda header: header.score, default=None)
    for (number, upper), (lower_number, lower) in pairwise(rows):
        double = _double(number, upper, lower_number, lower, names, said)
        # A row of data below a header adds nothing; a second row of names does.
        if double.score >= best.score + 1:
            best = double
    return best if best and best.score >= min(FEWEST_COLUMNS, cells.shape[1]) else None


def positions(header: Header, file: str) -> dict[str, int]:
    """Return column → position of its header; a surer match wins.

    Raises:
        DataError: Two headers mean the same column equally well; both are named.
    """
    chosen: dict[str, int] = {}
    for place, match in enumerate(header.matches):
        if match is None or match.column in (IGNORED, RUNNING_NUMBER):
            continue
        earlier = chosen.get(match.column)
        rank = header.matches[earlier].rank if earlier is not None else match.rank + 1
        if rank == match.rank:
            raise DataError(
                "intake.column_doubled",
                file=file,
                column=match.column,
                first=header.labels[earlier],
                second=header.labels[place],
            )
        if match.rank < rank:
            chosen[match.column] = place
    return chosen


def _match(label: str, names: Names, said: Mapping[str, str]) -> Match | None:
    if not label:
        return None
    # What the user said is surer than any name, so a twin column gives way.
    column = said.get("".join(words(label)))
    return Match(column, -1) if column else names.match(label)


def _double(
    number: int,
    upper: list[str],
    lower_number: int,
    lower: list[str],
    names: Names,
    said: Mapping[str, str],
) -> Header:
    """Read two rows as one header: "Masa Perlindungan" over "Mulai" and "Selesai"."""
    labels, matches = [], []
    group = ""
    for above, below in zip(upper, lower, strict=True):
        # A blank cell right of a name, with something below it, belongs to that name's group.
        group = above or (group if below else "")
        tries = [f"{group} {below}".strip(), below, above if not below else ""]
        found = [(label, _match(label, names, said)) for label in tries]
        label, match = next((pair for pair in found if pair[1]), found[0])
        labels.append(label)
        matches.append(match)
    return Header(number, lower_number, labels, matches)
