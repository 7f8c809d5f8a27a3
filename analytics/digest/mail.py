"""How and to whom e-mail goes: section [mail] of dashboard.toml."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parseaddr
from pathlib import Path

from analytics.errors import DataError
from analytics.settings import ROOT, section, settings
from analytics.store import reference
from analytics.text import say

PASSWORD = "DASHBOARD_MAIL_PASSWORD"
SECURITIES = ("starttls", "tls", "none")
REQUIRED = ("host", "from", "to")
TEXTS = ("host", "from", "user", "password_file", "ca_file")
KNOWN = (*TEXTS, "to", "areas", "port", "security", "timeout")
# Where mail programs hand over their mail (RFC 6409), and the same wrapped in TLS (RFC 8314).
PORTS = {"starttls": 587, "tls": 465, "none": 25}
# As long as a busy server of a provincial office takes; a cron job has the time.
TIMEOUT_SECONDS = 30.0


@dataclass(frozen=True)
class Mail:
    """The settings in force, checked.

    `recipients` are addresses by area: the regency's get all of it, those of a kecamatan that
    kecamatan only.
    """

    host: str
    port: int
    security: str
    sender: str
    recipients: Mapping[str, tuple[str, ...]]
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: Path | None = None
    timeout: float = TIMEOUT_SECONDS


def mail(table: Mapping[str, object] | None = None) -> Mail:
    """Return the settings of `table`, by default of dashboard.toml.

    Raises:
        DataError: A setting is missing, unknown, of the wrong kind, or unsafe.
    """
    chosen = section("mail") if table is None else table
    _check(chosen)
    security = str(chosen.get("security", SECURITIES[0]))
    user = str(chosen.get("user", ""))
    if user and security == "none":
        raise DataError("mail.password_in_clear")
    ca_file = chosen.get("ca_file")
    return Mail(
        host=str(chosen["host"]),
        port=int(chosen.get("port", PORTS[security])),
        security=security,
        sender=str(chosen["from"]),
        recipients=_recipients(chosen),
        user=user,
        password=_password(user, chosen.get("password_file")) if user else "",
        ca_file=ROOT / str(ca_file) if ca_file else None,
        timeout=float(chosen.get("timeout", TIMEOUT_SECONDS)),
    )


def _check(chosen: Mapping[str, object]) -> None:
    if "password" in chosen:
        raise DataError("mail.password_in_file")
    for name in chosen:
        if name not in KNOWN:
            raise DataError("mail.unknown", name=name, known=", ".join(KNOWN))
    for name in REQUIRED:
        if not chosen.get(name):
            raise DataError("mail.missing", name=name)
    for name in TEXTS:
        _demand(chosen, name, "text", lambda value: isinstance(value, str))
    _demand(chosen, "from", "address", _is_address)
    _demand(chosen, "port", "port", lambda value: _is_number(value) and 0 < value < 2**16)
    _demand(chosen, "timeout", "timeout", lambda value: _is_number(value) and value > 0)
    _demand(chosen, "security", "security", lambda value: value in SECURITIES)
    _demand(chosen, "ca_file", "file", lambda value: (ROOT / value).is_file())


def _demand(chosen: Mapping[str, object], name: str, expected: str, right: object) -> None:
    """Refuse a setting that is there and not `right`."""
    if name in chosen and not right(chosen[name]):
        _refuse(name, chosen[name], expected)


def _refuse(name: str, value: object, expected: str) -> None:
    raise DataError("mail.value", name=name, value=value, expected=say(f"mail.expected.{expected}"))


def _recipients(chosen: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """Return addresses by area, the regency first."""
    own = settings().area
    areas = chosen.get("areas", {})
    if not isinstance(areas, Mapping):
        _refuse("areas", areas, "areas")
    known = set(reference.areas(own).query("level == 'subdistrict'")["code"])
    if not set(areas) <= known:
        _refuse("areas", ", ".join(sorted(set(areas) - known)), "areas")
    return {area: _addresses(told) for area, told in {own: chosen["to"], **areas}.items()}


def _addresses(told: object) -> tuple[str, ...]:
    addresses = [told] if isinstance(told, str) else told
    if not isinstance(addresses, list):
        _refuse("to", told, "address")
    for address in addresses:
        if not _is_address(address):
            _refuse("to", address, "address")
    return tuple(dict.fromkeys(addresses))


def _is_address(value: object) -> bool:
    """Tell whether a value is an address, and no line break that would begin another header."""
    if not isinstance(value, str) or any(sign in value for sign in "\r\n"):
        return False
    name, _, host = parseaddr(value)[1].rpartition("@")
    return bool(name and host)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _password(user: str, file: object) -> str:
    """Return the password from the environment, else from its file; it is written nowhere."""
    said = os.environ.get(PASSWORD, "")
    if not said and file:
        path = ROOT / str(file)
        try:
            said = path.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise DataError("mail.password_unreadable", file=path) from error
    if not said:
        raise DataError("mail.password_missing", user=user)
    return said
