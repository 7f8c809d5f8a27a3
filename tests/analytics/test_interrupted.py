"""Ctrl-C at the command line: what was in force stays in force, and it is said which."""

import io

import pytest

from analytics import progress
from analytics.__main__ import main
from analytics.commands import terminal
from analytics.store.tables import open_store
from analytics.store.verify import verify
from tests.analytics.intake.office import csv, people


def interrupt(*_):
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "place",
    ["intake.following._taken", "store.imports.merge", "store.delta.write", "store.manifest.save"],
)
def test_an_interrupted_import_changes_nothing(empty_store, tmp_path, monkeypatch, capsys, place):
    file = str(csv(tmp_path, people()))
    with monkeypatch.context() as interrupted:
        interrupted.setattr(f"analytics.{place}", interrupt)
        assert main(["import", "enrolment", file]) == 130
    assert "versi data 0" in capsys.readouterr().err
    assert open_store().version() == 0
    assert verify(open_store(), all_versions=True) == []
    assert main(["import", "enrolment", file]) == 0


def test_steps_are_shown_where_a_person_looks_and_nowhere_else(monkeypatch):
    def shown(is_terminal):
        screen = io.StringIO()
        screen.isatty = lambda: is_terminal
        monkeypatch.setattr("sys.stderr", screen)
        with terminal.shown():
            progress.at("progress.reading", 12_000)
        return screen.getvalue()

    assert "Membaca berkas: 12.000 baris" in shown(True)
    assert shown(False) == ""
