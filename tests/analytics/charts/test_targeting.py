"""Deciles in two colours, the curve against its line, groups beside those in need."""

import pandas as pd

from analytics.charts.targeting import curve, deciles, groups

NAN = float("nan")


def test_the_target_deciles_stand_apart_from_the_others():
    table = pd.DataFrame(
        {"value": ["1", "4", "5"], "covered_pct": [9.0, NAN, 2.0], "text": ["9", "–", "2"]}
    )
    names = {"target": "Sasaran", "other": "Lain", "decile": "Desil", "share": "Bagian"}
    target, other = deciles(table, ["1", "2", "3", "4"], names, "id").data
    assert (list(target.x), target.name, list(target.text)) == (["1", "4"], "Sasaran", ["9", "–"])
    assert (list(other.x), other.name) == (["5"], "Lain")


def test_the_curve_is_drawn_in_percent_against_the_line_of_equality():
    points = pd.DataFrame({"population": [0, 0.25, 1], "reached": [0, 0.5, 1]})
    names = {"curve": "Kurva", "even": "Merata", "population": "Penduduk", "reached": "Sampai"}
    line, drawn = curve(points, names, "id").data
    assert list(line.x) == list(line.y) == [0, 100]
    assert (list(drawn.x), list(drawn.y)) == ([0, 25, 100], [0, 50, 100])


def test_many_groups_make_a_curve_without_a_mark_for_each():
    points = pd.DataFrame({"population": range(30), "reached": range(30)}) / 29
    names = dict.fromkeys(("curve", "even", "population", "reached"), "")
    assert curve(points, names, "id").data[1].mode == "lines"


def by_group(need):
    table = pd.DataFrame({"label": ["Laki-laki", "Perempuan"], "share": [75.0, 25.0]})
    table = table.assign(share_text=["75%", "25%"], need_share=need, need_share_text=["33%", "67%"])
    return groups(table, {"share": "Terlindungi", "need_share": "Desil 1–4"}, "Bagian", "id")


def test_groups_stand_in_their_order_beside_those_in_need():
    figure = by_group([100 / 3, 200 / 3])
    assert [bar.name for bar in figure.data] == ["Terlindungi", "Desil 1–4"]
    assert list(figure.data[0].y) == ["Laki-laki", "Perempuan"]
    assert figure.layout.yaxis.autorange == "reversed"


def test_need_that_nobody_knows_is_not_drawn():
    assert [bar.name for bar in by_group(NAN).data] == ["Terlindungi"]
