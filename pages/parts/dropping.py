"""The place to drop a file, in the reader's language."""

import streamlit as st

from pages.parts.frame import View

# Streamlit writes it in English, with the number in it, whatever the reader's language is.
_LIMIT = """<style>
{zone} span {{ font-size: 0; }}
{zone} span::after {{ content: "{limit}"; font-size: 0.85rem; }}
</style>"""
_ZONE = '[data-testid="stFileUploaderDropzoneInstructions"]'


def own_words(view: View, most: int) -> None:
    """Let every such place on the page say in the reader's language what it takes: `most` MB."""
    st.html(_LIMIT.format(zone=_ZONE, limit=view.say("importing.limit", n=most)))
