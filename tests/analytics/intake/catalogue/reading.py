"""Reads one file of a test, and what is asked of every one."""

from tests.analytics.intake.office import counts, csv, enrol, people

CLEAR = {"Mulai": "Maret 2024"}


def one(tmp_path, **columns):
    """Read one person, told by these columns."""
    return enrol(csv(tmp_path, people({**CLEAR, **columns})))


def keys(intake):
    return {note.key.removeprefix("intake.note_") for note in intake.notes}


def balanced(intake):
    read, accepted, skipped, quarantined = counts(intake)
    assert read == accepted + skipped + quarantined
    return read, accepted, skipped, quarantined
