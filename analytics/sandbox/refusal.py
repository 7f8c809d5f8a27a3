"""Why a file cannot be opened, without the text table: the caller says the sentence."""


class Refused(Exception):
    """The file as a whole is refused. `key` names the sentence; `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values
