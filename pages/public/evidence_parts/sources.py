"""Where the figures of this page come from."""

from analytics.origin import Origin, combine
from analytics.store import strategies
from pages.parts.frame import View


def announced(view: View) -> Origin:
    """Return who announced the strategies of the area."""
    return strategies.origin(view.data.area)


def reported(view: View) -> Origin:
    """Return where the steps come from; without any, who announced the strategies."""
    if "actions" not in view.data.origins:
        return announced(view)
    named = [each for each in (announced(view),) if each.source]
    return combine(view.data.origin("actions"), *named)
