"""Kill a writer at random moments, and compare the store with what was promised.

`python -m tests.analytics.store.faults FOLDER KILLS SEED` prints what went wrong, as JSON.
It is a process of its own that never opens a store itself: it forks one child that
writes, kills it, and forks another that looks.
"""

import gc
import json
import multiprocessing
import os
import shutil
import sys
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from analytics import contracts
from analytics.cube.build import build
from analytics.store.tables import Store
from tests.analytics.store.imports import spells
from tests.analytics.store.killing import Outcome, forked, moment
from tests.analytics.store.promises import (
    State,
    Step,
    as_state,
    check_backups,
    complaints,
    observe,
    persons,
    step,
)

ACTIONS = ("import", "undo", "backup", "erase")
# Files in the store that each episode begins with; with fewer than `FEWEST` the next one is
# imported in peace, so that there is always something to undo and to erase.
FILES = 6
FEWEST = 3
# Kills of one store; then a new one, so that looking at all its versions stays quick.
EPISODE = 20


def run(folder: Path, kills: int, seed: int) -> dict:
    """Kill `kills` times; return how often each action was cut short, and every complaint.

    Stores of at most `EPISODE` kills each, side by side on the cores of the machine.
    """
    _warm_up()
    start = rehearse(folder / "rehearsal", Random(seed))
    sizes = [min(EPISODE, kills - done) for done in range(0, kills, EPISODE)]
    with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
        found = pool.starmap(
            partial(episode, start),
            [(folder / str(place), size, seed + place) for place, size in enumerate(sizes)],
            chunksize=1,
        )
    cut = sum((Counter(cut) for cut, _ in found), Counter())
    return {"cut": cut, "wrong": [complaint for _, wrong in found for complaint in wrong]}


@dataclass(frozen=True)
class Start:
    """The store that every episode begins with, and how each action goes that nobody kills."""

    folder: Path
    state: State
    whole: dict[str, Outcome]


def rehearse(folder: Path, chance: Random) -> Start:
    """Fill a store and do each action once, without a kill."""
    folder.mkdir(parents=True)
    filled, trial, state, whole = folder / "store", folder / "trial", State(), {}
    for number in range(FILES):
        given = step("import", state, number, folder, chance)
        whole["import"] = forked(partial(given.run, Store(filled)))
        state = given.after
    for action in ACTIONS[1:]:
        shutil.copytree(filled, trial)
        done = step(action, state, FILES, folder, chance)
        whole[action] = forked(partial(done.run, Store(trial)))
        shutil.rmtree(trial)
    return Start(filled, state, whole)


def episode(start: Start, folder: Path, kills: int, seed: int) -> tuple[Counter, list[str]]:
    """Kill writers of one store; return which actions were cut short, and every complaint."""
    store, chance, state = Store(folder / "store"), Random(seed), start.state
    shutil.copytree(start.folder, store.folder)
    cut, wrong, done, number = Counter(), [], 0, FILES
    while done < kills:
        peaceful = len(state.filled) < FEWEST
        action = "import" if peaceful else chance.choice(ACTIONS)
        told = step(action, state, number, folder, chance)
        number += 1
        kill = None if peaceful else moment(start.whole[action], chance)
        outcome = forked(partial(told.run, store), kill)
        done += not peaceful
        cut[action] += outcome.killed and not outcome.acknowledged
        found, seen = look(store, folder, number, state, told, outcome)
        wrong += [f"{folder.name} {number} {action} {kill}: {each}" for each in found]
        if seen is None:
            break
        state = seen
    return cut, wrong


def look(
    store: Store, folder: Path, files: int, state: State, told: Step, outcome: Outcome
) -> tuple[list[str], State | None]:
    """Return every broken promise, and what the store holds now (None: it does not open)."""
    found = [] if outcome.acknowledged or outcome.killed else ["failed by itself"]
    backups = list(folder.glob("backup-*.zip"))
    if backups:
        saved = forked(partial(check_backups, backups))
        found += saved.answer if saved.acknowledged else ["a backup does not restore"]
    seen = forked(partial(observe, store, files))
    if not seen.acknowledged:
        return [*found, "does not open"], None
    found += complaints(seen.answer, state, told, outcome.acknowledged)
    return found, as_state(seen.answer)


def _warm_up() -> None:
    """Load what every child needs; nothing is opened, so no thread of Delta's runs yet."""
    contracts.check("enrolment", spells("warm", *persons(0)).accepted.assign(import_id="warm"))
    build([contracts.empty("enrolment")])
    gc.freeze()


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
