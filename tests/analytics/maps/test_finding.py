import pandas as pd

from analytics.maps.finding import finding

NAN = float("nan")


def rows(*values):
    table = pd.DataFrame(values, columns=["label", "value", "outside"])
    return table.assign(value=table["value"].astype(float))


def found(*values, level="village", lang="id"):
    return finding(rows(*values), level, lambda value: f"{value:.0f}%", lang)


def test_highest_and_lowest_village_are_named():
    assert found(("Suka", 80, False), ("Maju", 20, False)) == (
        "Tertinggi 80% (Suka), terendah 20% (Maju)."
    )


def test_several_at_the_top_are_counted():
    text = found(("Suka", 80, False), ("Maju", 80, False), ("Jaya", 5, False), lang="en")
    assert text == "Highest 80% (2 villages), lowest 5% (Jaya)."


def test_the_unknown_and_those_outside_are_counted_apart():
    text = found(("Suka", 80, False), ("Maju", NAN, False), ("Kota", NAN, True))
    assert text == (
        "Nilainya sama, 80%: Suka. Belum ada data: 1 desa/kelurahan. "
        "Di luar program desa: 1 desa/kelurahan."
    )


def test_kecamatan_are_called_kecamatan():
    assert found(("Suka", NAN, False), level="subdistrict") == "Belum ada data: 1 kecamatan."
