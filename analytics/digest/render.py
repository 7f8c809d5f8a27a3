"""A letter as HTML for mail programs, as plain text, and as a message with both."""

from email.message import EmailMessage
from functools import lru_cache
from pathlib import Path
from textwrap import fill, wrap

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from analytics import safe
from analytics.digest.letter import Letter

FOLDER = Path(__file__).parent / "templates"
# As plain text has been read since terminals had 80 columns.
WIDTH = 76


def html(letter: Letter) -> str:
    """Return one HTML document: inline styles, tables, nothing from elsewhere.

    Mail programs drop style sheets and block what lies on other servers. A style sheet for
    dark screens is there for those that do read it; without it, all colours are still stated.
    """
    return _templates().get_template("digest.html").render(letter=letter)


def text(letter: Letter) -> str:
    """Return the same in plain text, with every figure and address."""
    parts = [safe.plain(letter.title), _lines(letter.lead), _lines(letter.notice)]
    for section in letter.sections:
        heading = safe.plain(section.heading)
        lines = [f"{heading}\n{'-' * len(heading)}"]
        lines += [_item(item.mark, item.text, item.address) for item in section.items]
        lines += [_row(section.columns, row) for row in section.rows]
        lines += [_lines(section.note)] if section.note else []
        parts.append("\n".join(lines))
    parts.append("\n".join(_lines(line) for line in letter.footer))
    return "\n\n".join(part for part in parts if part) + "\n"


def message(letter: Letter) -> EmailMessage:
    """Return a message without addresses: subject, plain text, HTML."""
    mail = EmailMessage()
    mail["Subject"] = safe.plain(letter.subject)
    mail["Content-Language"] = letter.lang
    mail.set_content(text(letter))
    mail.add_alternative(html(letter), subtype="html")
    return mail


def _item(mark: str, said: str, address: str) -> str:
    start = f"* [{mark}] " if mark else "* "
    lines = fill(safe.plain(said), WIDTH, initial_indent=start, subsequent_indent="  ")
    return f"{lines}\n  {safe.plain(address)}" if address else lines


def _row(columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    """Write a row as sentences would: screen readers and narrow screens lose columns."""
    first, *rest = (safe.plain(cell) for cell in row)
    told = [f"{column}: {cell}" for column, cell in zip(columns[1:], rest, strict=True)]
    return fill(f"* {first} | {'; '.join(told)}", WIDTH, subsequent_indent="  ")


def _lines(said: str) -> str:
    return "\n".join(wrap(safe.plain(said), WIDTH))


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _harmless(value: object) -> object:
    """Escape by our own rule whatever a template writes, besides what it marked as its own."""
    return value if isinstance(value, Markup) else Markup(safe.html(value))
