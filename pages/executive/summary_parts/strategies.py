"""S7: how far is each strategy: owner, document, due date, workers and rupiah it brought?"""

import pandas as pd

from analytics import numbers, strategies
from analytics.text import word
from pages.executive.summary_parts import markup
from pages.executive.summary_parts.panel import Panel, Proof
from pages.parts import figure, frame
from pages.parts.frame import View

# Names of offices and numbers of letters can be longer than the screen has room for.
LONG = ("owner", "document", "unknown")


def panel(view: View) -> Panel:
    """Return the strategies, each with who, what paper, until when, and what it brought."""
    table = _named(view, frame.ask(view, strategies.progress))
    title = view.say("summary.strategies")
    origin = view.data.origin("actions")
    return Panel(
        "strategies",
        title,
        "".join(_strategy(view, row) for row in table.itertuples()),
        [Proof(title, view.say("summary.strategies_how"), origin)],
        "public/evidence.py",
        view.say("evidence.menu"),
        lambda: _table(view, table),
    )


def _named(view: View, table: pd.DataFrame) -> pd.DataFrame:
    missing = numbers.missing(view.lang)
    states = [
        missing if pd.isna(status) else word("action_status", status, view.lang)
        for status in table["status"]
    ]
    names = [strategies.name(number, view.lang) for number in table["strategy"]]
    return table.assign(name=names, state=states)


def _strategy(view: View, row: object) -> str:
    if pd.isna(row.status):
        return markup.bar(row.name, row.state)
    state = row.state
    if pd.notna(row.due):
        due = numbers.day(row.due, view.lang, short=True)
        state = view.say("summary.state_due", state=state, due=due)
    return markup.bar(row.name, state, markup.facts(_told(view, row), LONG))


def _told(view: View, row: object) -> dict[str, str]:
    """Say what is known of a strategy besides its state, and name what is not."""
    known = {"owner": row.owner, "document": row.document_no, "workers": row.workers,
             "amount": row.amount_idr}  # fmt: skip
    told = {name: _written(view, name, value) for name, value in known.items() if pd.notna(value)}
    unknown = [name for name in known if name not in told]
    # What is done is not due any more.
    if pd.isna(row.due) and row.status != "done":
        unknown.append("due")
    if unknown:
        names = ", ".join(view.say(f"summary.{name}").lower() for name in unknown)
        told["unknown"] = view.say("summary.untold", names=names)
    return told


def _written(view: View, name: str, value: object) -> str:
    if name == "workers":
        people = numbers.integer(value, view.lang)
        return view.say("summary.brought", n=int(value), people=people)
    return numbers.rupiah_short(value, view.lang) if name == "amount" else value


def _table(view: View, table: pd.DataFrame) -> None:
    figure.twin(
        view,
        table,
        {
            "name": (view.say("summary.strategy_name"), "text"),
            "owner": (view.say("summary.owner"), "text"),
            "document_no": (view.say("summary.document"), "text"),
            "document_date": (view.say("summary.document_date"), "day"),
            "due": (view.say("summary.due"), "day"),
            "state": (view.say("summary.status"), "text"),
            "workers": (view.say("summary.workers"), "people"),
            "amount_idr": (view.say("summary.amount"), "IDR"),
        },
        "summary_strategies",
        view.data.origin("actions"),
        view.say("summary.strategies"),
    )
