"""People protected beside those in need: what groups and kecamatan have in common."""

import pandas as pd

from analytics import metrics
from analytics.edition.public_table import HIDDEN
from analytics.origin import Origin
from pages.parts.frame import View
from pages.public.impact_parts.told import texts, withheld

POOR = ("enrolment", "welfare_people")


def with_texts(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Add the shares as they are read: ``share_text`` and ``need_share_text``."""
    return table.assign(
        share_text=texts(view, table, "share", "%"),
        need_share_text=texts(view, of_need(table), "need_share", "%"),
    )


def of_need(table: pd.DataFrame) -> pd.DataFrame:
    """Return `table` with what is withheld of those in need as well."""
    if "need_hidden" not in table:
        return table
    return table.assign(**{HIDDEN: table[HIDDEN] | table["need_hidden"]})


def told_rows(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return the numbers of `columns`, with the word where they are withheld."""
    of_people = withheld(view, table, ("people", "share", "per_100"))
    need = ("workers", "need_share", "per_100_need")
    return of_people.assign(**withheld(view, of_need(table), need)[list(need)])


def names(view: View) -> dict[str, str]:
    """Return the names of both shares, by column."""
    return {"share": view.say("impact.share"), "need_share": view.say("impact.need_share")}


def columns(view: View, rows: pd.DataFrame, head: str) -> dict[str, tuple[str, str]]:
    """Return heading and unit of every column of which anything is known."""
    every = {
        "label": (head, "text"),
        "people": (metrics.PEOPLE_EVER.name[view.lang], "people"),
        "share": (view.say("impact.share"), "%"),
        "workers": (view.say("impact.need"), "people"),
        "need_share": (view.say("impact.need_share"), "%"),
        "per_100_need": (metrics.PROTECTED_PER_100_NEED.name[view.lang], "per_100_workers"),
        "per_100": (metrics.PER_100_ADULTS.name[view.lang], "per_100_adults"),
    }
    return {name: column for name, column in every.items() if rows[name].notna().any()}


def origin(view: View, rows: pd.DataFrame) -> Origin:
    """Return where shares come from: the register, and the poverty register where it is known."""
    return view.data.origin(*(POOR if rows["workers"].notna().any() else POOR[:1]))
