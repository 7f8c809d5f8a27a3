import pandas as pd

from analytics.charts.timeline import lanes

EVENTS = pd.DataFrame({
    "date": pd.to_datetime(["2024-02-21", "2025-07-01", "2025-09-24"]),
    "kind": ["launch", "award", "launch"],
    "number": ["1", "2", "3"],
    "label": ["Mulai", "Hadiah", "Lagi"],
})  # fmt: skip


def test_each_kind_has_a_lane_and_each_event_its_number_in_it():
    figure = lanes(EVENTS, {"launch": "Peluncuran", "award": "Penghargaan"}, "label", "id")
    dots = [(set(trace.y), list(trace.text)) for trace in figure.data]
    assert dots == [({"Peluncuran"}, ["1", "3"]), ({"Penghargaan"}, ["2"])]
