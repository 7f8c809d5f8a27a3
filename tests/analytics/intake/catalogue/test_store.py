"""B12, B13, B38, B64 to B67: what depends on what is stored already."""

from analytics.intake import read_file
from tests.analytics.intake.office import AREA, csv


def funding(tmp_path, **columns):
    row = {"Tahun": "2025", "Sumber Dana": "APBD Kabupaten", "Skema": "Desa 100",
           "Pagu": "1.000.000", "Realisasi": "500.000", **columns}  # fmt: skip
    return read_file("funding", csv(tmp_path, [list(row), list(row.values())]), AREA)


def test_b65_a_line_that_spends_more_than_it_has_or_names_no_known_scheme(tmp_path):
    assert funding(tmp_path).accepted_rows == 1
    assert funding(tmp_path, Realisasi="1.500.000").reasons == {"amount_over_ceiling": 1}
    assert funding(tmp_path, Skema="Bedah Rumah").reasons == {"word_unknown": 1}
