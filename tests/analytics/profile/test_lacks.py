"""Which facts of a village of the toy regency are missing."""

import pandas as pd

from analytics.profile.lacks import missing
from tests.analytics.data import MAJU_1, SUKA_1, WARD, cube, dataset, villages


def test_everything_unknown_is_named():
    assert missing(dataset(), MAJU_1) == ["register", "welfare", "idm", "voters"]


def test_a_kelurahan_does_not_lack_an_index():
    assert missing(dataset(), WARD) == ["register", "welfare"]


def test_what_is_known_is_not_named():
    welfare = pd.DataFrame({"village_code": [SUKA_1]})
    facts = villages().assign(idm_score=0.7)
    data = dataset(cube=cube({"month": "2025-05", "people": 1}), welfare=welfare, villages=facts)
    assert missing(data, SUKA_1) == []


def test_a_village_that_only_has_rows_of_nobody_is_not_in_the_register():
    register = cube({"month": "2025-05", "people": 0, "covers": 1})
    assert missing(dataset(cube=register), SUKA_1)[0] == "register"
