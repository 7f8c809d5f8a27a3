"""The registry of public tables: what an edition holds."""

from collections.abc import Mapping

from analytics import strategies, timeline
from analytics.edition import figures, slices
from analytics.edition.public_table import PublicTable
from analytics.edition.shapes import shapes
from analytics.impact import public as impact
from analytics.store import evidence, regulations, step_history

# One line a table: whoever has something to publish adds it here.
PUBLIC: Mapping[str, PublicTable] = {
    "indicators": PublicTable(
        figures.figures, ("area_code", "month", "indicator"), tuple(figures.COUNTED),
        ("enrolment",), sums=("area_code",), counted=figures.counted,
    ),
    "cube": PublicTable(
        slices.slices, tuple(slices.KEYS), ("value",), ("enrolment",),
        sums=("area_code", tuple(slices.BY)), counted=slices.counted,
    ),
    "boundaries": PublicTable(shapes, ("area_code",), (), ("boundaries",)),
    "strategies": PublicTable(
        strategies.public, ("strategy", "action"), ("workers",), ("actions",), sums=("action",)
    ),
    "step_history": PublicTable(
        step_history.published, ("strategy", "action", "import_id", "column"), (), ("actions",)
    ),
    "evidence": PublicTable(evidence.listed, ("number",), (), ()),
    "regulations": PublicTable(regulations.listed, ("key",), (), ()),
    "timeline": PublicTable(timeline.timeline, ("date", "label_id"), (), ()),
    **impact.TABLES,
}  # fmt: skip
