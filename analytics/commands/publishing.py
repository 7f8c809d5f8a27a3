"""Publish what everyone may see."""

import json
from argparse import Namespace

from analytics.edition.make import held
from analytics.settings import settings
from analytics.store import editions
from analytics.store.dataset import load
from analytics.store.tables import open_store
from analytics.text import say


def run_publish(arguments: Namespace) -> None:
    """Make an edition of the newest data; print what it holds and how much of it is hidden.

    An edition holds counts and amounts, no person: erasing a person later leaves it as it is,
    and the next edition is made without that person.
    """
    area = settings().area
    if arguments.if_none and (there := editions.load(area)):
        print(say("command.publish_nothing", number=there.number))
        return
    number = editions.publish(open_store(), load(area))
    edition = editions.load(area, number)
    rows = held(edition.tables).to_dict("records")
    if arguments.json:
        print(json.dumps({"number": number, "version": edition.version, "tables": rows}))
        return
    print(say("command.published", number=number, version=edition.version))
    for row in rows:
        print(say("command.published_table", **row))
