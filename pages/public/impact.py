"""What was claimed, what do the records show, and what may not be concluded from it?"""

from collections.abc import Callable, Mapping

from pages.parts import frame, link
from pages.parts.frame import View
from pages.public.impact_parts import (
    announced,
    claims,
    fairness,
    headline,
    limits,
    segments,
    worker_months,
)

# One section is drawn at a time, and has an address of its own (?bagian=).
SECTIONS: Mapping[str, Callable[[View], None]] = {
    "diumumkan": announced.show,
    "bulan-pekerja": worker_months.show,
    "klaim": claims.show,
    "cakupan": segments.show,
    "keadilan": fairness.show,
    "batas": limits.show,
}


def show() -> None:
    """Draw the page."""
    # What was published needs no edition: statements, other places, poverty, limits.
    view = frame.open_public_page("impact", needs_edition=False)
    headline.show(view)
    names = {section: view.say(f"impact.section.{section}") for section in SECTIONS}
    chosen = link.segments(
        "bagian", view.say("impact.section"), names, label_visibility="collapsed"
    )
    SECTIONS[chosen](view)


if __name__ == "__main__":
    show()
