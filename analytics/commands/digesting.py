"""Tell what changed: written into a folder, or sent to those whom the settings name."""

import sys
from argparse import Namespace
from pathlib import Path

from analytics.commands.subjects import subject_of
from analytics.digest import rounds
from analytics.digest.mail import Mail, mail
from analytics.digest.rounds import Round, Told
from analytics.errors import DataError
from analytics.settings import settings
from analytics.store.reference import area_name
from analytics.store.tables import open_store
from analytics.text import say

# Beside 0 (done, also where there was nothing to tell) and 2 (refused, nothing sent).
NOT_ALL_SENT = 3


def run_digest(arguments: Namespace) -> int:
    """Write one digest, or with --send send one to every recipient; 3 where one was not taken."""
    store = open_store()
    area = arguments.area or settings().area
    round_ = Round(
        store,
        lambda code: subject_of(arguments, code),
        arguments.since,
        arguments.only_if_changed,
    )
    round_.subject(area)  # refuses an unknown area or month before anything is sent
    chosen = mail() if arguments.send else None
    areas = _areas(chosen, arguments.area) if chosen else []
    failed = False
    with rounds.alone(store):
        if arguments.output or not chosen:
            _report(round_.write(Path(arguments.output or "."), area))
        for told in round_.send(chosen, areas) if chosen else ():
            _report(told)
            failed |= told.outcome == "failed"
    return NOT_ALL_SENT if failed else 0


def _areas(chosen: Mail, area: str | None) -> list[str]:
    """Return the areas that have recipients: all of them, or the one asked for."""
    if area is None:
        return list(chosen.recipients)
    if area not in chosen.recipients:
        raise DataError("digest.no_recipient", area=area_name(area))
    return [area]


def _report(told: Told) -> None:
    """Say what became of a digest; cron mails what stands on stderr to whoever runs it."""
    name = area_name(told.area)
    if told.outcome == "failed":
        why = told.why.message()
        print(say("digest.failed", area=name, to=told.to, why=why), file=sys.stderr)
    else:
        print(say(f"digest.{told.outcome}", area=name, to=told.to))
