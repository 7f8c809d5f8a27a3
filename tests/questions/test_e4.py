"""E4: coverage in two successive years, PU and BPU apart."""

import pandas as pd
import pytest

from tests.questions.impact import bring, evaluator, line, told

COUNTS = (
    ("2023-12-31", 10_000, 2_000),
    ("2024-06-30", 10_500, 9_000),
    ("2024-12-31", 11_000, 8_000),
)


@pytest.fixture
def app(empty_store):
    rows = [
        ("61.07", pd.Timestamp(day), segment, people)
        for day, *counts in COUNTS
        for segment, people in zip(("PU", "BPU"), counts, strict=True)
    ]
    columns = ["area_code", "as_of", "segment", "active_members"]
    bring("membership", pd.DataFrame(rows, columns=columns).assign(source="contoh"))
    base = pd.DataFrame({"workers": [100_000]}).assign(
        area_code="61.07", as_of=pd.Timestamp("2023-01-31"), definition="semesta_bpjs_tk",
        source="contoh",
    )  # fmt: skip
    bring("worker_base", base)
    return evaluator("cakupan")


def test_the_same_month_of_two_years_stands_side_by_side(app):
    assert line(app, "Penerima upah (PU)", "10.000", "11.000", "+1.000", "10,0%", "11,0%", "+1,0")
    bpu = ("Bukan penerima upah (BPU)", "2.000", "8.000", "+6.000", "2,0%", "8,0%", "+6,0")
    assert line(app, *bpu)
    assert line(app, "Semua", "12.000", "19.000", "+7.000", "12,0%", "19,0%", "+7,0")


def test_a_sentence_says_it_in_points_and_no_other_month_takes_part(app):
    text = told(app)
    assert (
        "**Desember 2023 → Desember 2024**: Penerima upah (PU) **+1,0 poin**; "
        "Bukan penerima upah (BPU) **+6,0 poin**; Semua **+7,0 poin**."
    ) in text
    assert "Juni 2024" not in text


def test_the_change_is_among_the_figures_told_first(app):
    shown = {metric.label: metric.value for metric in app.metric}
    assert shown["Perubahan cakupan setahun"] == "+7,0 poin"
