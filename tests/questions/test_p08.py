"""P8: how many covered are outside deciles 1-4, how many in them are not covered, by kecamatan?"""

import pytest

from tests.pages.reading import words
from tests.questions.budget import by_menu
from tests.questions.poor import publish_case
from tests.questions.renewals import table_with


@pytest.fixture(autouse=True)
def case(empty_store):
    publish_case()


def test_both_errors_of_the_regency_are_one_click_away():
    app = by_menu("targeting")
    # 6 of 15 protected are outside, 9 of 18 poor workers are missed.
    assert [metric.value for metric in app.metric] == ["40,0%", "50,0%"]
    text = words(app)
    assert (
        "**15 orang terlindungi**, **9** berada di desil 1–4, **3** di desil 5–10, dan **3**"
        in text
    )
    assert "**18 pekerja di desil 1–4**, **9** belum terlindungi" in text


def test_and_so_are_those_of_each_kecamatan():
    table = table_with(by_menu("targeting"), "Tidak tercatat").set_index("Kecamatan")
    columns = ["Terlindungi di luar desil 1–4 (persen)", "Di desil 5–10", "Tidak tercatat"]
    assert table.loc["Teriak", columns].tolist() == [60, 3, 3]
    assert table.loc["Ledo", columns].tolist() == [0, 0, 0]
    missed = ["Pekerja desil 1–4 yang belum terlindungi (persen)", "Belum terlindungi"]
    assert table.loc["Teriak", missed].tolist() == [50, 4]
    assert table.loc["Ledo", missed].tolist() == [50, 5]


def test_one_kecamatan_alone_is_a_second_click_away():
    app = by_menu("targeting")
    app.selectbox(key="_subdistrict").set_value("61.07.09").run()
    assert [metric.value for metric in app.metric] == ["60,0%", "50,0%"]
