"""Rounds: everyone is told once of everything, and what failed is tried again."""

import threading

import pandas as pd
import pytest

from analytics.digest import rounds
from analytics.digest.mail import Mail
from analytics.digest.rounds import Round, alone
from analytics.errors import DataError
from analytics.reports import subject
from analytics.store import delivered
from analytics.store.dataset import load
from tests.analytics.digest.server import HOST, Box, free_port, serving
from tests.analytics.digest.told import PLACE, REGENCY, bring

SEKDA, CAMAT = "sekda@example.id", "camat@example.id"


def current(area):
    data = load(REGENCY)
    return subject.checked(data, area, data.newest_month(), "id")


def told(store, port, since="last", recipients=None, **options):
    """Run a round; return what became of each recipient."""
    recipients = recipients or {REGENCY: (SEKDA,)}
    mail = Mail(HOST, port, "none", "dasbor@example.id", recipients, timeout=5)
    outcome = Round(store, current, since, **options).send(mail, list(recipients))
    return {each.to: each.outcome for each in outcome}


@pytest.fixture
def box():
    return Box()


@pytest.fixture
def port(box):
    with serving(box) as port:
        yield port


def subjects(box):
    return [message["Subject"].split(": ")[1] for message in box.messages]


def test_each_round_tells_what_came_since_the_last(store, box, port):
    bring(store, "a", 2)
    assert told(store, port) == {SEKDA: "sent"}
    bring(store, "b", 3)
    bring(store, "c", 4)
    assert told(store, port) == {SEKDA: "sent"}
    assert [each.split(",")[0] for each in subjects(box)] == [
        "1 perubahan data", "2 perubahan data",
    ]  # fmt: skip


def test_a_second_round_on_the_same_day_sends_nothing_twice(store, box, port):
    bring(store, "a", 2)
    told(store, port)
    assert told(store, port) == {SEKDA: "skipped"}
    assert len(box.messages) == 1


def test_on_another_day_nothing_changed_is_worth_a_line_unless_asked_otherwise(
    store, box, port, monkeypatch
):
    bring(store, "a", 2)
    told(store, port)
    tomorrow = pd.Timestamp.now().normalize() + pd.Timedelta(days=1)
    monkeypatch.setattr(rounds, "_today", lambda: tomorrow)
    assert told(store, port, only_if_changed=True) == {SEKDA: "skipped"}
    assert told(store, port) == {SEKDA: "sent"}
    assert subjects(box)[-1] == "tidak ada perubahan"


def test_what_was_not_taken_is_not_remembered_and_tried_again(store, box, port):
    bring(store, "a", 2)
    assert told(store, free_port()) == {SEKDA: "failed"}
    assert delivered.delivered(store) == ()
    assert told(store, port) == {SEKDA: "sent"}


def test_one_refused_recipient_keeps_no_other_from_being_told(store):
    bring(store, "a", 2)
    box = Box(SEKDA)
    with serving(box) as port:
        outcome = told(store, port, recipients={REGENCY: (SEKDA, "bupati@example.id")})
    assert outcome == {SEKDA: "failed", "bupati@example.id": "sent"}
    assert delivered.last(store, REGENCY, SEKDA) is None


def test_a_server_that_is_down_is_asked_only_once(store, monkeypatch):
    bring(store, "a", 2)
    asked = []

    def down(mail, message):
        asked.append(message["To"])
        raise DataError("mail.silent", host=mail.host, port=mail.port, seconds="5")

    monkeypatch.setattr(rounds.post, "send", down)
    outcome = told(store, 1, recipients={REGENCY: (SEKDA, "bupati@example.id")})
    assert set(outcome.values()) == {"failed"}
    assert asked == [SEKDA]


def test_a_kecamatan_gets_its_own_figures_only(store, box, port):
    bring(store, "a", 2)
    told(store, port, recipients={REGENCY: (SEKDA,), PLACE: (CAMAT,)})
    assert box.taken == [("dasbor@example.id", SEKDA), ("dasbor@example.id", CAMAT)]
    whole, part = (message.get_body(("plain",)).get_content() for message in box.messages)
    # 122 villages have a quota, five of them in this kecamatan.
    assert "122 desa" in whole and "5 desa" in part
    assert "122 desa" not in part and "Kecamatan Sungai Raya" in part


def test_with_a_version_named_the_same_is_told_again(store, box, port):
    bring(store, "a", 2)
    told(store, port, since="0")
    assert told(store, port, since="0") == {SEKDA: "sent"}


def test_a_second_round_waits_for_the_first_and_gives_up_in_plain_words(store):
    inside, leave = threading.Event(), threading.Event()

    def first():
        with alone(store):
            inside.set()
            leave.wait(10)

    other = threading.Thread(target=first)
    other.start()
    inside.wait(10)
    with pytest.raises(DataError) as refused, alone(store, seconds=0.1):
        pass
    leave.set()
    other.join()
    assert refused.value.key == "digest.busy"
    with alone(store, seconds=0.1):
        pass


def test_a_folder_is_told_what_came_since_it_was_last_written(store, tmp_path):
    bring(store, "a", 2)
    round_ = Round(store, current, "last")
    folder = tmp_path / "kabar"
    assert round_.write(folder, REGENCY).outcome == "written"
    assert sorted(path.name for path in folder.iterdir()) == [
        "digest.eml", "digest.html", "digest.txt",
    ]  # fmt: skip
    first = (folder / "digest.txt").read_text(encoding="utf-8")
    assert round_.write(folder, REGENCY).outcome == "skipped"
    assert (folder / "digest.txt").read_text(encoding="utf-8") == first


def test_a_look_at_a_version_is_not_remembered(store, tmp_path):
    bring(store, "a", 2)
    Round(store, current, "0").write(tmp_path, REGENCY)
    assert delivered.delivered(store) == ()


def test_a_folder_that_cannot_be_made_is_told(store, tmp_path):
    bring(store, "a", 2)
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match="file"):
        Round(store, current, "0").write(tmp_path / "file" / "kabar", REGENCY)
