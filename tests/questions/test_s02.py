"""S2: who lapses in the next 30, 60, 90 days: how many, which scheme, which villages, what cost?"""

from analytics.store.reference import area_name
from analytics.text import say
from tests.questions.budget import by_menu
from tests.questions.renewals import ENDS, OWN_YEAR, YEAR, publish_ends, table_with


def test_people_schemes_villages_and_cost_are_one_click_away(empty_store):
    publish_ends()
    app = by_menu("renewals")
    shown = {metric.label: metric.value for metric in app.metric}
    assert [shown[f"Berakhir dalam {days} hari"] for days in (30, 60, 90)] == ["14", "19", "22"]

    # 10 years in full and 4 of self-payers; then 5, then 3 more in full.
    costs = [10 * YEAR + 4 * OWN_YEAR, 15 * YEAR + 4 * OWN_YEAR, 18 * YEAR + 4 * OWN_YEAR]
    assert costs == [2_788_800, 3_796_800, 4_401_600]
    said = "\n".join(each.value for each in app.markdown)
    for cost in ("Rp2,79 juta", "Rp3,80 juta", "Rp4,40 juta"):
        assert say("renewals.cost_note", length=12, cost=cost) in said

    villages = table_with(app, say("renewals.state"))
    assert villages[say("renewals.people")].tolist() == [people for *_, people in ENDS]
    assert villages[say("renewals.renewal")].sum() == costs[2]
    schemes = [say(f"word.scheme.{scheme}") for _, scheme, *_ in ENDS]
    assert villages[say("renewals.scheme")].tolist() == schemes
    names = villages[say("renewals.village")].tolist()
    for (code, *_), name in zip(ENDS, names, strict=True):
        assert name.split(" (")[0] in area_name(code)
