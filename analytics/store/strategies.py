"""The strategies that a regency announced: number, names, and who said so. One file each."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import yaml

from analytics.origin import Origin
from analytics.settings import ROOT

FOLDER = ROOT / "data" / "strategies"


@dataclass(frozen=True)
class Strategy:
    """One strategy as announced.

    Attributes:
        names, said: By language.
        written: As offices call it.
        scheme: Under which the register has its workers; None where it brings none by itself.
    """

    number: int
    names: Mapping[str, str]
    said: Mapping[str, str]
    written: tuple[str, ...]
    scheme: str | None = None


@lru_cache(maxsize=4)
def announced(area: str) -> tuple[Strategy, ...]:
    """Return the strategies that `area` announced, by number; empty where none is known."""
    content = _content(area)
    return tuple(
        Strategy(**(each | {"written": tuple(each["written"])}))
        for each in content.get("strategies", ())
    )


def origin(area: str) -> Origin:
    """Return who announced the strategies of `area`, and when."""
    content = _content(area)
    if not content:
        return Origin("official", "")
    return Origin(content["nature"], content["source"], content["announced_on"])


@lru_cache(maxsize=4)
def _content(area: str) -> dict:
    path = FOLDER / f"{area}.yml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
