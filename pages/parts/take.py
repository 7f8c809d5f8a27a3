"""What a reader takes away: tables and pictures as files, each with source and version."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from analytics import safe
from analytics.export.colophon import Colophon
from analytics.export.dictionary import Column, metric_of
from analytics.origin import Origin
from pages.parts import frame, link
from pages.parts.frame import View

# Makes a picture, with the words given on it, of the form "png" or "svg".
Picture = Callable[[Colophon, str], bytes]
PICTURES = ("png", "svg")
LINE_BREAK = "&#10;"
# A click is taken by static/picture.js, which reads the figure that the browser has drawn.
BROWSER_PICTURE = (
    '<button class="take" data-chart="{key}" data-form="{form}" data-title="{title}" '
    'data-note="{note}" data-name="{name}">↓ {label}</button>'
)


def colophon(view: View, title: str | None, origin: Origin) -> Colophon:
    """Return what a file of this view says of itself; without a title, that of its page."""
    data = view.data
    page = view.say(f"{view.page}.menu")
    return Colophon(
        page=page,
        title=title or page,
        area=view.area,
        place=view.name(),
        month=view.month,
        version=data.version,
        origin=origin,
        link=link.address(frame.pinned(data)),
        number=getattr(data, "number", 0),
        day=data.today,
        real_only=data.real_only,
        lang=view.lang,
    )


def table(
    view: View,
    rows: pd.DataFrame,
    columns: Mapping[str, tuple[str, str]],
    key: str,
    origin: Origin,
    title: str | None,
    missing: str | None = None,
) -> None:
    """Offer a table as Excel and CSV; a file is made when it is asked for."""
    words = colophon(view, title, origin)
    described = _columns(view, columns, origin)
    for form, label in (("xlsx", "Excel"), ("csv", "CSV")):
        make = partial(_write, form, rows, described, words, missing)
        file(view, f"{key}_{form}", form, label, words, make)


def sheets(
    view: View,
    rows: pd.DataFrame,
    columns: Mapping[str, tuple[str, str]],
    key: str,
    origin: Origin,
    title: str,
    by: str,
) -> None:
    """Offer a table as one Excel workbook with a sheet for each value of column `by`."""
    words = colophon(view, title, origin)
    described = _columns(view, columns, origin)
    file(view, key, "xlsx", title, words, partial(_write, "xlsx", rows, described, words, None, by))


def file(
    view: View, key: str, form: str, label: str, words: Colophon, make: Callable[[], bytes]
) -> None:
    """Offer one file of the form that its name ends in; it is made when it is asked for."""
    st.download_button(
        label,
        make,
        file_name=words.file_name(form),
        key=key,
        help=view.say("figure.take", title=words.title, form=label),
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
    )


def picture(view: View, key: str, origin: Origin, title: str | None, draw: Picture) -> None:
    """Offer a picture that the server draws, as PNG and SVG."""
    words = colophon(view, title, origin)
    for form in PICTURES:
        make = partial(draw, words, form)
        file(view, f"{key}_{form}", form, _named(view, form), words, make)


def drawn(view: View, key: str, origin: Origin, title: str | None) -> None:
    """Offer the chart `key` as the browser has drawn it, as PNG and SVG."""
    words = colophon(view, title, origin)
    said = {
        "key": key,
        "title": safe.html(words.title),
        "note": LINE_BREAK.join(map(safe.html, words.lines())),
    }
    st.html(
        "".join(
            BROWSER_PICTURE.format(
                form=form,
                name=words.file_name(form),
                label=_named(view, form),
                **said,
            )
            for form in PICTURES
        ),
        width="content",
    )


def _named(view: View, form: str) -> str:
    picture_word = view.say("figure.picture")
    return f"{picture_word} {form.upper()}"


def _columns(
    view: View, columns: Mapping[str, tuple[str, str]], origin: Origin
) -> Sequence[Column]:
    """Describe the columns; that of a metric comes from the metric's own sources."""
    described = []
    for name, (heading, unit) in columns.items():
        metric = metric_of(heading, view.lang)
        own = view.data.origin(*metric.sources) if metric else origin
        described.append(Column(name, heading, unit, own if own.source else origin))
    return described


def _write(
    form: str, rows: pd.DataFrame, columns: Sequence[Column], words: Colophon, missing: str | None,
    by: str | None = None,
) -> bytes:  # fmt: skip
    # xlsxwriter is not needed to show a page.
    from analytics.export import tables

    if form == "csv":
        return tables.csv(rows, columns, words)
    return tables.workbook(rows, columns, words, missing, by)
