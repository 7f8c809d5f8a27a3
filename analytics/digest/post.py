"""Hand messages to the mail server, and say in plain words what it answers."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import format_datetime, localtime, make_msgid, parseaddr

from analytics.digest.mail import Mail
from analytics.errors import DataError


def addressed(message: EmailMessage, mail: Mail, to: str) -> EmailMessage:
    """Return `message` with sender, recipient, date and number. One recipient sees no other."""
    message["From"] = mail.sender
    message["To"] = to
    message["Date"] = format_datetime(localtime())
    message["Message-ID"] = make_msgid(domain=parseaddr(mail.sender)[1].rpartition("@")[2])
    # Out-of-office programs do not answer what says that no person wrote it (RFC 3834).
    message["Auto-Submitted"] = "auto-generated"
    return message


def send(mail: Mail, message: EmailMessage) -> None:
    """Hand `message` over; when this returns, the server has taken it.

    Raises:
        DataError: It did not, and why. The password is never part of what is said.
    """
    with _explained(mail), _connected(mail) as server:
        server.send_message(message)


@contextmanager
def _connected(mail: Mail) -> Iterator[smtplib.SMTP]:
    trust = ssl.create_default_context(cafile=mail.ca_file)
    if mail.security == "tls":
        server = smtplib.SMTP_SSL(mail.host, mail.port, timeout=mail.timeout, context=trust)
    else:
        server = smtplib.SMTP(mail.host, mail.port, timeout=mail.timeout)
    with server:
        if mail.security == "starttls":
            server.starttls(context=trust)
        if mail.user:
            server.login(mail.user, mail.password)
        yield server


@contextmanager
def _explained(mail: Mail) -> Iterator[None]:
    """Turn what can go wrong on the way into a sentence, the narrower error first."""
    where = {"host": mail.host, "port": mail.port}
    try:
        yield
    except smtplib.SMTPAuthenticationError as error:
        raise DataError("mail.login", host=mail.host, user=mail.user) from error
    except smtplib.SMTPNotSupportedError as error:
        raise DataError("mail.not_offered", host=mail.host, reason=error) from error
    except smtplib.SMTPRecipientsRefused as error:
        ((code, answer), *_) = error.recipients.values()
        raise DataError("mail.refused", host=mail.host, reason=_said(code, answer)) from error
    except smtplib.SMTPResponseException as error:
        reason = _said(error.smtp_code, error.smtp_error)
        raise DataError("mail.refused", host=mail.host, reason=reason) from error
    except ssl.SSLError as error:
        raise DataError("mail.certificate", host=mail.host, reason=error.reason) from error
    except TimeoutError as error:
        raise DataError("mail.silent", **where, seconds=f"{mail.timeout:g}") from error
    except (OSError, smtplib.SMTPException) as error:
        # smtplib says of a server that falls silent later on that it hung up.
        if isinstance(error.__context__, TimeoutError):
            raise DataError("mail.silent", **where, seconds=f"{mail.timeout:g}") from error
        raise DataError("mail.unreachable", **where, reason=error) from error


def _said(code: int, answer: bytes | str) -> str:
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return f"{code} {' '.join(text.split())}"
