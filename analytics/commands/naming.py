"""What officers have said of names of places: list, add, remove."""

from argparse import Namespace

import pandas as pd

from analytics.intake.confirming import said
from analytics.intake.gazetteer import gazetteer
from analytics.settings import settings
from analytics.store import spellings
from analytics.store.tables import open_store
from analytics.text import say


def run_spellings(arguments: Namespace) -> None:
    """List every confirmed spelling, add one, or take one back."""
    store = open_store()
    if arguments.add:
        spelling = said(*arguments.add, gazetteer(settings().area))
        version = spellings.confirm(store, spelling)
        print(say("command.spelling_added", name=spelling.name, version=version))
    elif arguments.remove:
        version = spellings.withdraw(store, arguments.remove)
        print(say("command.spelling_removed", number=arguments.remove, version=version))
    else:
        _list(spellings.record(store))


def _list(rows: pd.DataFrame) -> None:
    if rows.empty:
        print(say("command.spellings_none"))
    for row in rows.astype(object).fillna("–").itertuples():
        print(say("command.spelling", **row._asdict()))
        if row.withdrawn != "–":
            print(say("command.spelling_withdrawn", by=row.withdrawn_by, time=row.withdrawn))
