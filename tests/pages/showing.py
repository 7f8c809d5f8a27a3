"""Which metrics a page shows: whoever shows one reads its name or its formula."""

from contextlib import contextmanager
from importlib import import_module

import streamlit as st

from analytics.export import dictionary
from analytics.metrics import Metric
from analytics.text import LANGUAGES
from pages.menu import PAGES
from tests.pages.reading import open_page, with_tables

FIELDS = ("name", "formula")


@contextmanager
def recorded():
    """Yield the metrics whose name or formula is read until the block ends."""
    for lang in LANGUAGES:
        # What names the columns of files knows every name; it reads them once.
        dictionary.metric_of("", lang)
    shown = []

    def read(field):
        def value(self):
            shown.append(self)
            return vars(self)[field]

        return property(value, lambda self, given: vars(self).update({field: given}))

    for field in FIELDS:
        setattr(Metric, field, read(field))
    try:
        yield shown
    finally:
        for field in FIELDS:
            delattr(Metric, field)


def shown_on(entry, **query):
    """Return the keys of the metrics that a page shows in all its sections."""
    page = import_module(f"pages.{entry.file.removesuffix('.py').replace('/', '.')}")
    sections = getattr(page, "SECTIONS", [""])
    return set().union(*(_shown(entry, bagian=section, **query) for section in sections))


def _shown(entry, **query):
    """Return what a page shows with its tables opened, all drawn anew."""
    app = open_page(PAGES[0], **query)
    st.cache_data.clear()
    st.cache_resource.clear()
    with recorded() as shown:
        app = app.run() if entry == PAGES[0] else app.switch_page(entry.file).run()
        app = with_tables(app)
    assert not app.exception
    return {metric.key for metric in shown}
