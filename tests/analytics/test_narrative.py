"""Sentences read well with none, one and many, and are left out without data."""

import pandas as pd
import pytest

from analytics.narrative import sentences
from tests.analytics.data import REGENCY, SUKA, cube, dataset, ledger, month

MAY = month("2025-05-01")


def said(*rows, lang="id", area=REGENCY, **frames):
    return sentences(dataset(cube=cube(*rows), **frames), MAY, area, lang)


@pytest.mark.parametrize(
    ("before", "now", "indonesian", "english"),
    [
        (0, 0, "tidak ada pekerja yang tercatat", "no worker is on record"),
        (1, 0, "pada April 2025 masih 1 orang", "in April 2025 it was 1"),
        (0, 1, "1 pekerja terlindungi, bertambah 1", "one worker is protected, after none"),
        (1500, 1200, "1.200 pekerja terlindungi, berkurang 300", "1,200 workers are protected"),
    ],
)
def test_what_stands_and_what_changed(before, now, indonesian, english):
    rows = [
        {"month": "2025-04-01", "people": before},
        {"month": "2025-05-01", "people": now},
    ]
    assert indonesian in said(*rows)[0]
    assert english in said(*rows, lang="en")[0]


def test_what_ends_next_names_people_and_rupiah():
    rows = [{"month": "2025-05-01", "people": 100, "ending": 100}]
    assert said(*rows)[1] == (
        "Perlindungan 100 orang berakhir paling lambat Juli 2025; memperpanjangnya 12 bulan "
        "memerlukan Rp20,16 juta."
    )


def test_no_end_in_sight_is_said_too():
    assert said({"month": "2025-05-01", "people": 1})[1] == (
        "Tidak ada perlindungan yang berakhir sampai Juli 2025."
    )


def ucj_tables(members):
    count = pd.DataFrame(
        {"area_code": [REGENCY], "as_of": [month("2024-12-31")], "active_members": [members]}
    )
    base = count.assign(definition="semesta", workers=1000)
    target = pd.DataFrame(
        [("regional", "61", 2025, 59.56, "x"), ("rpjmn", "00", 2025, 32.15, "x")],
        columns=["target_system", "area_code", "year", "target_pct", "reference"],
    )
    return {"membership": count, "worker_base": base, "targets": target}


def test_the_path_is_measured_against_the_nearest_target():
    sentence = said({"month": "2025-05-01", "people": 1}, **ucj_tables(300))[2]
    assert sentence == (
        "Cakupan UCJ 30,0%, di bawah target 59,6% (target daerah, 2025): kurang 296 peserta aktif."
    )


def test_a_target_that_is_met_is_said_to_be_met():
    assert "di atas target" in said({"month": "2025-05-01", "people": 1}, **ucj_tables(700))[2]


def test_a_sentence_without_data_is_left_out():
    assert len(said({"month": "2025-05-01", "people": 1})) == 2
    assert sentences(dataset(), MAY, REGENCY, "id") == []


def test_a_kecamatan_has_no_path_of_its_own():
    assert len(said({"month": "2025-05-01", "people": 1}, area=SUKA, **ucj_tables(300))) == 2


def test_without_a_target_coverage_is_said_alone():
    tables = ucj_tables(300)
    tables["targets"] = tables["targets"].head(0)
    said_last = said({"month": "2025-05-01", "people": 1}, **tables)[2]
    assert said_last == "Cakupan UCJ 30,0%; belum ada target yang ditemukan untuk 2025."


def money():
    return ledger(
        {"fiscal_year": 2025, "kind": "ceiling", "amount_idr": 4_000_000},
        {"fiscal_year": 2025, "kind": "realised", "amount_idr": 3_000_000, "date": "2025-03-18"},
    )


def test_money_is_the_third_sentence_where_coverage_is_unknown():
    assert said({"month": "2025-05-01", "people": 1}, funding=money())[2] == (
        "Dari pagu 2025 sebesar Rp4,00 juta, sudah dibayar Rp3,00 juta (75,0%)."
    )


def test_there_are_never_more_than_three_sentences():
    frames = ucj_tables(300) | {"funding": money()}
    assert len(said({"month": "2025-05-01", "people": 1}, **frames)) == 3
