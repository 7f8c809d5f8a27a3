"""What is known of each strategy follows from its steps; what nobody said stays unknown."""

import pandas as pd
import pytest

from analytics import strategies
from analytics.disclosure.past import NOTHING
from analytics.edition import make
from analytics.edition.public_table import ALL
from analytics.edition.tables import PUBLIC
from tests.analytics.data import dataset

EMPTY = {
    "area_code": "61.07", "owner": None, "document_no": None, "document_date": None, "due": None,
    "workers": None, "amount_idr": None, "evidence": None, "import_id": "typed",
}  # fmt: skip


def steps(*rows):
    """Return the table of steps: (strategy, status, what else is known)."""
    table = pd.DataFrame([
        EMPTY | {"strategy": strategy, "status": status, "action": f"Langkah {n}", "row_no": n}
        | known
        for n, (strategy, status, known) in enumerate(rows, start=1)
    ])  # fmt: skip
    days = dict.fromkeys(("document_date", "due"), "datetime64[us]")
    return table.astype(days | {"workers": float, "amount_idr": float})


def progress(*rows):
    return strategies.progress(dataset(actions=steps(*rows))).set_index("strategy")


def test_without_any_report_every_strategy_is_listed_and_unknown():
    table = strategies.progress(dataset())
    assert table["strategy"].tolist() == [1, 2, 3, 4, 5]
    assert table.drop(columns="strategy").isna().all(axis=None)


def test_a_strategy_nobody_reported_is_unknown_beside_one_that_is_known():
    table = progress((2, "running", {"workers": 10}))
    assert (table.loc[2, "workers"], table.loc[2, "steps"]) == (10, 1)
    assert table.loc[[1, 3, 4, 5], ["workers", "steps", "status"]].isna().all(axis=None)


def test_workers_and_rupiah_add_up_over_the_steps_that_tell_them():
    told = {"workers": 10, "amount_idr": 5e6}
    table = progress((1, "done", told), (1, "done", {"workers": 7}), (1, "planned", {}))
    assert table.loc[1, ["workers", "amount_idr"]].tolist() == [17, 5e6]


def test_rupiah_that_no_step_tells_are_unknown_and_not_zero():
    assert pd.isna(progress((1, "done", {"workers": 10})).loc[1, "amount_idr"])


@pytest.mark.parametrize(
    ("found", "status"),
    [
        (["done", "done"], "done"),
        (["done", "planned"], "running"),
        (["planned", "planned"], "planned"),
        (["done", "running", "blocked"], "blocked"),
    ],
)
def test_one_step_held_up_holds_up_the_strategy(found, status):
    assert progress(*((4, each, {}) for each in found)).loc[4, "status"] == status


def test_the_next_due_day_is_the_first_of_what_is_not_done():
    table = progress(
        (3, "done", {"due": "2025-01-31"}),
        (3, "running", {"due": "2025-09-30"}),
        (3, "planned", {"due": "2025-12-31"}),
    )
    assert table.loc[3, "due"] == pd.Timestamp("2025-09-30")
    assert table.loc[3, ["steps", "done"]].tolist() == [3, 1]


def test_the_newest_document_stands_for_the_strategy():
    table = progress(
        (5, "done", {"document_no": "800/2", "document_date": "2025-06-01", "owner": "Korpri"}),
        (5, "done", {"document_no": "800/1", "document_date": "2024-06-01", "owner": "BKPSDM"}),
        (5, "planned", {"owner": "Korpri"}),
    )
    assert table.loc[5, "document_no"] == "800/2"
    assert table.loc[5, "owner"] == "Korpri; BKPSDM"


def test_steps_stand_by_strategy_and_by_what_is_due_first():
    table = strategies.steps(
        dataset(actions=steps((2, "done", {}), (1, "done", {"due": "2026-01-31"}),
                              (1, "done", {"due": "2025-01-31"})))
    )  # fmt: skip
    assert table["action"].tolist() == ["Langkah 3", "Langkah 2", "Langkah 1"]


def test_without_any_report_there_are_no_steps():
    assert strategies.steps(dataset()) is None


def test_a_strategy_bears_the_name_that_its_regency_announced():
    assert strategies.name(1, "id", "61.07") == "CSR perusahaan"
    assert strategies.name(1, "en", "32.04") == "Strategy 1"


def test_the_public_table_holds_the_sums_beside_the_steps():
    table = strategies.public(dataset(actions=steps((1, "done", {"workers": 10}))))
    sums = table[table["action"] == ALL]
    assert sums["strategy"].tolist() == [1, 2, 3, 4, 5]
    assert sums["workers"].iloc[0] == 10
    assert table.loc[table["action"] != ALL, "action"].tolist() == ["Langkah 1"]
    assert strategies.public(dataset()) is None


def made_public(monkeypatch, *rows):
    """Return the rows of strategy 1 as an edition has them, by step."""
    monkeypatch.setattr(make, "PUBLIC", {"strategies": PUBLIC["strategies"]})
    table = make.make(dataset(actions=steps(*rows)), NOTHING).tables["strategies"]
    return table[table["strategy"] == 1].set_index("action")


def test_a_count_of_one_to_four_workers_is_not_published_nor_to_be_reckoned(monkeypatch):
    counts = ({"workers": 3}, {"workers": 20}, {"workers": 30})
    table = made_public(monkeypatch, *((1, "done", count) for count in counts))
    assert table.loc["Langkah 1", "hidden"] and pd.isna(table.loc["Langkah 1", "workers"])
    assert table["hidden"].sum() > 1


def test_a_step_without_a_count_hides_nothing_and_stays_unknown(monkeypatch):
    table = made_public(monkeypatch, (1, "done", {"workers": 20}), (1, "planned", {}))
    assert not table["hidden"].any()
    assert table["workers"].astype(object).where(table["workers"].notna(), None).to_dict() == {
        "all": 20, "Langkah 1": 20, "Langkah 2": None,
    }  # fmt: skip
