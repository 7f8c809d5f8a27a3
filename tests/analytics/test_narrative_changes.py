"""What changed is said with none, one and many, in both languages, and only where it is known."""

import pytest

from analytics import narrative_changes
from analytics.changes import Change
from tests.analytics.data import REGENCY, dataset, month

MAY = month("2025-05-01")
UNKNOWN = float("nan")
STILL = {
    "people": 10, "before": 10, "started": 0, "ended": 0, "reached": (), "fell": (),
    "at_quota": UNKNOWN, "villages": UNKNOWN, "paid_idr": UNKNOWN, "claims": UNKNOWN,
    "claims_idr": UNKNOWN,
}  # fmt: skip


@pytest.fixture
def said(monkeypatch):
    """Return the sentences about a change of which only `known` is known."""

    def say_it(lang="id", **known):
        change = Change(**(STILL | known))
        monkeypatch.setattr(narrative_changes.changes, "since_month_before", lambda *_: change)
        return narrative_changes.sentences(dataset(), MAY, REGENCY, lang)

    return say_it


PEOPLE = [
    (
        {"people": 0, "before": 0},
        "Pada Mei 2025, seperti pada April 2025, tidak ada pekerja yang tercatat terlindungi.",
        "In May 2025, as in April 2025, no worker is on record as protected.",
    ),
    (
        {"people": 0, "before": 1, "ended": 1},
        "Pada Mei 2025 tidak ada lagi pekerja yang tercatat terlindungi; "
        "pada April 2025 masih 1 orang.",
        "In May 2025 no worker is on record as protected any more; in April 2025 it was 1.",
    ),
    (
        {"people": 1, "before": 0, "started": 1},
        "Pada Mei 2025, 1 pekerja terlindungi, bertambah 1 dari April 2025: "
        "1 orang baru terlindungi dan tidak ada perlindungan yang berakhir.",
        "In May 2025, one worker is protected, after none in April 2025: "
        "one person gained cover and nobody lost it.",
    ),
    (
        {"people": 1, "before": 2, "ended": 1},
        "Pada Mei 2025, 1 pekerja terlindungi, berkurang 1 dari April 2025: "
        "tidak ada yang baru terlindungi dan perlindungan 1 orang berakhir.",
        "In May 2025, one worker is protected, 1 fewer than in April 2025: "
        "nobody gained cover and one person lost it.",
    ),
    (
        {"people": 1200, "before": 1500, "started": 200, "ended": 500},
        "Pada Mei 2025, 1.200 pekerja terlindungi, berkurang 300 dari April 2025: "
        "200 orang baru terlindungi dan perlindungan 500 orang berakhir.",
        "In May 2025, 1,200 workers are protected, 300 fewer than in April 2025: "
        "200 people gained cover and 500 people lost it.",
    ),
    (
        {},
        "Pada Mei 2025, 10 pekerja terlindungi, sama banyak dengan April 2025: "
        "tidak ada perlindungan yang baru mulai atau berakhir.",
        "In May 2025, 10 workers are protected, as many as in April 2025: "
        "nobody gained or lost cover.",
    ),
]


@pytest.mark.parametrize(("known", "indonesian", "english"), PEOPLE)
def test_people_are_said_with_none_one_and_many(said, known, indonesian, english):
    assert said(**known) == [indonesian]
    assert said("en", **known) == [english]


VILLAGES = [
    (
        {"at_quota": 0, "villages": 3},
        "Tidak ada desa yang baru memenuhi kuotanya atau turun di bawahnya; "
        "kini belum satu pun dari 3 desa terpenuhi kuotanya.",
        "No village newly filled its quota or fell below it; "
        "now none of 3 villages has its quota filled.",
    ),
    (
        {"at_quota": 1, "villages": 3, "reached": ("Satu",), "fell": ("Dua", "Tiga")},
        "Satu desa baru memenuhi kuotanya (Satu) dan 2 desa turun di bawah kuotanya (Dua, Tiga); "
        "kini kuota terpenuhi di 1 dari 3 desa.",
        "One village newly filled its quota (Satu) and 2 villages fell below their quota "
        "(Dua, Tiga); now one of 3 villages has its quota filled.",
    ),
    (
        {"at_quota": 4, "villages": 4, "reached": ("A", "B", "C", "D")},
        "4 desa baru memenuhi kuotanya (A, B, C dan 1 lainnya) dan tidak ada yang turun "
        "di bawahnya; kini kuota terpenuhi di semua 4 desa.",
        "4 villages newly filled their quota (A, B, C and 1 more) and none fell below; "
        "now all 4 villages have their quota filled.",
    ),
    (
        {"at_quota": 2, "villages": 3, "fell": ("Satu",)},
        "Tidak ada desa yang baru memenuhi kuotanya dan satu desa turun di bawah kuotanya (Satu); "
        "kini kuota terpenuhi di 2 dari 3 desa.",
        "No village newly filled its quota and one village fell below its quota (Satu); "
        "now 2 of 3 villages have their quota filled.",
    ),
]


@pytest.mark.parametrize(("known", "indonesian", "english"), VILLAGES)
def test_villages_are_said_with_none_one_and_many(said, known, indonesian, english):
    assert said(**known)[1:] == [indonesian]
    assert said("en", **known)[1:] == [english]


MONEY = [
    ({"paid_idr": 0}, "tidak ada pembayaran yang dibukukan", "no payment was booked"),
    (
        {"paid_idr": 5e6},
        "pembayaran Rp5,00 juta dibukukan",
        "payments of Rp5.00 million were booked",
    ),
    ({"claims": 0, "claims_idr": 0}, "tidak ada klaim yang dibayar", "no claim was paid"),
    (
        {"claims": 5, "claims_idr": 210e6},
        "5 klaim senilai Rp210,00 juta dibayar",
        "5 claims worth Rp210.00 million were paid",
    ),
    (
        {"paid_idr": 0, "claims": 0, "claims_idr": 0},
        "tidak ada pembayaran yang dibukukan dan tidak ada klaim yang dibayar",
        "no payment was booked and no claim was paid",
    ),
]


@pytest.mark.parametrize(("known", "indonesian", "english"), MONEY)
def test_payments_and_claims_are_one_sentence(said, known, indonesian, english):
    assert said(**known)[1:] == [f"Selama Mei 2025, {indonesian}."]
    assert said("en", **known)[1:] == [f"During May 2025, {english}."]


@pytest.mark.parametrize("claims", [1, 4])
def test_claims_too_few_to_publish_are_not_counted_out(said, claims):
    known = {"claims": claims, "claims_idr": 42e6}
    assert said(**known)[1:] == ["Selama Mei 2025, kurang dari 5 klaim dibayar."]
    assert said("en", **known)[1:] == ["During May 2025, fewer than 5 claims were paid."]


def test_what_is_unknown_is_not_said(said):
    assert len(said()) == 1
    assert len(said(at_quota=1, villages=3, paid_idr=0)) == 3


def test_without_a_register_nothing_is_said():
    assert narrative_changes.sentences(dataset(), MAY, REGENCY, "id") == []
