"""Where do poverty and low coverage meet, and what does a flat quota mean for each village?"""

import streamlit as st

from pages.parts import frame
from pages.planning.poverty_parts import crossed, deciles, published, quota


def show() -> None:
    """Draw the page."""
    view = frame.open_page("poverty")
    published.show(view)
    crossed.show(view)
    left, right = st.columns(2, gap="medium")
    with left:
        quota.show(view)
    with right:
        deciles.show(view)
        deciles.idm(view)


if __name__ == "__main__":
    show()
