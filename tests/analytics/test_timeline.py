"""The timeline holds what is dated, and nothing that is not."""

import pandas as pd

from analytics.timeline import COLUMNS, timeline
from tests.analytics.data import dataset
from tests.analytics.test_strategies import steps

LAUNCH = {"date": "2024-02-21", "precision": "day", "kind": "launch", "label_id": "Peluncuran",
          "label_en": "Launch", "source": "Berita", "nature": "published"}  # fmt: skip


def events(*rows):
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.assign(date=pd.to_datetime(table["date"]).astype("datetime64[us]"))


def kinds(**frames):
    table = timeline(dataset(**{"events": events(), **frames}))
    return list(zip(table["date"].dt.strftime("%Y-%m-%d"), table["kind"], strict=True))


def test_events_stand_among_dated_regulations_oldest_first():
    told = kinds(events=events(LAUNCH))
    assert told[0] == ("2021-11-11", "regulation")
    assert ("2024-02-21", "launch") in told
    assert [day for day, _ in told] == sorted(day for day, _ in told)


def test_a_regulation_without_a_known_day_is_not_placed_in_time():
    assert ("2021-01-01", "regulation") not in kinds()
    assert len(kinds()) == 5


def test_a_step_is_there_with_its_document_and_only_where_that_is_dated():
    dated = {"document_no": "500/1", "document_date": "2025-03-10"}
    table = steps((2, "done", dated), (2, "done", {"document_no": "500/2"}))
    told = timeline(dataset(events=events(), actions=table))
    own = told[told["kind"] == "document"]
    assert own["label_id"].tolist() == ["Langkah 1 (500/1)"]
    assert own["nature"].tolist() == ["imported"]
