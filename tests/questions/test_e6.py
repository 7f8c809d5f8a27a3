"""E6: did the poor get a fair share, between kecamatan, women and men, ages?"""

import pandas as pd
import pytest

from tests.pages.reading import with_tables
from tests.questions.impact import SELUAS, SUTI, bring, evaluator, keys, line, register, told
from tests.questions.renewals import table_with


@pytest.fixture
def app(empty_store, monkeypatch):
    # Of so few people an edition would not tell the index.
    monkeypatch.setattr("analytics.impact.deciles.FEWEST_REACHED", 1)
    """In need: 40 men protected in Suti Semarang, 160 women of Seluas; 200 men above decile 4."""
    poor = [(key, SUTI, 1, "M") for key in keys()[:40]]
    poor += [(f"{1000 + number:032x}", SELUAS, 2, "F") for number in range(160)]
    poor += [(f"{2000 + number:032x}", SUTI, 9, "M") for number in range(200)]
    columns = ["worker_key", "village_code", "decile", "sex"]
    people = pd.DataFrame(poor, columns=columns).assign(
        as_of=pd.Timestamp("2024-01-01"), birth_year=1984.0, working="yes"
    )
    bring("welfare_people", people)
    bring("enrolment", register())
    return evaluator("keadilan", tahun="2024")


def test_kecamatan_are_compared_by_their_share_of_those_in_need(app):
    # 110 of 170 protected and 40 of 200 in need; 60 of 170 and 160 of 200.
    assert line(app, "Suti Semarang", "110", "64,7%", "40", "20,0%", "275,0")
    assert line(app, "Seluas", "60", "35,3%", "160", "80,0%", "37,5")


def test_women_and_men_are_compared_in_the_same_way(app):
    table = table_with(with_tables(app), "Perempuan dan laki-laki")
    shares = table.set_index("Perempuan dan laki-laki")
    columns = ["Orang yang pernah terlindungi", "Pekerja desil 1–4"]
    assert shares.loc["Laki-laki", columns].tolist() == [100, 40]
    assert shares.loc["Perempuan", columns].tolist() == [70, 160]
    assert shares["Bagian dari yang membutuhkan"].tolist() == [20, 80]


def test_ages_are_those_at_the_start_of_cover(app):
    table = table_with(with_tables(app), "Usia saat perlindungan dimulai")
    assert table["Usia saat perlindungan dimulai"].tolist() == ["35–44"]


def test_deciles_are_told_with_the_index_of_concentration(app):
    # 40 of 40 workers of decile 1 are protected, none of decile 2 or 9: all lie at the poor end.
    text = told(app)
    assert "Indeks konsentrasi **-0,90**" in text
    assert "lebih banyak pada yang miskin" in text
