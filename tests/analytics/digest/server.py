"""Mail servers on this machine: one that takes mail, and some that do not."""

import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

HOST = "localhost"
USER, SECRET = "dasbor", "rahasia-sekali"


class Box:
    """What a server took; addresses in `unknown` are refused."""

    def __init__(self, *unknown: str) -> None:
        self.unknown = unknown
        self.taken: list[tuple[str, str]] = []
        self.messages = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.unknown:
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.taken += [(envelope.mail_from, to) for to in envelope.rcpt_tos]
        self.messages.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@contextmanager
def serving(box: Box, trust: ssl.SSLContext | None = None) -> Iterator[int]:
    """Run a server for `box`; with `trust` only under TLS and to who knows `SECRET`."""
    options = {}
    if trust:
        options = {
            "tls_context": trust, "require_starttls": True, "auth_required": True,
            "authenticator": _authentic,
        }  # fmt: skip
    controller = Controller(box, hostname=HOST, port=free_port(), **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


@contextmanager
def dumb() -> Iterator[int]:
    """Run a server that takes the call and never says a word."""
    with socket.create_server((HOST, 0)) as listening:
        yield listening.getsockname()[1]


def free_port() -> int:
    with socket.create_server((HOST, 0)) as probe:
        return probe.getsockname()[1]


def certificate(folder: Path) -> tuple[Path, Path]:
    """Return a certificate for this machine that nobody else signed, and its key."""
    cert, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}",
         "-keyout", str(key), "-out", str(cert)],
        check=True, capture_output=True,
    )  # fmt: skip
    return cert, key


def _authentic(server, session, envelope, mechanism, told) -> AuthResult:
    right = isinstance(told, LoginPassword) and told.password == SECRET.encode()
    return AuthResult(success=right, handled=False)
