"""E1: what is claimed, who said it, when, and does it agree with the register and the money?"""

import pandas as pd
import pytest

from tests.questions.impact import bring, evaluator, line, register, told


@pytest.fixture
def app(empty_store):
    bring("enrolment", register())
    lines = [("ceiling", 2_429_520_000.0), ("realised", 30_000_000.0)]
    bring(
        "funding",
        pd.DataFrame(lines, columns=["kind", "amount_idr"]).assign(
            fiscal_year=2024, fund_source="apbd_kabupaten", scheme="desa100", area_code="61.07",
            date=pd.NaT, account_code=None, document_no=None,
        ),
    )  # fmt: skip
    return evaluator("diumumkan")


def test_who_said_what_and_when_stands_there_with_the_conflict(app):
    text = told(app)
    assert "**12.200 orang** — Sekretaris Daerah Bengkayang, 25 September 2025" in text
    assert "**12.000 orang** — Direktur Kepesertaan BPJS Ketenagakerjaan" in text
    assert "Selisih dengan yang pertama: -200." in text


def test_people_over_the_year_and_people_of_one_month_are_told_apart(app):
    # 170 people in all, 160 at once: ten came for ten who left.
    assert line(app, "Pekerja rentan dilindungi", "Orang yang pernah terlindungi", "12.200", "170")
    assert line(
        app, "Pekerja rentan dilindungi", "Orang pada bulan terbanyak", "12.200", "160", "-12.040"
    )


def test_worker_months_are_held_against_a_full_year_of_all(app):
    # 90 × 12 + 10 × 6 + 10 × 6 + 60 × 10 = 1,800 of 12,200 × 12 = 146,400.
    assert line(app, "Pekerja rentan dilindungi", "Bulan-pekerja", "146.400", "1.800", "-144.600")


def test_villages_that_take_part_and_villages_with_their_100_are_told_apart(app):
    assert line(app, "Desa dalam program", "Desa dengan peserta", "122", "2", "-120")
    assert line(app, "Desa dalam program", "Desa yang genap kuotanya", "122", "1", "-121")


def test_the_money_announced_stands_beside_ceiling_payments_and_what_the_people_cost(app):
    announced = "Rp2.429.520.000"
    assert line(app, "Anggaran iuran", "Pagu anggaran", announced, announced, "Rp0", "0,0%")
    assert line(app, "Anggaran iuran", "Realisasi", announced, "Rp30.000.000")
    # 160 people × Rp16,800 × 12 months.
    assert line(app, "Anggaran iuran", "Iuran menurut jumlah peserta", announced, "Rp32.256.000")
    assert r"pertama: +Rp30.000.000. Hitungan: 12\.200 × 16\.800 × 12." in told(app)
