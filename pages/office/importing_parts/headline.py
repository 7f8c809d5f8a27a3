"""What an import would move in the headline figures: before and after, by kecamatan."""

import pandas as pd
import streamlit as st

from analytics import numbers, units
from analytics.metrics import METRICS
from analytics.store.preview import changes
from pages.office.importing_parts.trial import Trial
from pages.office.importing_parts.upload import once
from pages.parts import figure
from pages.parts.frame import View


def show(view: View, trial: Trial) -> None:
    """Draw the figures of the regency, then each by kecamatan."""
    found = trial.found
    st.subheader(view.say("importing.figures"), anchor=False)
    month = found.month
    if len(found.months) > 1:
        month = st.selectbox(
            view.say("importing.month"),
            found.months,
            index=found.months.index(month) if month in found.months else 0,
            format_func=lambda each: numbers.month(each, view.lang),
            key=f"import_month_{trial.mark}",
            width=200,
        )
    here = (trial.mark, month)
    whole = once("regency", here, lambda: changes(found, "regency", month))
    with st.grid(max(len(whole), 2), min_column_width=200, gap="small"):
        for row in whole.itertuples():
            with st.container(border=True, key=f"card_import_{row.indicator}"):
                _moved(view, row)
    parts = once("parts", here, lambda: changes(found, "subdistrict", month))
    known = parts.dropna(subset=["before", "after"], how="all")
    for number, (name, table) in enumerate(known.groupby("indicator", sort=False)):
        _by_subdistrict(view, name, table, opened=number == 0)
    # A figure is only as good as the weakest table that it is made from.
    made_of = {name for key in whole["indicator"] for name in _sources(key, found.kind)}
    figure.provenance(view, found.after.origin(*sorted(made_of)))


def _sources(indicator: str, kind: str) -> tuple[str, ...]:
    return METRICS[indicator].sources if indicator in METRICS else (kind,)


def _moved(view: View, row: object) -> None:
    before, after = (_write(view, value, row.unit) for value in (row.before, row.after))
    delta = None
    if pd.notna(row.change) and row.change:
        sign = "+" if row.change > 0 else ""
        delta = sign + _write_change(view, row.change, row.unit)
    st.metric(_name(view, row.indicator), after, delta=delta, delta_color="off")
    st.markdown(view.say("importing.was", before=before))


def _by_subdistrict(view: View, indicator: str, table: pd.DataFrame, opened: bool) -> None:
    unit = table["unit"].iloc[0]
    name = _name(view, indicator)
    label = view.say("importing.by_subdistrict", figure=name)
    with st.expander(label, expanded=opened, icon=":material/table:"):
        rows = table.assign(name=[view.name(code) for code in table["area_code"]])
        shown = _unit(unit)
        points = unit == "%"
        figure.table(
            view,
            rows,
            {
                "name": (view.say("filter.subdistrict"), "text"),
                "before": (view.say("importing.before"), shown),
                "after": (view.say("importing.after"), shown),
                "change": (
                    view.say("importing.points_moved" if points else "importing.change"),
                    "per_100_adults" if points else shown,
                ),
            },
            key=f"import_by_{indicator}",
            takeable=False,
        )


def _name(view: View, indicator: str) -> str:
    known = METRICS.get(indicator)
    return known.name[view.lang] if known else view.say("importing.stored_rows")


def _unit(unit: str) -> str:
    return "people" if unit == "rows" else unit


def _write(view: View, value: object, unit: str) -> str:
    return units.short(value, _unit(unit), view.lang)


def _write_change(view: View, change: float, unit: str) -> str:
    """Write a difference; that of two percentages is in points."""
    if unit == "%":
        return view.say("importing.points", value=numbers.decimal(change, view.lang))
    return _write(view, change, unit)
