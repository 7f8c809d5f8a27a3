"""What the store remembers of the digests that were delivered."""

from analytics.store.delivered import NAME, delivered, last, remember


def test_the_last_delivery_of_each_area_to_each_place_is_kept(store):
    store.folder.mkdir(exist_ok=True)
    for version, (area, to) in enumerate([("61.07", "a"), ("61.07", "b"), ("61.07.09", "a")]):
        remember(store, area, to, version)
    remember(store, "61.07", "a", 7)
    told = {(each.area, each.to): each.version for each in delivered(store)}
    assert told == {("61.07", "a"): 7, ("61.07", "b"): 1, ("61.07.09", "a"): 2}


def test_nobody_was_told_before_the_first_time_or_where_the_file_is_not_whole(store):
    assert last(store, "61.07", "a") is None
    store.folder.mkdir(exist_ok=True)
    (store.folder / NAME).write_text('[{"area": "61.07"', encoding="utf-8")
    assert delivered(store) == ()
