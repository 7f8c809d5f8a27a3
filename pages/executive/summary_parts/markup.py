"""The HTML that the panels are made of: it is the same on the screen and on the stage."""

from collections.abc import Container, Iterable, Mapping

from analytics import safe

SEPARATOR = " · "


def lead(value: str, label: str, drawing: str = "") -> str:
    """Return the leading figure of a panel with its name, and a drawing at its right."""
    named = f'<p class="lead"><strong>{safe.html(value)}</strong> {safe.html(label)}</p>'
    return f'<div class="top">{named}{drawing}</div>'


def bar(name: str, value: str, below: str = "", note: str = "") -> str:
    """Return a named figure, HTML such as its bullet below, and what it means in small print."""
    figures = f"<span>{safe.html(name)}</span> <strong>{safe.html(value)}</strong>"
    return f'<div class="bar"><p>{figures}</p>{below}{small(note) if note else ""}</div>'


def place(name: str, district: str, note: str) -> str:
    """Return a village with its kecamatan beside it, and what there is to say of it."""
    named = f"<strong>{safe.html(name)}</strong> {safe.html(district)}"
    return f'<div class="place"><p>{named}</p>{small(note)}</div>'


def line(name: str, drawing: str, value: str) -> str:
    """Return a figure in one line: name, bullet, value."""
    ends = (f"<span>{safe.html(name)}</span>", f"<strong>{safe.html(value)}</strong>")
    return f'<p class="line">{ends[0]}{drawing}{ends[1]}</p>'


def small(text: str) -> str:
    """Return a sentence in small print."""
    return f'<p class="small">{safe.html(text)}</p>'


def facts(told: Mapping[str, str], long: Container[str]) -> str:
    """Return facts by name in a line of small print; where it is narrow the long ones are cut."""
    parts = [
        f"<span>{safe.html(text)}</span>" if name in long else safe.html(text)
        for name, text in told.items()
    ]
    whole = safe.html(SEPARATOR.join(told.values()))
    return f'<p class="small facts" title="{whole}">{SEPARATOR.join(parts)}</p>'


def grid(heads: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    """Return a table; the first column names its row."""
    head = "".join(f'<th scope="col">{safe.html(text)}</th>' for text in heads)
    body = "".join(f"<tr>{_line(*line)}</tr>" for line in lines)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def numbered(sentences: Iterable[str]) -> str:
    """Return sentences as a numbered list."""
    return f"<ol>{''.join(f'<li>{safe.html(text)}</li>' for text in sentences)}</ol>"


def _line(first: str, *others: str) -> str:
    cells = "".join(f"<td>{safe.html(text)}</td>" for text in others)
    return f'<th scope="row">{safe.html(first)}</th>{cells}'
