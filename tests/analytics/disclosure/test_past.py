"""One edition does not give away what another withheld, by hand."""

import numpy as np
import pandas as pd

from analytics.disclosure.hiding import chosen, counts, exposed, hide, withheld
from analytics.disclosure.past import NOTHING, Past, told
from analytics.edition.public_table import ALL, PublicTable

REGENCY = "61.07"
BY_PLACE = {
    "claims": PublicTable(
        lambda data: None, ("place",), ("paid",), ("claims",), sums=("place",),
    )
}  # fmt: skip
SMALL_AND_ITS_NEIGHBOURS = {"a": 3, "b": 9, "c": 20, "d": 30}


def claims(**paid):
    rows = [(ALL, sum(paid.values())), *paid.items()]
    return {"claims": pd.DataFrame(rows, columns=["place", "paid"]).astype({"paid": float})}


def publish(tables, past=NOTHING, described=BY_PLACE):
    """Return the finished tables, the past of the next edition, and what both leak."""
    known = counts(tables, described, REGENCY, past)
    hidden = chosen(known)
    finished = hide(tables, described, known, hidden)
    after = Past(
        past.told | told([finished], described, REGENCY), past.withheld | withheld(known, hidden)
    )
    return finished, after, exposed(finished, known, hidden)


def gone(finished):
    table = finished["claims"]
    return set(table.loc[table["hidden"], "place"])


def test_the_same_data_hide_the_same_cells():
    first, past, _ = publish(claims(**SMALL_AND_ITS_NEIGHBOURS))
    again, after, leaks = publish(claims(**SMALL_AND_ITS_NEIGHBOURS), past)
    assert gone(first) == gone(again) == {"a", "b"}
    assert past == after
    assert leaks == []


def test_a_companion_stays_withheld_though_a_smaller_one_has_come():
    """New data bring c down to 6: without the past it would go with a, and b would be told."""
    later = claims(a=3, b=9, c=6, d=30)
    _, past, _ = publish(claims(**SMALL_AND_ITS_NEIGHBOURS))
    assert gone(publish(later)[0]) == {"a", "c"}
    finished, _, leaks = publish(later, past)
    assert gone(finished) == {"a", "b"}
    assert leaks == []


def test_a_number_told_before_is_no_companion():
    """Of a, new and small, everybody knows the neighbours: the sum must go, it is new too."""
    _, past, _ = publish(claims(a=0, b=9, c=20, d=30))
    later = claims(a=3, b=9, c=20, d=30)
    assert gone(publish(later)[0]) == {"a", "b"}
    finished, _, leaks = publish(later, past)
    assert gone(finished) == {"a", ALL}
    assert leaks == []


def test_a_number_that_changed_is_a_companion_like_any_other():
    _, past, _ = publish(claims(a=0, b=9, c=20, d=30))
    finished, _, leaks = publish(claims(a=3, b=10, c=20, d=30), past)
    assert gone(finished) == {"a", "b"}
    assert leaks == []


def test_a_number_that_comes_back_was_told():
    """An import was undone: b is 9 again."""
    editions = [publish(claims(a=0, b=b, c=20, d=30))[0] for b in (9, 10)]
    known = told(editions, BY_PLACE, REGENCY)
    assert {("claims.paid place=b", 9), ("claims.paid place=b", 10)} < known


def audit(tables, past, *hidden):
    """Return what a hand-made edition leaks that withholds these places."""
    known = counts(tables, BY_PLACE, REGENCY, past)
    names = [f"claims.paid place={place}" for place in hidden]
    cells = np.isin(known.system.names, names)
    finished = hide(tables, BY_PLACE, known, cells)
    return [(leak.cell, leak.low, leak.high) for leak in exposed(finished, known, cells)]


def test_the_audit_finds_what_two_editions_tell_together():
    """Each withholds two counts; but the first tells c, the second b."""
    tables = claims(**SMALL_AND_ITS_NEIGHBOURS)
    assert audit(tables, NOTHING, "a", "c") == []
    past = Past(told={("claims.paid place=c", 20)})
    assert audit(tables, past, "a", "c") == [("claims.paid place=a", 3, 3)]


def test_the_audit_finds_a_number_that_was_withheld_before():
    tables = claims(**SMALL_AND_ITS_NEIGHBOURS)
    past = Past(withheld={("claims.paid place=b", 9)})
    assert audit(tables, past, "a", "c") == [("claims.paid place=b", 9, 9)]


def test_what_earlier_editions_tell_by_themselves_is_withheld_alone_and_stops_no_edition():
    others = {(f"claims.paid place={place}", n) for place, n in (("b", 9), ("c", 20), ("d", 30))}
    past = Past(told=others | {("claims.paid", 62)})
    finished, _, leaks = publish(claims(**SMALL_AND_ITS_NEIGHBOURS), past)
    assert gone(finished) == {"a"}
    assert leaks == []


def test_counts_of_a_poverty_register_are_the_same_numbers_in_a_later_month():
    """Each edition tells them in a month of its own; the register stays the same."""
    monthly = {
        "claims": PublicTable(
            lambda data: None, ("month", "place"), ("n",), ("welfare",), sums=("place",),
            facts={"n": "listed"},
        )
    }  # fmt: skip

    def listed(month, **places):
        rows = claims(**places)["claims"].rename(columns={"paid": "n"})
        return {"claims": rows.assign(month=pd.Timestamp(month))}

    june = listed("2026-06-01", a=3, b=9, c=20, d=30)
    july = listed("2026-07-01", a=3, b=9, c=6, d=30)
    _, past, _ = publish(june, described=monthly)
    assert gone(publish(july, described=monthly)[0]) == {"a", "c"}
    assert gone(publish(july, past, described=monthly)[0]) == {"a", "b"}
