"""Numbers read as an Indonesian writes them, whatever the machine's locale."""

import pandas as pd
import pytest

from analytics import numbers


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (numbers.integer(12200, "id"), "12.200"),
        (numbers.integer(12200, "en"), "12,200"),
        (numbers.decimal(1234.5, "id"), "1.234,5"),
        (numbers.percent(35.68, "id"), "35,7%"),
        (numbers.percent(35.68, "en", 2), "35.68%"),
        (numbers.rupiah(2429520000, "id"), "Rp2.429.520.000"),
        (numbers.rupiah(-30000000, "id"), "-Rp30.000.000"),
        (numbers.rupiah_short(2459520000, "id"), "Rp2,46 miliar"),
        (numbers.rupiah_short(2459520000, "en"), "Rp2.46 billion"),
        (numbers.rupiah_short(426585600, "id"), "Rp426,59 juta"),
        (numbers.rupiah_short(999_999_999, "id"), "Rp1,00 miliar"),
        (numbers.rupiah_short(16800, "id"), "Rp16.800"),
        (numbers.rupiah_short(1_200_000_000_000, "id"), "Rp1,20 triliun"),
        (numbers.month("2025-08-01", "id"), "Agustus 2025"),
        (numbers.month("2025-08-01", "id", short=True), "Agu 2025"),
        (numbers.month("2025-08-01", "en"), "August 2025"),
        (numbers.day("2025-08-31", "id"), "31 Agustus 2025"),
        (numbers.day("2025-08-31", "id", short=True), "31 Agu 2025"),
        (numbers.dated("2025-08-31", "id"), "31 Agustus 2025"),
        (numbers.dated("2025-08", "en"), "August 2025"),
        (numbers.dated("2025", "id"), "2025"),
    ],
)
def test_written_form(written, expected):
    assert written == expected


@pytest.mark.parametrize("nothing", [None, float("nan"), pd.NaT])
@pytest.mark.parametrize(
    "write",
    [
        numbers.integer, numbers.decimal, numbers.percent, numbers.rupiah, numbers.rupiah_short,
        numbers.month, numbers.day,
    ],
)  # fmt: skip
def test_what_is_unknown_is_never_zero(write, nothing):
    assert write(nothing, "id") == "Belum ada data"
    assert write(nothing, "en") == "No data yet"
