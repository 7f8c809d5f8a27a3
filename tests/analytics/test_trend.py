import pandas as pd

from analytics import trend
from analytics.origin import Origin
from tests.analytics.data import MAJU_1, REGENCY, SUKA, SUKA_2, cube, dataset, month

COLUMNS = ["date", "precision", "kind", "label_id", "label_en", "source", "nature", "scheme"]


def events(*rows):
    whole = [(day, "day", kind, kind, kind, "typed", *rest) for day, kind, *rest in rows]
    table = pd.DataFrame(whole, columns=COLUMNS)
    return table.astype("str").assign(date=pd.to_datetime(table["date"]).astype("datetime64[us]"))


SIMULATED = {"enrolment": Origin("simulated", "generator")}
REGISTER = cube(
    {"month": "2025-01", "people": 5},
    {"month": "2025-01", "people": 3, "village_code": MAJU_1},
    {"month": "2025-01", "people": 2, "scheme": "dbh_sawit"},
    {"month": "2025-03", "people": 4},
)


def test_people_are_told_by_scheme_and_add_up():
    table = trend.people_by_month(dataset(cube=REGISTER), REGENCY).set_index("month")
    row = table.loc[month("2025-01")]
    assert (row["desa100"], row["dbh_sawit"], row["people"]) == (8, 2, 10)


def test_a_month_without_anyone_is_zero_and_stands_in_the_table():
    table = trend.people_by_month(dataset(cube=REGISTER), REGENCY).set_index("month")
    assert table["people"].tolist() == [0, 10, 0, 4, 0]


def test_a_smaller_area_counts_its_own_people_only():
    table = trend.people_by_month(dataset(cube=REGISTER), SUKA).set_index("month")
    assert table.loc[month("2025-01"), "people"] == 7


def test_without_a_register_the_months_are_unknown():
    assert trend.people_by_month(dataset(), REGENCY) is None


def test_events_are_numbered_by_date():
    happened = events(
        ("2025-09-24", "award", "published", "desa100"),
        ("2024-02-21", "launch", "published", "desa100"),
    )
    table = trend.marks(dataset(events=happened), "id")
    assert table[["number", "kind"]].to_numpy().tolist() == [[1, "launch"], [2, "award"]]


def test_the_register_shows_where_cover_ends():
    register = cube({"month": "2025-01", "people": 1000, "ending": 600}, {"month": "2025-02"})
    data = dataset(cube=register, events=events(), origins=SIMULATED)
    mark = trend.marks(data, "en").iloc[0]
    assert mark["label"] == (
        "Cover of 600 people ends according to the register (One Village 100 Vulnerable Workers)"
    )
    assert (mark["date"], mark["nature"]) == (pd.Timestamp("2025-01-31"), "simulated")


def test_a_few_whose_cover_ends_are_no_landmark():
    register = cube({"month": "2025-01", "people": 1000, "ending": 99})
    assert trend.marks(dataset(cube=register, events=events()), "id").empty


def test_an_end_that_was_announced_is_not_marked_twice():
    register = cube(
        {"month": "2026-06", "people": 100, "ending": 100, "scheme": "dbh_sawit"},
        {"month": "2026-06", "people": 100, "ending": 100},
    )
    announced = events(("2026-06-30", "cover_end", "derived", "dbh_sawit"))
    data = dataset(cube=register, events=announced, origins=SIMULATED)
    table = trend.marks(data, "id")
    assert table[["scheme", "nature"]].to_numpy().tolist() == [
        ["dbh_sawit", "derived"],
        ["desa100", "simulated"],
    ]


def test_nothing_on_record_is_an_empty_list():
    assert trend.marks(dataset(events=events()), "id").empty


def test_a_few_of_the_regency_are_a_landmark_of_their_village():
    register = cube(
        {"month": "2025-05", "people": 100, "ending": 100},
        {"month": "2025-06", "people": 5, "ending": 5, "village_code": SUKA_2},
    )
    data = dataset(cube=register, events=events(), origins=SIMULATED)
    assert trend.marks(data, "id")["date"].tolist() == [month("2025-05-31")]
    assert trend.marks(data, "id", SUKA_2)["date"].tolist() == [month("2025-06-30")]
