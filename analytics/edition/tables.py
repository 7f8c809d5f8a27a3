"""The registry of public tables: what an edition holds."""

from collections.abc import Mapping

from analytics.edition.figures import figures
from analytics.edition.public_table import PublicTable
from analytics.edition.slices import KEYS, slices
from analytics.impact import public as impact

# One line a table: whoever has something to publish adds it here.
PUBLIC: Mapping[str, PublicTable] = {
    "indicators": PublicTable(
        figures, ("area_code", "month", "indicator"), ("value", "numerator"), ("enrolment",),
        sums=("area_code",),
    ),
    "cube": PublicTable(slices, tuple(KEYS), ("value",), ("enrolment",), sums=("area_code",)),
    **impact.TABLES,
}  # fmt: skip
