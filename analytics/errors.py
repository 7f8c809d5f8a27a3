"""What is wrong with a file or a value, in words its owner understands."""

from datetime import datetime

from analytics import numbers
from analytics.text import say


class DataError(Exception):
    """A file or a setting is wrong. `key` names the sentence; `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def message(self, lang: str = "id") -> str:
        """Say which file, row and value, what was expected and what to do."""
        said = {
            name: numbers.moment(value, lang) if isinstance(value, datetime) else value
            for name, value in self.values.items()
        }
        return say(self.key, lang, **said)

    def __str__(self) -> str:
        return self.message()
