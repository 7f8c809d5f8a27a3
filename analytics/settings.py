"""What an installation may choose: the area, where tables and the secret key are kept."""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from analytics.errors import DataError

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """The choices in force. The day can be fixed, so that a report can be made again."""

    area: str
    store: Path
    key_file: Path
    licence: str
    site: str = ""
    office: bool = True
    public: bool = False
    fixed_day: date | None = None

    @property
    def today(self) -> date:
        """Return the present day, also in a server that has run for weeks."""
        return self.fixed_day or date.today()


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Read dashboard.toml once; an environment variable of the same name wins.

    Raises:
        DataError: The area is not a dotted regency code such as ``61.07``.
    """
    chosen = _file()

    def value(name: str) -> str:
        return os.environ.get(f"DASHBOARD_{name.upper()}") or str(chosen[name])

    area = value("area")
    if not re.fullmatch(r"\d{2}\.\d{2}", area):
        raise DataError("settings.area_format", value=area)
    fixed = os.environ.get("DASHBOARD_TODAY")
    return Settings(
        area=area,
        store=(ROOT / value("store")).resolve(),
        key_file=(ROOT / value("key_file")).resolve(),
        licence=value("licence"),
        site=value("site").rstrip("/"),
        office=_true(value("office")),
        public=_true(value("public")),
        fixed_day=date.fromisoformat(fixed) if fixed else None,
    )


def section(name: str) -> Mapping[str, object]:
    """Return a table of dashboard.toml, such as ``[alerts]``; empty where it is not there."""
    return _file().get(name, {})


@lru_cache(maxsize=1)
def _file() -> Mapping[str, Any]:
    with (ROOT / "dashboard.toml").open("rb") as file:
        return tomllib.load(file)


def _true(text: str) -> bool:
    return text.lower() not in ("0", "false", "no")
