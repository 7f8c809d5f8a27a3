"""Why a file cannot be opened, without the text table: the caller says the sentence."""

from analytics.sandbox import limits

MILLION = 1_000_000


class Refused(Exception):
    """The file as a whole is refused. `key` names the sentence; `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


def too_long() -> Refused:
    """Return the refusal of a file with more rows or cells than are read at once."""
    return Refused("intake.file_long", lines=limits.LINES // MILLION, cells=limits.CELLS // MILLION)
