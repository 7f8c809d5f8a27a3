"""How the UCJ page names definitions and target systems, and writes pace and date."""

import pandas as pd

from analytics import numbers, safe, ucj
from analytics.origin import Origin, combine
from analytics.store import reference
from analytics.text import word
from pages.parts.frame import View

# The dashboard's own names; any other definition is shown as its file words it.
DEFINITIONS = {"semesta_bpjs_tk": "ucj.semesta_bpjs_tk", "bekerja_bps": "ucj.bekerja_bps"}
NATION = "00"


def definition_name(view: View, definition: str | None) -> str:
    """Return the reader's name of a definition, not yet escaped."""
    if definition is None:
        return numbers.missing(view.lang)
    known = DEFINITIONS.get(definition)
    return view.say(known) if known else safe.plain(definition)


def system_name(view: View, target: pd.Series) -> str:
    """Return the name of a target system, or of the area whose own target it is."""
    if target["area_code"] != NATION:
        return view.say("ucj.target_by", area=reference.area_name(target["area_code"]))
    return word("target_system", target["target_system"], view.lang)


def named(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Add name (of the system) and target (in per cent, as the source writes it)."""
    return table.assign(
        name=[system_name(view, target) for _, target in table.iterrows()],
        target=[numbers.percent(percent, view.lang, 2) for percent in table["target_pct"]],
    )


def per_month(view: View, value: float) -> str:
    """Write people a month with their sign."""
    text = numbers.integer(value, view.lang)
    return f"+{text}" if pd.notna(value) and round(value) > 0 else text


def reached(view: View, target: pd.Series) -> str:
    """Write when a target is reached."""
    if target["outcome"] == "dated":
        return numbers.month(target["reached"], view.lang)
    if target["outcome"] == "unknown":
        return numbers.missing(view.lang)
    return view.say(f"ucj.outcome.{target['outcome']}")


def needed(view: View, target: pd.Series) -> str:
    """Write the pace that a target needs."""
    if target["outcome"] == "reached":
        return view.say("ucj.outcome.reached")
    if target["outcome"] != "unknown" and pd.isna(target["months_left"]):
        return view.say("ucj.deadline_passed")
    return per_month(view, target["needed"])


def origin(view: View, *sources: str, references: pd.Series | None = None) -> Origin:
    """Return the origin of a figure made from tables and, where given, from targets."""
    found = [view.data.origin(name) for name in sources if name in view.data.origins]
    if references is not None and len(references):
        found.append(ucj.targets_origin(*references))
    return combine(*found) if found else Origin("official", "")
