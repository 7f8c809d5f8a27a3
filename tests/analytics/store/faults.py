"""Kill a writer at random moments, and compare the store with what was promised.

`python -m tests.analytics.store.faults FOLDER KILLS SEED` prints what went wrong, as JSON.
It is a process of its own that never opens the store itself: it forks one child that
writes, kills it, and forks another that looks.
"""

import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

import pandas as pd

from analytics.store.backup import backup, restore
from analytics.store.erase import erase, tombstones
from analytics.store.history import history
from analytics.store.keys import worker_keys
from analytics.store.log import in_force
from analytics.store.sweep import PENDING
from analytics.store.tables import Store
from analytics.store.undo import undo
from analytics.store.verify import verify
from tests.analytics.store.imports import give, spells

ACTIONS = ("import", "import", "undo", "backup", "erase")
PERSONS = 24  # a file; enough to meet most partitions
# These run to their end, so that there is something to undo and to erase.
FIRST = 3
# Delays reach a little beyond the end of an action: some kills come too late.
BEYOND = 1.2


@dataclass(frozen=True)
class State:
    """What a store must hold: file → its persons, and who was erased."""

    live: dict[str, frozenset[str]] = field(default_factory=dict)
    erased: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Step:
    """One action, with what the store holds once it was acknowledged."""

    action: str
    run: Callable[[Store], object]
    after: State


def persons(number: int) -> list[str]:
    """Return the NIK of file `number`; no two files share one."""
    return [f"610701{1 + number % 28:02d}01{number // 28:02d}{1 + place:04d}"
            for place in range(PERSONS)]  # fmt: skip


def choose(state: State, number: int, folder: Path, chance: Random) -> Step:
    """Return what to do next."""
    action = chance.choice(ACTIONS) if len(state.live) > 2 else "import"
    if action == "import":
        name, niks = f"file-{number}", persons(number)
        live = {**state.live, name: frozenset(niks)}
        return Step(action, lambda store: give(store, spells(name, *niks)), _with(state, live))
    if action == "backup":
        target = folder / f"backup-{number}.zip"
        return Step(action, lambda store: backup(store, target), state)
    name = chance.choice(sorted(state.live))
    if action == "undo":
        live = {file: niks for file, niks in state.live.items() if file != name}
        return Step(action, lambda store: undo(store, _import_id(store, name)), _with(state, live))
    nik = chance.choice(sorted(state.live[name]))
    live = {file: niks - {nik} for file, niks in state.live.items()}
    after = State(live, state.erased | {nik})
    return Step(action, lambda store: erase(store, nik), after)


def _with(state: State, live: dict[str, frozenset[str]]) -> State:
    return replace(state, live=live)


def _import_id(store: Store, name: str) -> str:
    return in_force(store).set_index("file")["import_id"][name]


def observe(store: Store, files: int) -> dict:
    """Return what the store holds, and whatever is wrong with it by itself."""
    known = [nik for number in range(files) for nik in persons(number)]
    niks = dict(zip(worker_keys(pd.Series(known, dtype="str")), known, strict=True))
    table = store.read("enrolment", ["worker_key", "import_id"])
    live, wrong = {}, [str(damage) for damage in verify(store, all_versions=True)]
    for entry in in_force(store).itertuples():
        rows = table[table["import_id"] == entry.import_id]
        live[entry.file] = sorted(rows["worker_key"].map(niks))
    stray = set() if table is None else set(table["import_id"]) - set(in_force(store)["import_id"])
    cube = store.read("cube")
    counted = 0 if cube is None else int(cube["people"].sum())
    if stray or counted != sum(map(len, live.values())) or len(history(store)) != store.version():
        wrong.append(f"stray {stray}, {counted} people counted")
    erased = sorted(niks[key] for key in tombstones(store))
    pending = (store.folder / PENDING).exists()
    return {"live": live, "erased": erased, "wrong": wrong, "pending": pending}


def complaints(seen: dict, before: State, step: Step, acknowledged: bool) -> list[str]:
    """Return in which way the store breaks a promise."""
    found = list(seen["wrong"])
    state = as_state(seen)
    if state not in (before, step.after):
        found.append("half there")
    if acknowledged and state != step.after:
        found.append("acknowledged, but lost")
    if acknowledged and step.action == "erase" and seen["pending"]:
        found.append("erasure acknowledged, but files are left")
    return found


def as_state(seen: dict) -> State:
    """Return what was seen as a state."""
    live = {file: frozenset(niks) for file, niks in seen["live"].items()}
    return State(live, frozenset(seen["erased"]))


def check_backups(folder: Path) -> list[str]:
    """Restore every backup that has its name, then drop it; return what went wrong."""
    wrong = []
    for file in folder.glob("backup-*.zip"):
        target = Store(folder / file.stem / "store")
        restore(target, file)
        if verify(target, all_versions=True):
            wrong.append(f"{file.name} restores damage")
        file.unlink()
    return wrong


@dataclass(frozen=True)
class Outcome:
    """How a child ended: its answer (None without one), by a kill or not, after how long."""

    answer: dict | None
    killed: bool
    seconds: float


def forked(work: Callable[[], object], delay: float | None = None) -> Outcome:
    """Run `work` in a child; with a `delay` it is killed then, unless it has ended."""
    reader, writer = os.pipe()
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        try:
            os.write(writer, json.dumps({"said": work()}, default=str).encode() + b"\n")
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(writer)
    if delay is not None:
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    answer = json.loads(said) if said.endswith(b"\n") else None
    return Outcome(answer, os.WIFSIGNALED(status), time.perf_counter() - start)


def run(folder: Path, kills: int, seed: int) -> dict:
    """Kill `kills` times; return how often each action was cut short, and every complaint."""
    store, chance, state = Store(folder / "store"), Random(seed), State()
    longest: dict[str, float] = {}
    cut, wrong, done, number = dict.fromkeys(ACTIONS, 0), [], 0, 0
    while done < kills:
        step = choose(state, number, folder, chance)
        number += 1
        # The first ones of each action show how long it takes.
        free = step.action not in longest or number <= FIRST
        delay = None if free else chance.uniform(0, longest[step.action] * BEYOND)
        outcome = forked(lambda step=step: step.run(store), delay)
        if free:
            longest[step.action] = outcome.seconds
        done += not free
        cut[step.action] += outcome.killed and not outcome.answer
        found = [] if outcome.answer or outcome.killed else ["failed by itself"]
        look = forked(lambda n=number: observe(store, n)).answer
        saved = forked(lambda: check_backups(folder)).answer
        found += ["a backup does not restore"] if saved is None else saved["said"]
        if look:
            found += complaints(look["said"], state, step, outcome.answer is not None)
            state = as_state(look["said"])
        else:
            found.append("does not open")
        wrong += [f"{number} {step.action}: {complaint}" for complaint in found]
        if not look:
            break
    return {"cut": cut, "wrong": wrong, "imports": len(state.live), "seconds": longest}


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
