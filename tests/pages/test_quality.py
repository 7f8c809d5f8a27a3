"""The data quality page: fresh, complete, findings, ledger, refused rows."""

import pytest

from analytics.text import say, word
from pages.menu import PAGES
from tests.pages.reading import open_page, with_tables, words

PAGE = next(entry for entry in PAGES if entry.name == "quality")


def heads(app):
    return [list(table.value.columns) for table in app.dataframe]


def having(app, *columns):
    """Return the table with all of `columns`."""
    return next(t.value for t in app.dataframe if set(columns) <= set(t.value.columns))


def test_each_kind_of_table_tells_how_fresh_it_is(imported):
    table = open_page(PAGE).dataframe[0].value.set_index("Tabel")
    assert table.loc["Peserta", "Berkas"] == 2
    assert table.loc["Peserta", "Baris tersimpan"] == 11943 + 2111
    assert table.loc["Peserta", "Data terakhir"] == "Juni 2026"
    assert table.loc["Kesejahteraan", "Data terakhir"] == "1 Juli 2025"
    assert table.loc["Semesta pekerja", ["Sifat", "Baris tersimpan"]].isna().all()


def test_villages_with_data_are_counted_by_table_and_kecamatan(imported):
    table = having(with_tables(open_page(PAGE)), "Wilayah", "Data desil").set_index("Wilayah")
    assert len(table) == 17
    assert table["Desa/kelurahan"].sum() == 124
    assert table.loc["Teriak", ["Desa/kelurahan", "Pernah di register"]].tolist() == [18, 18]
    assert table.loc["Bengkayang", ["Desa/kelurahan", "IDM"]].tolist() == [6, 4]


def test_villages_never_heard_of_come_first(imported):
    table = having(open_page(PAGE), "Bulan yang lalu")
    assert len(table) == 124
    ago = table["Bulan yang lalu"]
    assert ago.dropna().is_monotonic_decreasing
    assert ago.isna().sum() == ago.head(int(ago.isna().sum())).isna().sum()
    # June 2026 is five months before November 2026.
    assert ago.min() == 5


def test_what_is_paid_twice_and_after_a_death_is_counted_and_costed(imported):
    app = open_page(PAGE, bagian="temuan")
    rules = having(app, "Aturan", "Rupiah").set_index("Aturan")
    twice = rules.loc["Dibayar dua skema pada bulan yang sama"]
    assert twice.tolist() == [60, 13, 120, 2_016_000]
    dead = rules.loc["Iuran sesudah bulan kematian"]
    assert dead.tolist() == [32, 28, 182, 3_057_600]
    assert "**60** temuan, **120** bulan iuran, **Rp2.016.000**" in words(app)


def test_a_rule_and_a_kecamatan_narrow_the_findings(imported):
    app = open_page(PAGE, bagian="temuan", aturan="after_death", wilayah="61.07.09")
    assert say("quality.rule.after_death") in words(app)
    listed = having(app, "Berkas dan baris")
    assert set(listed["Kecamatan"]) == {"Teriak"}
    assert set(listed["Aturan"]) == {word("finding", "after_death")}
    assert (
        listed["Berkas dan baris"].str.match(r"peserta_satu_desa_100_2024.xlsx · Baris \d+").all()
    )
    assert listed["Berkas dan baris pembanding"].str.startswith("klaim_2024_2025.csv · Baris").all()
    villages = having(app, "Temuan", "Kecamatan")
    assert villages["Temuan"].sum() == len(listed) == 2


def test_a_rule_without_findings_says_so(imported):
    assert say("quality.none_found") in words(
        open_page(PAGE, bagian="temuan", aturan="two_villages")
    )


def test_register_and_ledger_that_disagree_are_listed(imported):
    table = having(open_page(PAGE, bagian="temuan"), "Skema", "Selisih").set_index("Skema")
    assert table["Selisih"].dropna().ne(0).all()
    assert len(table)


@pytest.mark.parametrize(("lang", "why"), [("id", "NIK tidak mungkin"), ("en", "Impossible NIK")])
def test_every_refused_row_is_listed_with_its_reason_and_no_number_of_a_person(imported, lang, why):
    app = open_page(PAGE, bagian="ditolak", bahasa=lang)
    value, column, reason = (say(f"quality.{name}", lang) for name in ("value", "column", "why"))
    table = having(app, value)
    assert len(table) == 63 + 5
    assert table.loc[table[column] == "NIK", value].str.contains("•").all()
    assert not table[value].fillna("").str.contains(r"\d{12}").any()
    assert why in set(table[reason])


def test_refused_rows_are_explained_in_the_readers_language(imported):
    told = {}
    for lang in ("id", "en"):
        app = open_page(PAGE, bagian="ditolak", bahasa=lang)
        told[lang] = set(having(app, say("quality.why", lang)).iloc[:, -1])
    assert say("export.fix.nik_length", "en") in told["en"]
    assert any("seharusnya 16" in text for text in told["id"])
    assert not any("seharusnya" in text for text in told["en"])


def test_refused_rows_are_counted_over_the_months_of_import(imported):
    table = having(with_tables(open_page(PAGE, bagian="ditolak")), "Baris dibaca")
    assert table.iloc[:, 2:].sum(axis=1).tolist() == [63 + 5]


def test_without_imports_nothing_was_refused(simulated):
    assert say("quality.none_refused") in words(open_page(PAGE, bagian="ditolak"))


def test_simulated_findings_are_left_out_of_real_data(simulated):
    app = open_page(PAGE, bagian="temuan")
    assert "Iuran sesudah bulan kematian" in set(having(app, "Aturan", "Rupiah")["Aturan"])
    assert say("quality.findings_unknown") in words(open_page(PAGE, bagian="temuan", nyata="1"))


def test_without_a_register_findings_are_unknown_not_none(empty_store):
    app = open_page(PAGE, bagian="temuan")
    assert say("quality.findings_unknown") in words(app)
    assert not any("Aturan" in columns for columns in heads(app))
