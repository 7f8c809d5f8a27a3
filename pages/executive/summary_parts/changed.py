"""S5: what changed since last month, in three sentences to read out?"""

from analytics import narrative_changes, numbers
from pages.executive.summary_parts import markup
from pages.executive.summary_parts.panel import UNKNOWN, Panel, Proof
from pages.parts import frame
from pages.parts.frame import View

SOURCES = ("enrolment", "programmes", "funding", "claims")


def panel(view: View) -> Panel:
    """Return the sentences, as far as there are data."""
    said = frame.ask(view, narrative_changes.sentences, view.month, view.area, view.lang)
    body = markup.numbered(said) if said else markup.small(numbers.missing(view.lang))
    title = view.say("summary.changed")
    origin = view.data.origin(*SOURCES) if said else UNKNOWN
    return Panel("changed", title, body, [Proof(title, view.say("summary.changed_how"), origin)])
