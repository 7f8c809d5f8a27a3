"""Every statement with who said it, beside what register, ledger and claims show of it."""

import pandas as pd
import streamlit as st

from analytics import numbers, units
from analytics.edition.public_table import HIDDEN
from analytics.impact import statements
from analytics.impact.records import PUBLISHED as RECORDS
from analytics.impact.verdict import verdict
from analytics.origin import Origin, combine
from analytics.store import published
from pages.parts.frame import View
from pages.parts.sheet import sheet
from pages.public.impact_parts import starts, subject
from pages.public.impact_parts.told import footnote, regency_only, signed

UNITS = {
    "people_ever": "people", "people_peak": "people", "not_continued": "people",
    "worker_months": "worker_months", "villages_any": "villages", "villages_full": "villages",
    "ceiling_idr": "IDR", "realised_idr": "IDR", "implied_idr": "IDR", "median_idr": "IDR",
}  # fmt: skip


def show(view: View) -> None:
    """Draw all comparisons as one table, then each thing announced by itself."""
    said = statements.of_area(view.data.area)
    st.subheader(view.say("impact.announced"), anchor="diumumkan")
    if said.empty:
        st.write(view.say("impact.nothing_announced"))
        return
    regency_only(view)
    st.caption(view.say("impact.announced_note"))
    _loud(view)
    records = _records(view, said)
    _table(view, said, records)
    footnote(view, records)
    for key, rows in said.groupby("subject", sort=False):
        own = records[records["subject"] == key]
        subject.show(view, str(key), rows, own)


def _records(view: View, said: pd.DataFrame) -> pd.DataFrame:
    """Return what the edition has of all records, written out, with how it stands to the claim."""
    known = [
        _numbers(view, table) for name in RECORDS if (table := view.data.table(name)) is not None
    ]
    written = [starts.written(view), *known]
    table = pd.concat(written, ignore_index=True)
    # By subject, as the statements below stand; a table by itself knows only its own.
    order = {subject: place for place, subject in enumerate(said["subject"].unique())}
    return table.sort_values("subject", key=lambda names: names.map(order), kind="stable")


def _numbers(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Return the records of one table that are numbers, written in the units of their measures."""
    rows = table[table["measure"].isin(UNITS)]
    return rows.assign(
        verdict=[verdict(row.announced, row.found, row.measure) for row in rows.itertuples()],
        **{
            name: [_written(view, row, name) for _, row in rows.iterrows()]
            for name in ("announced", "found", "difference", "difference_pct")
        },
    )[starts.COLUMNS]


def _written(view: View, row: pd.Series, name: str) -> str:
    """Write one value in the unit of its measure."""
    if row[HIDDEN]:
        return numbers.hidden(view.lang)
    unit = "%" if name == "difference_pct" else UNITS[row["measure"]]
    if name in ("announced", "found"):
        return units.write(row[name], unit, view.lang)
    return signed(view, row[name], unit)


def _loud(view: View) -> None:
    """Say that agreement proves nothing where a record is simulated."""
    natures = [view.data.origin(name).nature for name in RECORDS.values()]
    if "simulated" in natures:
        st.error(view.say("impact.proves_nothing"), icon=":material/science:")


def _table(view: View, said: pd.DataFrame, records: pd.DataFrame) -> None:
    if records.empty:
        st.info(view.say("impact.no_records"), icon=":material/info:")
        return
    names = said[said["lead"]].set_index("subject")[f"label_{view.lang}"]
    title = view.say("impact.announced")
    sheet(
        view,
        records.assign(
            subject=records["subject"].map(names),
            measure=[view.say(f"impact.measure.{name}") for name in records["measure"]],
        ),
        {
            "subject": (view.say("impact.thing"), "text"),
            "measure": (view.say("impact.measure"), "text"),
            "announced": (view.say("impact.said"), "told"),
            "found": (view.say("impact.found"), "told"),
            "difference": (view.say("impact.difference"), "told"),
            "difference_pct": (view.say("impact.difference_pct"), "told"),
        },
        key="impact_announced",
        origin=_origin(view, said),
        title=title,
    )


def _origin(view: View, said: pd.DataFrame) -> Origin:
    stated = [published.origin_of(row) for _, row in said.iterrows()]
    known = [view.data.origin(name) for name in RECORDS.values() if name in view.data.origins]
    whole = combine(*stated, *known)
    return Origin(whole.nature, view.say("impact.sources_below"), "")
