"""What is wrong with a file or a value, in words its owner understands."""

from analytics.text import say


class DataError(Exception):
    """A file or a setting is wrong. `key` names the sentence; `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def message(self, lang: str = "id") -> str:
        """Say which file, row and value, what was expected and what to do."""
        return say(self.key, lang, **self.values)

    def __str__(self) -> str:
        return self.message()
