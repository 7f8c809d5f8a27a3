"""What is fresh, complete and consistent in the data, and what is to be mended where?"""

from collections.abc import Callable, Mapping

from pages.office.quality_parts import complete, findings, fresh, ledger, refused, silent
from pages.parts import frame, link
from pages.parts.frame import View

Part = Callable[[View], None]

# One section is drawn at a time: all tables together would keep the reader waiting.
SECTIONS: Mapping[str, tuple[Part, ...]] = {
    "kelengkapan": (fresh.show, complete.show, silent.show),
    "temuan": (findings.show, ledger.show),
    "ditolak": (refused.show,),
}


def show() -> None:
    """Draw the page."""
    view = frame.open_page("quality")
    for part in SECTIONS[_choose_section(view)]:
        part(view)


def _choose_section(view: View) -> str:
    names = {section: view.say(f"quality.section.{section}") for section in SECTIONS}
    label = view.say("quality.section")
    return link.segments("bagian", label, names, "kelengkapan", label_visibility="collapsed")


if __name__ == "__main__":
    show()
