import pandas as pd

from analytics.charts.renewals import month_heat

MONTHS = pd.to_datetime(["2025-05-01", "2025-06-01"])


def test_each_cell_holds_its_people_as_the_reader_writes_them():
    table = pd.DataFrame([[6900, 0], [0, 12]], index=["desa100", "csr"], columns=MONTHS)
    (cells,) = month_heat(table, ["Desa", "CSR"], "id").data
    assert list(cells.x) == ["Mei 2025", "Jun 2025"]
    assert list(cells.y) == ["Desa", "CSR"]
    assert [list(row) for row in cells.text] == [["6.900", "0"], ["0", "12"]]
    assert cells.z.tolist() == [[6900, 0], [0, 12]]


def test_groups_read_downwards_and_no_people_is_the_lightest_colour():
    table = pd.DataFrame([[5, 7]], index=["csr"], columns=MONTHS)
    figure = month_heat(table, ["CSR"], "id")
    assert figure.layout.yaxis.autorange == "reversed"
    assert figure.data[0].zmin == 0
