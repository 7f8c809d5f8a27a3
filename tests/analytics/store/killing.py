"""Run a piece of work in a child that is killed: at a moment, or just before a step to disk."""

import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from analytics.store import delta

# What changes the disk for good; the moments around these are the dangerous ones.
STEPS = (
    (os, "fsync"),
    (os, "replace"),
    (os, "unlink"),
    (os, "rmdir"),
    (delta, "write_deltalake"),
)
# Moments reach beyond the end of an action: some kills come too late, and the store goes on.
BEYOND = 1.5


@dataclass(frozen=True)
class Outcome:
    """How a child ended: its answer (None without one), by a kill or not, seconds and steps."""

    answer: object = None
    killed: bool = False
    seconds: float = 0
    steps: int = 0

    @property
    def acknowledged(self) -> bool:
        """Tell whether the child said that it had done its work."""
        return self.steps > 0


@dataclass(frozen=True)
class Moment:
    """When to kill: after so many seconds, or in place of the step of this number."""

    seconds: float | None = None
    step: int | None = None


def moment(whole: Outcome, chance: Random) -> Moment:
    """Return a random moment of an action that as a `whole` went like this."""
    if chance.random() < 0.5:
        return Moment(step=chance.randint(1, int(whole.steps * BEYOND)))
    return Moment(seconds=chance.uniform(0, whole.seconds * BEYOND))


def forked(work: Callable[[], object], kill: Moment | None = None) -> Outcome:
    """Run `work` in a child, and `kill` it then, unless it has ended."""
    reader, writer = os.pipe()
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        _answer(work, kill, writer)
    os.close(writer)
    if kill and kill.seconds is not None:
        time.sleep(kill.seconds)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    taken, killed = time.perf_counter() - start, os.WIFSIGNALED(status)
    if not said.endswith(b"\n"):
        return Outcome(None, killed, taken)
    answer, steps = json.loads(said)
    return Outcome(answer, killed, taken, steps)


def _answer(work: Callable[[], object], kill: Moment | None, writer: int) -> None:
    try:
        count = _count_steps(kill.step if kill else None)
        said = work()
        os.write(writer, json.dumps([said, 1 + count()], default=str).encode() + b"\n")
    except BaseException:
        traceback.print_exc(file=sys.stderr)
    finally:
        os._exit(0)


def _count_steps(last: int | None) -> Callable[[], int]:
    """Count the steps of this process from now on; kill it in place of step number `last`."""
    done = 0

    def counted(step: Callable) -> Callable:
        def run(*given: object, **named: object) -> object:
            nonlocal done
            done += 1
            if done == last:
                os.kill(os.getpid(), signal.SIGKILL)
            return step(*given, **named)

        return run

    for module, name in STEPS:
        setattr(module, name, counted(getattr(module, name)))
    return lambda: done
