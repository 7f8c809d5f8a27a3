"""What a store must hold after an action that was killed: what was before, or all of it."""

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
from analytics.store.unpublished import left_behind
from analytics.store.verify import verify
from tests.analytics.store.imports import give, spells

PERSONS = 3  # a file; together they meet several partitions


@dataclass(frozen=True)
class State:
    """What a store must hold: file → its persons, and who was erased."""

    live: dict[str, frozenset[str]] = field(default_factory=dict)
    erased: frozenset[str] = frozenset()

    @property
    def filled(self) -> list[str]:
        """Return the files of which somebody is left."""
        return sorted(name for name, niks in self.live.items() if niks)


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


def step(action: str, state: State, number: int, folder: Path, chance: Random) -> Step:
    """Return the step that does `action`; `number` names a new file or backup."""
    if action == "import":
        name, niks = f"file-{number}", persons(number)
        live = {**state.live, name: frozenset(niks)}
        return Step(action, lambda store: give(store, spells(name, *niks)), _with(state, live))
    if action == "backup":
        target = folder / f"backup-{number}.zip"
        return Step(action, lambda store: backup(store, target), state)
    name = chance.choice(state.filled)
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
    left = [str(path) for path in left_behind(store.folder)]
    return {"live": live, "erased": erased, "wrong": wrong, "pending": pending, "left": left}


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
    if acknowledged and seen["left"]:
        found.append(f"left behind: {seen['left']}")
    return found


def as_state(seen: dict) -> State:
    """Return what was seen as a state."""
    live = {file: frozenset(niks) for file, niks in seen["live"].items()}
    return State(live, frozenset(seen["erased"]))


def check_backups(files: list[Path]) -> list[str]:
    """Restore each backup, then drop it; return what went wrong."""
    wrong = []
    for file in files:
        target = Store(file.with_suffix("") / "store")
        restore(target, file)
        if verify(target, all_versions=True):
            wrong.append(f"{file.name} restores damage")
        file.unlink()
    return wrong
