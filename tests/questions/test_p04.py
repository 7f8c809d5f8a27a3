"""P4: what does it cost to renew everyone who ends in month M, by village and fund source?"""

import pandas as pd

from analytics.text import say
from tests.questions.budget import by_menu
from tests.questions.renewals import OWN_YEAR, YEAR, publish_ends, table_with


def test_the_month_of_today_is_one_click_away(empty_store):
    publish_ends()
    app = by_menu("renewals")
    costs = table_with(app, say("renewals.month")).set_index(
        [say("renewals.month"), say("renewals.source")]
    )[say("renewals.renewal")]
    november = costs[pd.Timestamp("2026-11-01")]
    own, regency = (say(f"word.fund_source.{source}") for source in ("self", "apbd_kabupaten"))
    assert november.to_dict() == {regency: 10 * YEAR, own: 4 * OWN_YEAR}


def test_any_other_month_is_two_clicks_away(empty_store):
    publish_ends()
    app = by_menu("renewals")
    app.selectbox(key="bulan").set_value("2026-12").run()
    villages = table_with(app, say("renewals.state"))
    december = villages[villages[say("renewals.last_day")] == pd.Timestamp("2026-12-31")]
    assert december[say("renewals.source")].tolist() == [say("word.fund_source.dbh_sawit")]
    assert december[say("renewals.renewal")].tolist() == [5 * YEAR]
    shown = {metric.label: metric.value for metric in app.metric}
    assert shown["Berakhir dalam 30 hari"] == "5"
