"""What a parameter's value may be: read from a query and described in OpenAPI by one object."""

import re
from dataclasses import dataclass
from typing import Protocol

from analytics.text import say


class Kind(Protocol):
    """One kind of value."""

    def schema(self) -> dict:
        """Return the JSON schema of the value."""

    def read(self, text: str) -> object:
        """Return the value that `text` writes; ValueError where it is none."""

    def expected(self, lang: str) -> str:
        """Say what is expected, for whoever sent something else."""


@dataclass(frozen=True)
class Choice:
    """One word of a closed list."""

    options: tuple[str, ...]

    def schema(self) -> dict:
        """Return the list as an enumeration."""
        return {"type": "string", "enum": list(self.options)}

    def read(self, text: str) -> str:
        """Return the word itself."""
        if text not in self.options:
            raise ValueError(text)
        return text

    def expected(self, lang: str) -> str:
        """Name every word."""
        return say("api.expected.choice", lang, options=", ".join(self.options))


@dataclass(frozen=True)
class Form:
    """Text of one form, such as a month. `name` leads to the sentence that describes it."""

    name: str
    pattern: str

    def schema(self) -> dict:
        """Return the form as a pattern."""
        return {"type": "string", "pattern": f"^{self.pattern}$"}

    def read(self, text: str) -> str:
        """Return the text itself."""
        if not re.fullmatch(self.pattern, text):
            raise ValueError(text)
        return text

    def expected(self, lang: str) -> str:
        """Describe the form, with an example."""
        return say(f"api.expected.{self.name}", lang)


@dataclass(frozen=True)
class Whole:
    """A whole number between two limits, both included."""

    lowest: int
    highest: int

    def schema(self) -> dict:
        """Return the limits."""
        return {"type": "integer", "minimum": self.lowest, "maximum": self.highest}

    def read(self, text: str) -> int:
        """Return the number; not every text that Python takes for one."""
        if not re.fullmatch(r"0|[1-9][0-9]{0,8}", text):
            raise ValueError(text)
        if not self.lowest <= int(text) <= self.highest:
            raise ValueError(text)
        return int(text)

    def expected(self, lang: str) -> str:
        """Name the limits."""
        return say("api.expected.whole", lang, lowest=self.lowest, highest=self.highest)


@dataclass(frozen=True)
class Flag:
    """Yes or no."""

    def schema(self) -> dict:
        """Return the type."""
        return {"type": "boolean"}

    def read(self, text: str) -> bool:
        """Return True for ``true``, False for ``false``."""
        if text not in ("true", "false"):
            raise ValueError(text)
        return text == "true"

    def expected(self, lang: str) -> str:
        """Name both words."""
        return say("api.expected.choice", lang, options="true, false")
