"""report digest: what cron rests on."""

import pytest

from analytics import settings as module
from analytics.__main__ import main
from analytics.store import delivered
from tests.analytics.digest.server import HOST, Box, free_port, serving
from tests.analytics.digest.told import PLACE, bring

SEKDA, CAMAT = "sekda@example.id", "camat@example.id"


@pytest.fixture
def mailing(monkeypatch):
    """Write [mail] of dashboard.toml for a server on `port`."""

    def write(port):
        table = {
            "host": HOST, "port": port, "security": "none", "from": "dasbor@example.id",
            "to": [SEKDA], "areas": {PLACE: [CAMAT]}, "timeout": 5,
        }  # fmt: skip
        chosen = dict(module._file()) | {"mail": table}
        monkeypatch.setattr(module, "_file", lambda: chosen)

    return write


def run(capsys, *words):
    code = main(["report", "digest", *map(str, words)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_a_folder_is_written_and_named(store, capsys, tmp_path):
    bring(store, "a", 2)
    code, out, _ = run(capsys, "--since", "0", "-o", tmp_path / "kabar", "--lang", "en")
    assert (code, str(tmp_path / "kabar") in out) == (0, True)
    assert "In March 2024" in (tmp_path / "kabar" / "digest.txt").read_text(encoding="utf-8")


def test_everyone_named_is_told_and_it_leaves_with_0(store, capsys, mailing):
    bring(store, "a", 2)
    box = Box()
    with serving(box) as port:
        mailing(port)
        code, out, err = run(capsys, "--send")
    assert (code, err) == (0, "")
    assert SEKDA in out and CAMAT in out
    assert [to for _, to in box.taken] == [SEKDA, CAMAT]


def test_one_area_asked_for_is_sent_to_its_own_readers_only(store, capsys, mailing):
    bring(store, "a", 2)
    box = Box()
    with serving(box) as port:
        mailing(port)
        assert run(capsys, "--send", "--area", PLACE)[0] == 0
    assert [to for _, to in box.taken] == [CAMAT]


def test_what_was_not_taken_leaves_with_3_and_is_told_on_stderr(store, capsys, mailing):
    bring(store, "a", 2)
    mailing(free_port())
    code, out, err = run(capsys, "--send")
    assert (code, out) == (3, "")
    assert SEKDA in err and "Akan dicoba lagi" in err
    assert delivered.delivered(store) == ()


def test_settings_that_are_not_there_leave_with_2_and_nothing_is_remembered(store, capsys):
    bring(store, "a", 2)
    code, _, err = run(capsys, "--send")
    assert (code, "[mail]" in err) == (2, True)
    assert delivered.delivered(store) == ()


def test_an_area_without_readers_is_refused(store, capsys, mailing):
    bring(store, "a", 2)
    mailing(free_port())
    code, _, err = run(capsys, "--send", "--area", "61.07.02")
    assert (code, "Kecamatan Samalantan" in err) == (2, True)


@pytest.mark.parametrize(
    "words", [("--since", "9"), ("--since", "kemarin"), ("--month", "2024-13"), ("--area", "61")]
)
def test_what_makes_no_sense_is_refused_before_anything_is_written(store, capsys, tmp_path, words):
    bring(store, "a", 2)
    folder = tmp_path / "kabar"
    assert run(capsys, *words, "-o", folder)[0] == 2
    assert not folder.exists()


def test_nothing_changed_can_be_nothing_said(store, capsys, tmp_path):
    bring(store, "a", 2)
    code, out, _ = run(capsys, "--since", "1", "--only-if-changed", "-o", tmp_path / "kabar")
    assert (code, "tidak ada yang berubah" in out) == (0, True)
    assert not (tmp_path / "kabar").exists()
