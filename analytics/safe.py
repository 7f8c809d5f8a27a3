"""Outside text made harmless: one helper for each place where it could come alive."""

import html as _html
import re
import unicodedata

# Characters that a template literal, a Markdown renderer or a formula could act on.
_SCRIPT = {ord(c): f"&#{ord(c)};" for c in "`$\\{}"}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=])")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(text: object) -> str:
    """Drop control and direction-changing characters; keep everything readable."""
    return "".join(c for c in str(text) if unicodedata.category(c) not in ("Cc", "Cf"))


def html(text: object) -> str:
    """Escape for HTML that a map's script also carries inside a template literal."""
    return _html.escape(plain(text), quote=True).translate(_SCRIPT)


def markdown(text: object) -> str:
    """Escape for Streamlit's Markdown, where brackets, colons and dollars act."""
    return _MARKDOWN.sub(r"\\\1", plain(text))


def sheet(value: object) -> object:
    """Return `value` for a spreadsheet cell: text that looks like a formula stays text."""
    if not isinstance(value, str):
        return value
    text = plain(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
