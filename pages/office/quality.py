"""What is fresh, complete and consistent in the data, and what is to be mended where?"""

from pages.office.quality_parts import complete, findings, fresh, ledger, refused, silent
from pages.parts import frame


def show() -> None:
    """Draw the page."""
    view = frame.open_page("quality")

    # How new and how complete
    fresh.show(view)
    complete.show(view)
    silent.show(view)

    # What cannot be true together
    findings.show(view)
    ledger.show(view)

    # What was not taken in
    refused.show(view)


if __name__ == "__main__":
    show()
