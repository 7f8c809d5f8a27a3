"""Charts of rupiah: what a reader sees on bars and lines."""

import math

import pandas as pd

from analytics.charts import money
from tests.analytics.data import month

NAMES = {"ceiling_idr": "Pagu", "realised_idr": "Realisasi"}


def bars(*rows):
    return pd.DataFrame(rows, columns=["name", "ceiling_idr", "realised_idr"])


def test_amounts_are_drawn_in_millions_and_written_in_the_readers_language():
    figure = money.amounts(bars(("CSR", 60_480_000, 20_160_000)), "name", NAMES, "id")
    by_name = {trace.name: trace for trace in figure.data}
    assert by_name["Pagu"].x.tolist() == [60.48]
    assert by_name["Realisasi"].text == ("Rp20,16 juta",)
    assert by_name["Realisasi"].customdata == ("Rp20.160.000",)


def test_an_unknown_amount_says_so_instead_of_showing_zero():
    figure = money.amounts(bars(("CSR", math.nan, 5_000_000)), "name", NAMES, "id")
    assert {trace.name: trace.text for trace in figure.data}["Pagu"] == ("Belum ada data",)


def test_the_first_row_stands_on_top():
    figure = money.amounts(bars(("A", 1, 1), ("B", 1, 1)), "name", NAMES, "en")
    assert figure.data[0].y.tolist() == ["B", "A"]


def test_payments_are_a_step_below_the_ceiling():
    table = pd.DataFrame(
        {
            "month": [month("2025-01"), month("2025-02")],
            "ceiling_idr": [2e6, 2e6],
            "realised_idr": [0.0, 1e6],
        }
    )
    figure = money.cumulative(table, NAMES, "id")
    paid, ceiling = figure.data
    assert (paid.y.tolist(), ceiling.y.tolist()) == ([0, 1], [2, 2])
    assert paid.line.shape == "hv"
    assert paid.customdata == ("Januari 2025: Rp0", "Februari 2025: Rp1.000.000")


def test_the_lawful_amount_is_a_mark_on_the_bar_of_its_scheme():
    table = pd.DataFrame(
        {"name": ["Desa"], "cost_per_worker_month_idr": [21_000.0], "lawful_idr": [16_800.0]}
    )
    names = {"cost_per_worker_month_idr": "Biaya", "lawful_idr": "Iuran resmi"}
    bar, mark = money.cost_and_law(table, "name", names, "id").data
    assert (bar.x.tolist(), bar.text) == ([21_000], ("Rp21.000",))
    assert (mark.x.tolist(), mark.customdata) == ([16_800], ("Rp16.800",))
