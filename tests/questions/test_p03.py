"""P3: the quota is flat: which villages get far more, or far less, per adult than others?"""

from analytics.store import reference
from tests.pages.reading import with_tables, words
from tests.questions.budget import by_menu
from tests.questions.renewals import table_with


def test_the_villages_at_both_ends_are_one_click_away(empty_store):
    # A quota of 100 for every village: by hand from the voters of 2019, 10.000 / voters.
    app = by_menu("poverty")
    voters = reference.facts("voters_2019").set_index("village_code")["voters"]
    inside = voters[voters.index.str.startswith("61.07") & ~voters.index.str.contains(r"\.1\d{3}$")]
    low, high = 10_000 / inside.max(), 10_000 / inside.min()
    said = words(app)
    assert f"**{low:.1f} per 100 orang dewasa**".replace(".", ",") in said
    assert f"dan **{high:.1f}** di".replace(".", ",") in said


def test_every_village_has_its_quota_per_adult_in_the_table(empty_store):
    # The second click opens the table.
    table = table_with(with_tables(by_menu("poverty")), "Pemilih 2019")
    desa = table[table["Kuota program desa"] == "100"].dropna(subset=["Pemilih 2019"])
    expected = (10_000 / desa["Pemilih 2019"]).round(1).map(lambda n: f"{n:.1f}".replace(".", ","))
    assert len(desa) > 100
    assert desa["Kuota per 100 orang dewasa"].tolist() == expected.tolist()
