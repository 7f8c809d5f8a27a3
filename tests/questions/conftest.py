"""The papers and packages that a page offers, made at once: what a click would bring."""

import pytest

from pages.parts import report_buttons


@pytest.fixture
def offered(monkeypatch):
    """Return key → (file name, what makes the file) of every report button drawn."""
    made, button = {}, report_buttons.st.download_button

    def offer(label, make, *, file_name, key, **options):
        made[key] = (file_name, make)
        return button(label, make, file_name=file_name, key=key, **options)

    monkeypatch.setattr(report_buttons.st, "download_button", offer)
    return made
