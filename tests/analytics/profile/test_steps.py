"""What to do next in villages of the toy regency: said only where the data say so, in order."""

import pandas as pd
import pytest

from analytics.findings.build import build
from analytics.profile.steps import steps
from tests.analytics.data import MAJU_1, SUKA_1, SUKA_2, WARD, cube, dataset, month
from tests.analytics.findings.register import spells

MAY = month("2025-05")
SPRING = pd.Timestamp("2025-05-10")


def said(data, code, lang="en", when=MAY):
    return {step.kind: step.text for step in steps(data, when, code, lang)}


def test_cover_that_ends_soon_is_renewed_by_its_first_day_and_costed():
    data = dataset(
        cube=cube(
            {"month": "2025-05", "people": 100},
            {"month": "2025-06", "people": 100, "ending": 60},
            {"month": "2025-07", "people": 40, "ending": 40},
        ),
        today=SPRING,
    )
    text = said(data, SUKA_1)["renew"]
    # 100 people × 12 months × Rp16,800.
    assert text == (
        "**Renew before 30 June 2025.** The cover of 100 people ends within three months, the "
        "first on that day; renewing it for 12 months takes Rp20.16 million."
    )


def test_cover_that_has_ended_is_not_told_as_still_to_be_renewed():
    register = cube({"month": "2025-05", "people": 1, "ending": 1})
    found = said(dataset(cube=register, today=pd.Timestamp("2025-06-01")), SUKA_1)
    assert found["ended"].startswith("**Enrol one person again.** The cover ended on 31 May 2025")
    assert "renew" not in found


@pytest.mark.parametrize(("today", "told"), [("2025-05-31", True), ("2025-06-01", False)])
def test_arrears_are_to_be_settled_while_they_may_be(today, told):
    register = cube(
        {"month": "2025-02", "people": 30, "ending": 30},
        {"month": "2025-05", "people": 70, "grace": 30},
    )
    found = said(dataset(cube=register, today=pd.Timestamp(today)), SUKA_1)
    assert ("settle" in found) is told
    assert not told or "by 31 May 2025" in found["settle"]


def test_a_quota_that_is_not_filled_tells_how_many_and_what_they_cost():
    register = cube({"month": "2025-05", "people": 97})
    text = said(dataset(cube=register, today=SPRING), SUKA_1, "id")["short"]
    assert text == (
        "**Usulkan 3 pekerja lagi.** Kuota 100 belum terpenuhi; iuran mereka 12 bulan Rp604.800."
    )


def test_a_kelurahan_lies_outside_and_lacks_nothing_to_a_quota():
    register = cube({"month": "2025-05", "people": 5, "village_code": WARD, "scheme": "csr"})
    assert list(said(dataset(cube=register, today=SPRING), WARD)) == ["outside"]


def test_nothing_is_said_of_a_village_that_has_all():
    register = cube({"month": "2025-05", "people": 100})
    assert said(dataset(cube=register, today=SPRING), SUKA_1) == {}


def test_silence_is_told_after_half_a_year_and_never_is_never():
    data = dataset(cube=cube({"month": "2025-05", "people": 100}))
    assert "after May 2025" in said(data, SUKA_1)["silent"]
    assert "never" in said(data, SUKA_2)
    assert "silent" not in said(data, SUKA_2)
    recent = dataset(cube=cube({"month": "2025-05", "people": 100}), today=month("2025-10"))
    assert "silent" not in said(recent, SUKA_1)


def test_a_person_paid_for_in_two_villages_is_to_be_checked_in_both():
    found = build([
        spells(
            {"paid_through": "2024-06"},
            {"village_code": MAJU_1, "paid_from": "2024-05", "paid_through": "2024-06"},
        )
    ], None)  # fmt: skip
    register = cube(*({"month": "2025-05", "people": 100, "village_code": code}
                      for code in (SUKA_1, MAJU_1)))  # fmt: skip
    data = dataset(cube=register, findings=found, today=SPRING)
    for code in (SUKA_1, MAJU_1):
        assert "Findings: 1" in said(data, code)["twice"]
        assert said(data, code)["twice"].endswith("already paid for: 2, Rp33,600.")


def test_poor_workers_beyond_those_protected_are_told_as_the_least():
    welfare = pd.DataFrame(
        {"village_code": SUKA_1, "decile": [1, 8], "families": [9, 9], "people": [200, 200],
         "workers": [130, 90], "as_of": pd.Timestamp("2025-01-01")}
    )  # fmt: skip
    register = cube({"month": "2025-05", "people": 100})
    text = said(dataset(cube=register, welfare=welfare, today=SPRING), SUKA_1)["poor"]
    assert "Of 130 workers in deciles 1–4 at least 30 are not protected" in text


def test_deadlines_come_first_and_people_left_out_last():
    register = cube(
        {"month": "2025-02", "people": 9, "ending": 9},
        {"month": "2025-05", "people": 50, "ending": 50, "grace": 9},
    )
    kinds = list(said(dataset(cube=register, today=SPRING), SUKA_1))
    assert kinds == ["settle", "renew", "short"]


def test_without_a_register_the_step_is_to_import_one():
    assert list(said(dataset(), SUKA_1)) == ["import"]
