import pytest

from analytics.intake.values.text import BadValue, known
from analytics.intake.values.words import read_decile, read_word
from analytics.vocabulary import (
    CLAIM_PROGRAMMES,
    FUND_SOURCES,
    FUNDING_KINDS,
    SCHEMES,
    SEGMENTS,
    WORKING,
)


@pytest.mark.parametrize(
    ("group", "vocabulary"),
    [
        ("scheme", SCHEMES),
        ("fund_source", FUND_SOURCES),
        ("segment", SEGMENTS),
        ("programme", CLAIM_PROGRAMMES),
        ("funding_kind", FUNDING_KINDS),
        ("sex", ("M", "F")),
        ("working", WORKING),
    ],
)
def test_every_word_of_a_vocabulary_is_known_and_no_other(group, vocabulary):
    assert tuple(known("words")[group]) == vocabulary


def test_a_payer_is_named_for_schemes_and_fund_sources_that_exist():
    payers = known("words")["payer"]
    assert set(payers) <= set(SCHEMES) and set(payers.values()) <= set(FUND_SOURCES)


@pytest.mark.parametrize(
    ("group", "cell", "word"),
    [
        ("scheme", "Satu Desa 100 Pekerja Rentan", "desa100"),
        ("scheme", "SATU DESA 100 PEKERJA RENTAN ", "desa100"),
        ("scheme", "Satu Desa 100 Pekerja Rentan", "desa100"),
        ("scheme", "lainnya", "other"),
        ("scheme", "desa100", "desa100"),
        ("fund_source", "APBD Kab.", "apbd_kabupaten"),
        ("fund_source", "APBD Kabupaten Bengkayang", "apbd_kabupaten"),
        ("fund_source", "Dana Desa (DD)", "dana_desa"),
        ("fund_source", "DBH-Sawit", "dbh_sawit"),
        ("fund_source", "Dana Bagi Hasil Sawt", "dbh_sawit"),
        ("fund_source", "Alokasi Dana Desa", "apbdes"),
        ("segment", "Bukan Penerima Upah", "BPU"),
        ("programme", "Jaminan Kematian (JKM)", "JKM"),
        ("funding_kind", "Realisasi", "realised"),
        ("sex", "Laki - Laki", "M"),
        ("sex", "wanita", "F"),
    ],
)
def test_a_word_is_known_as_offices_write_it(group, cell, word):
    assert read_word(cell, group) == word


@pytest.mark.parametrize(
    ("group", "cell"),
    [("scheme", "Program A"), ("fund_source", "Dana"), ("sex", "X"), ("programme", "JHT")],
)
def test_an_unknown_word_is_refused(group, cell):
    with pytest.raises(BadValue, match="word_unknown"):
        read_word(cell, group)


@pytest.mark.parametrize("cell", [4, 4.0, "4", "Desil 4", "DESIL IV", "D4", "d-4", "Desil ke-4"])
def test_a_decile_is_read_as_number_and_as_roman_numeral(cell):
    assert read_decile(cell) == 4


@pytest.mark.parametrize("cell", [0, 11, "Desil 1-4", "XI", "miskin", 2.5])
def test_no_decile_outside_one_to_ten(cell):
    with pytest.raises(BadValue, match="decile_invalid"):
        read_decile(cell)
