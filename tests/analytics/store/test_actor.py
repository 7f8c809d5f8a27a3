"""Every change is recorded under a name: the officer's, else that of the program's user."""

import getpass

import pytest

from analytics.__main__ import main
from analytics.store.actor import acting, user
from analytics.store.tables import open_store
from tests.analytics.intake.office import BUDI, csv, people


def test_without_a_name_it_is_the_user_of_the_program():
    with acting("  "):
        assert user() == getpass.getuser()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (" Siti\u202e Rahma\n", "Siti Rahma"),
        ("a" * 100, "a" * 60),
        (f"Budi {BUDI}", "Budi 610703••••••••••"),
    ],
)
def test_a_name_is_kept_short_and_without_hidden_characters_or_nik(said, kept):
    with acting(said):
        assert user() == kept
    assert user() == getpass.getuser()


def test_the_command_line_records_who_imported_and_who_undid_it(empty_store, tmp_path):
    assert main(["import", "enrolment", str(csv(tmp_path, people())), "--by", "Siti"]) == 0
    import_id = open_store().read("imports")["import_id"].iloc[0]
    assert main(["undo", import_id, "--by", "Dewi"]) == 0
    assert [open_store().manifest(version).actor for version in (1, 2)] == ["Siti", "Dewi"]
    assert open_store().read("imports")["actor"].tolist()[0] == "Siti"
