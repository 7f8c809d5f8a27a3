"""The parts of a digest: lines with a mark, and small tables."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """One line. `tone` is high, watch, settled or empty; `address` leads on, under `link`."""

    text: str
    mark: str = ""
    tone: str = ""
    address: str = ""
    link: str = ""


@dataclass(frozen=True)
class Section:
    """A heading with lines or a table below it. The first column is text, the others numbers."""

    heading: str
    items: tuple[Item, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    note: str = ""
