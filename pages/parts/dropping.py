"""The place to drop a file, in the reader's language."""

import streamlit as st

from pages.parts.frame import View

# Streamlit writes these two in English whatever the reader's language is.
_WORDS = """<style>
{zone}"] button p, {zone}Instructions"] span {{ font-size: 0; }}
{zone}"] button p::after {{ content: "{browse}"; font-size: 0.9rem; }}
{zone}Instructions"] span::after {{ content: "{limit}"; font-size: 0.85rem; }}
</style>"""
_ZONE = '[data-testid="stFileUploaderDropzone'


def own_words(view: View, most: int) -> None:
    """Let every such place on the page say in the reader's language what it takes: `most` MB."""
    limit = view.say("importing.limit", n=most)
    st.html(_WORDS.format(zone=_ZONE, browse=view.say("importing.browse"), limit=limit))
