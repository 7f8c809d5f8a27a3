"""S4: how much of this year's money is spent, by source, and which source runs dry first?"""

from collections.abc import Mapping

import pandas as pd

from analytics import budget, metrics, numbers, recent
from analytics.charts import inline
from analytics.text import word
from pages.executive.summary_parts import markup
from pages.executive.summary_parts.panel import Panel, of_metric
from pages.parts import figure, frame
from pages.parts.frame import View

# The sources with the largest ceilings; all of them stand in the table.
NAMED = 3


def panel(view: View) -> Panel:
    """Return what was paid of the newest fiscal year with a ledger, source by source."""
    year, sums, sources = frame.ask(view, budget.standing, view.area, view.month)
    known = pd.notna(sums["realised_idr"])
    # Payments above the chosen area are not spread over it.
    nothing = markup.small(view.say("summary.no_lines")) if year else ""
    return Panel(
        "money",
        view.say("summary.money"),
        _lead(view, year, sums) + (_body(view, year, sums, sources) if known else nothing),
        [
            of_metric(view, metric)
            for metric in (metrics.REALISED, metrics.CEILING, metrics.ABSORPTION)
        ],
        "planning/funding.py",
        view.say("funding.menu"),
        (lambda: _tables(view, sources)) if known else None,
    )


def _lead(view: View, year: int | None, sums: dict[str, float]) -> str:
    months = frame.ask(view, recent.payments, view.area, view.month)
    drawing = ""
    if months is not None:
        paid = (months["realised_idr"] > 0).sum()
        finding = view.say("summary.payments_alt", n=int(paid), months=len(months))
        drawing = inline.image(inline.columns(months["realised_idr"]), finding, "spark")
    name = view.say("summary.realised", year=year) if year else metrics.REALISED.name[view.lang]
    return markup.lead(numbers.rupiah_short(sums["realised_idr"], view.lang), name, drawing)


def _body(view: View, year: int, sums: dict[str, float], sources: pd.DataFrame) -> str:
    gone = budget.gone_by(year, view.month)
    largest = sources.sort_values("ceiling_idr", ascending=False, kind="stable").head(NAMED)
    lines = [_source(view, row, gone) for _, row in largest.iterrows()]
    said = markup.small(_first_dry(view, year, gone, sources))
    return "".join([_total(view, sums, gone), *lines, said])


def _total(view: View, sums: dict[str, float], gone: float) -> str:
    name = metrics.ABSORPTION.name[view.lang]
    if pd.isna(sums["ceiling_idr"]):
        return markup.bar(name, view.say("summary.no_ceiling"))
    share = numbers.percent(sums["absorption_pct"], view.lang)
    ceiling = numbers.rupiah_short(sums["ceiling_idr"], view.lang)
    note = view.say("summary.of_ceiling", ceiling=ceiling)
    return markup.bar(name, share, _bullet(f"{name}: {share} {note}", sums, gone), note)


def _source(view: View, row: pd.Series, gone: float) -> str:
    name = word("fund_source", row["fund_source"], view.lang)
    if pd.isna(row["ceiling_idr"]):
        return markup.line(name, "", view.say("summary.no_ceiling"))
    share = numbers.percent(row["absorption_pct"], view.lang)
    return markup.line(name, _bullet(f"{name}: {share}", row, gone), share)


def _bullet(finding: str, sums: Mapping[str, float], gone: float) -> str:
    """Draw what was paid of a ceiling, and how far the year has gone while it lasts."""
    ceiling = sums["ceiling_idr"]
    by_now = ceiling * gone / 100 if gone < 100 else 0
    drawing = inline.bullet(sums["realised_idr"], ceiling, [ceiling], by_now)
    return inline.image(drawing, finding, "bullet")


def _first_dry(view: View, year: int, gone: float, sources: pd.DataFrame) -> str:
    """Say how far the year has gone, and which source has least left."""
    passed = "summary.year_gone" if gone < 100 else "summary.year_over"
    said = [view.say(passed, year=year, gone=numbers.percent(gone, view.lang, 0))]
    first = budget.tightest(sources)
    if first is not None:
        said.append(
            view.say(
                _how_dry(first["remaining_idr"], gone),
                source=word("fund_source", first["fund_source"], view.lang),
                left=numbers.rupiah_short(abs(first["remaining_idr"]), view.lang),
            )
        )
    return " ".join(said)


def _how_dry(left_idr: float, gone: float) -> str:
    if left_idr <= 0:
        return "summary.over" if left_idr < 0 else "summary.dry"
    return "summary.first_dry" if gone < 100 else "summary.least_left"


def _tables(view: View, sources: pd.DataFrame) -> None:
    origin = view.data.origin("funding")
    names = [word("fund_source", each, view.lang) for each in sources["fund_source"]]
    figure.twin(
        view,
        sources.assign(name=names),
        {
            "name": (view.say("ucj.fund_source"), "text"),
            "ceiling_idr": (metrics.CEILING.name[view.lang], "IDR"),
            "realised_idr": (metrics.REALISED.name[view.lang], "IDR"),
            "absorption_pct": (metrics.ABSORPTION.name[view.lang], "%"),
            "remaining_idr": (view.say("summary.left"), "IDR"),
        },
        "summary_sources",
        origin,
        view.say("funding.by_source"),
    )
    figure.twin(
        view,
        frame.ask(view, recent.payments, view.area, view.month),
        {
            "month": (view.say("filter.month"), "month"),
            "realised_idr": (metrics.REALISED.name[view.lang], "IDR"),
        },
        "summary_payments",
        origin,
        view.say("summary.payments"),
    )
