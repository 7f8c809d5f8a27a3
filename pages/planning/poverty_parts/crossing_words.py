"""What the crossing of poverty and coverage is called on the page, and where it comes from."""

from analytics import metrics, welfare
from analytics.bivariate import Crossing
from analytics.origin import Origin, combine
from pages.parts import frame
from pages.parts.frame import View


def axis_names(view: View, crossing: Crossing) -> dict[str, str]:
    """Return what stands for poverty and for coverage, in the reader's words."""
    return {
        "poverty": view.say(f"poverty.axis.{crossing.axis}"),
        "coverage": metrics.METRICS[crossing.measure].name[view.lang],
    }


def poverty_unit(crossing: Crossing) -> str:
    """Return the unit of the poverty axis."""
    return "score" if crossing.axis == "idm" else "%"


def origin(view: View, crossing: Crossing, *more: str) -> Origin:
    """Return the origin of the crossing, and of what else is listed beside it."""
    sources = {*metrics.METRICS[crossing.measure].sources, *more}
    if crossing.axis == "idm":
        sources |= {"idm_2024"}
    others = view.data.origin(*sorted(sources - {"welfare"}))
    if view.data.welfare is None:
        return others
    return combine(frame.ask(view, welfare.origin, view.month), others)
