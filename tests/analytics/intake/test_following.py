"""A reader of a slow process can be stopped: the process ends, the error comes through."""

import os
import sys
import time

import pytest

from analytics import progress
from analytics.intake import files
from analytics.intake.files import open_file
from analytics.intake.following import followed


class Cancelled(BaseException):
    """What Streamlit raises where a reader cancels is no Exception either."""


@pytest.fixture
def slow(monkeypatch):
    """A process that reads for an hour; the started ones are listed."""
    started, start = [], files.subprocess.Popen

    def popen(command, **named):
        sleep = [sys.executable, "-c", "import time; time.sleep(3600)"]
        started.append(start(sleep, **named))
        return started[-1]

    monkeypatch.setattr(files.subprocess, "Popen", popen)
    return started


def cancel_after(seconds):
    until = time.monotonic() + seconds

    def listener(_step, _rows):
        if time.monotonic() > until:
            raise Cancelled

    return listener


def test_cancelling_ends_at_once_the_process_that_would_read_for_an_hour(slow, tmp_path):
    start = time.monotonic()
    with pytest.raises(Cancelled), progress.told_to(cancel_after(0.3)):
        open_file(tmp_path / "a.csv")
    assert time.monotonic() - start < 10
    with pytest.raises(ProcessLookupError):
        os.kill(slow[0].pid, 0)


def test_rows_are_counted_while_they_come():
    told = []
    messages = [("file", {}), ("rows", ([1, 2],)), ("rows", ([3],)), ("end", None)]
    with progress.told_to(lambda step, rows: told.append((step, rows))):
        assert list(followed(iter(messages), end=None)) == messages
    assert sorted({rows for _, rows in told}) == [0, 2, 3]
    assert {step for step, _ in told} == {"progress.reading"}


def test_an_error_on_the_way_is_raised_where_the_messages_are_taken():
    def broken():
        yield "file", {}
        raise RuntimeError("gone")

    ended = []
    with pytest.raises(RuntimeError, match="gone"):
        list(followed(broken(), end=lambda: ended.append(True)))
    assert ended


def test_nobody_is_told_after_the_block():
    told = []
    with progress.told_to(lambda step, _rows: told.append(step)):
        progress.at("progress.checking")
    progress.at("progress.matching")
    assert told == ["progress.checking"]
