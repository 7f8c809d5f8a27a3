"""The files that a page offers, made at once: what a click would bring."""

import pytest
import streamlit as st


@pytest.fixture
def offered(monkeypatch):
    """Return key → (file name, what makes the file) of every button drawn that offers one."""
    made, button = {}, st.download_button

    def offer(label, make, *, file_name, key, **options):
        made[key] = (file_name, make)
        return button(label, make, file_name=file_name, key=key, **options)

    monkeypatch.setattr(st, "download_button", offer)
    return made
