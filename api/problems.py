"""Errors as `application/problem+json` (RFC 9457), in both languages at once."""

from typing import Any

from analytics import safe
from analytics.text import LANGUAGES, say

MEDIA = "application/problem+json"
LONGEST_ECHO = 80
# The value that lists what there is: parameters, tables, methods.
OURS = "known"
STATUS = {
    "parameter": 400, "parameter_unknown": 400, "parameter_twice": 400, "months_reversed": 400,
    "no_such_path": 404, "no_such_area": 404, "no_such_edition": 404, "no_such_table": 404,
    "no_such_method": 405, "failed": 500, "no_edition": 503,
}  # fmt: skip


class Problem(Exception):
    """Why a request cannot be answered. `key` names its sentences; `values` fill them."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    @property
    def status(self) -> int:
        """Return the HTTP status."""
        return STATUS[self.key]

    def body(self, root: str) -> dict[str, Any]:
        """Return the members of RFC 9457, title and detail once more in English.

        What fills the sentences stands there a second time, for programs.

        Args:
            root: The path of the API, where its documentation describes each problem.
        """
        said = {lang: self._said(lang) for lang in LANGUAGES}
        return {
            "type": f"{root}/docs#{self.key}",
            "status": self.status,
            **said["id"],
            **{f"{name}_en": text for name, text in said["en"].items()},
            **{
                name: _shown(name, value)
                for name, value in self.values.items()
                if name != "expected"
            },
        }

    def _said(self, lang: str) -> dict[str, str]:
        values = {
            # What is expected is itself a sentence in two languages.
            name: value(lang) if callable(value) else _shown(name, value)
            for name, value in self.values.items()
        }
        return {
            "title": say(f"api.problem.{self.key}.title", lang),
            "detail": say(f"api.problem.{self.key}.detail", lang, **values),
        }


def _shown(name: str, value: object) -> str:
    """Return what was sent, harmless and short enough to read; a list of our own stays whole."""
    text = safe.plain(value)
    return text if name == OURS or len(text) <= LONGEST_ECHO else f"{text[:LONGEST_ECHO]}…"
