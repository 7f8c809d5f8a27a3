"""S3: are we on the path to universal coverage: missing people, rupiah, date, both targets?"""

import pandas as pd

from analytics import metrics, numbers, pace, ucj
from analytics.charts import inline
from pages.executive.summary_parts import markup
from pages.executive.summary_parts.panel import Panel, of_metric
from pages.parts import figure, frame
from pages.parts.frame import View
from pages.planning.ucj_parts.words import named, origin, reached


def panel(view: View) -> Panel:
    """Return coverage against each target of the year, and what is missing to it."""
    definition = frame.ask(view, ucj.leading_definition)
    outlook = frame.ask(view, pace.outlook, view.month, definition)
    due = outlook.targets[outlook.targets["year"] == view.month.year]
    due = named(view, due).sort_values("target_pct")
    # Each system by itself: their denominators differ.
    against = origin(view, "membership", "worker_base", references=due["reference"])
    own = (metrics.UCJ_GAP, metrics.UCJ_GAP_COST, metrics.TARGET_REACHED)
    return Panel(
        "universal",
        view.say("summary.universal"),
        _lead(view, outlook.now.coverage_pct) + _targets(view, due),
        [
            of_metric(view, metrics.UCJ_COVERAGE),
            of_metric(view, metrics.UCJ_TARGET, origin(view, references=due["reference"])),
            *(of_metric(view, metric, against) for metric in own),
        ],
        "planning/ucj.py",
        view.say("ucj.menu"),
        lambda: _table(view, due),
    )


def _lead(view: View, coverage_pct: float) -> str:
    own = view.level == "regency"
    name = metrics.UCJ_COVERAGE.name[view.lang] if own else view.say("summary.ucj_of_regency")
    label = view.say("summary.with_targets", name=name, year=view.month.year)
    return markup.lead(numbers.percent(coverage_pct, view.lang), label)


def _targets(view: View, due: pd.DataFrame) -> str:
    if due.empty:
        return markup.small(view.say("summary.no_target", year=view.month.year))
    highest = due["target_pct"].max()
    bars = []
    for _, target in due.iterrows():
        note = _missing(view, target)
        drawing = inline.bullet(target["coverage_pct"], highest, [target["target_pct"]])
        finding = f"{target['name']} {target['target']}: {note}"
        image = inline.image(drawing, finding, "bullet")
        bars.append(markup.bar(target["name"], target["target"], image, note))
    return markup.small(view.say("summary.demands")) + "".join(bars)


def _missing(view: View, target: pd.Series) -> str:
    if pd.isna(target["people"]):
        return numbers.missing(view.lang)
    count = round(abs(target["people"]))
    people = numbers.integer(count, view.lang)
    if target["people"] <= 0:
        return view.say("summary.exceeded", n=count, people=people)
    return view.say(
        "summary.missing",
        n=count,
        people=people,
        cost=numbers.rupiah_short(target["cost_idr"], view.lang),
        reached=_when(view, target),
    )


def _when(view: View, target: pd.Series) -> str:
    """Write when a target is reached, a month in its short form."""
    if target["outcome"] == "dated":
        return numbers.month(target["reached"], view.lang, short=True)
    return reached(view, target)


def _table(view: View, due: pd.DataFrame) -> None:
    if due.empty:
        return
    figure.twin(
        view,
        due.assign(when=[reached(view, target) for _, target in due.iterrows()]),
        {
            "name": (view.say("ucj.system"), "text"),
            "target_pct": (view.say("ucj.target"), "exact_pct"),
            "coverage_pct": (metrics.UCJ_COVERAGE.name[view.lang], "exact_pct"),
            "people": (metrics.UCJ_GAP.name[view.lang], "people"),
            "cost_idr": (metrics.UCJ_GAP_COST.name[view.lang], "IDR"),
            "when": (metrics.TARGET_REACHED.name[view.lang], "text"),
        },
        "summary_targets",
        origin(view, "membership", "worker_base", references=due["reference"]),
        view.say("summary.universal"),
    )
