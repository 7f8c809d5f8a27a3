"""What was decided, by whom and on which document, what became of it, and where is the proof?"""

from collections.abc import Callable, Mapping

from analytics.settings import settings
from pages.parts import frame, link, report_buttons
from pages.parts.frame import View
from pages.public.evidence_parts import (
    editing,
    happened,
    overview,
    rules,
    statements,
    strategies,
)

# One section is drawn at a time, and has an address of its own (?bagian=).
SECTIONS: Mapping[str, Callable[[View], None]] = {
    "strategi": strategies.show,
    "peraturan": rules.show,
    "linimasa": happened.show,
    "pernyataan": statements.show,
}
EDITING = "ubah"


def show() -> None:
    """Draw the page."""
    # Who announced what, and the law, need no edition.
    view = frame.open_public_page("evidence", needs_edition=False)
    report_buttons.evidence(view)
    overview.show(view)
    sections = {**SECTIONS}
    if settings().office and not settings().public:
        sections[EDITING] = editing.show
    names = {section: view.say(f"evidence.section.{section}") for section in sections}
    label = view.say("evidence.section")
    chosen = link.segments("bagian", label, names, label_visibility="collapsed")
    sections[chosen](view)


if __name__ == "__main__":
    show()
