"""Which villages need attention, counted by hand."""

from analytics import attention
from analytics.text import LANGUAGES
from tests.analytics.data import MAJU_1, REGENCY, SUKA, SUKA_1, SUKA_2, WARD, cube, dataset, month

MAY = month("2025-05-01")


def data():
    return dataset(
        cube=cube(
            {"month": "2025-05-01", "people": 100},
            {"month": "2025-05-01", "people": 70, "village_code": SUKA_2},
            {"month": "2025-07-01", "people": 60, "ending": 60, "village_code": SUKA_2},
            {"month": "2025-08-01", "people": 100, "ending": 100},
            {"month": "2025-06-01", "people": 5, "ending": 5, "village_code": WARD,
             "scheme": "csr"},
        )
    )  # fmt: skip


def test_most_people_at_stake_come_first_and_those_with_nobody_are_left_out():
    table = attention.villages(data(), MAY, REGENCY).set_index("code")
    # Maju Satu lacks 100 to its quota; Suka Dua lacks 30 and 60 end in July.
    assert table["at_stake"].to_dict() == {MAJU_1: 100, SUKA_2: 90, WARD: 5}
    assert SUKA_1 not in table.index


def test_a_kelurahan_lacks_nothing_to_a_quota_it_does_not_have():
    table = attention.villages(data(), MAY, REGENCY).set_index("code")
    assert table["short"].isna().to_dict() == {MAJU_1: False, SUKA_2: False, WARD: True}


def test_only_the_chosen_area_is_listed():
    assert attention.villages(data(), MAY, SUKA)["code"].tolist() == [SUKA_2]


def test_without_a_register_nothing_is_said():
    assert attention.villages(dataset(), MAY, REGENCY).empty


def test_the_reason_names_what_is_at_stake_and_nothing_else():
    table = attention.villages(data(), MAY, REGENCY).set_index("code")
    said = {
        lang: [attention.reason(row, lang) for _, row in table.iterrows()] for lang in LANGUAGES
    }
    assert said["id"] == [
        "kurang 100 dari kuota",
        "60 berakhir dalam 90 hari; kurang 30 dari kuota",
        "5 berakhir dalam 90 hari",
    ]
    assert said["en"][1] == "cover of 60 ends within 90 days; 30 below its quota"
    one = table.iloc[2].copy()
    one["ending"] = 1
    assert attention.reason(one, "en") == "cover of one person ends within 90 days"
