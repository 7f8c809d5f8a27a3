from analytics.store.scan import Found, scan
from analytics.store.scenarios import NAME, drop, keep, kept
from analytics.store.tables import open_store
from tests.analytics.store.imports import ANNA


def test_a_plan_is_kept_with_who_and_when(empty_store):
    plan = keep(open_store(), "Anggaran  2027", "t2027-01", "Bappeda")
    assert (plan.name, plan.code, plan.actor) == ("Anggaran 2027", "t2027-01", "Bappeda")
    assert plan.time.endswith("+00:00")
    assert kept(open_store()) == (plan,)


def test_the_newest_comes_first_and_takes_the_place_of_its_name(empty_store):
    for name, code in (("A", "t2027-01"), ("B", "t2027-02"), ("A", "t2027-03")):
        keep(open_store(), name, code)
    assert [(plan.name, plan.code) for plan in kept(open_store())] == [
        ("A", "t2027-03"),
        ("B", "t2027-02"),
    ]


def test_a_nik_in_a_name_is_hidden(empty_store):
    keep(open_store(), "untuk 6107090101900001", "t2027-01")
    assert "6107090101900001" not in (empty_store / NAME).read_text(encoding="utf-8")


def test_a_deleted_plan_is_gone_and_the_others_stay(empty_store):
    for name in ("A", "B"):
        keep(open_store(), name, "t2027-01")
    for name in ("A", "never kept"):
        drop(open_store(), name)
    assert [plan.name for plan in kept(open_store())] == ["B"]


def test_a_scan_of_the_store_reads_the_kept_plans(empty_store):
    keep(open_store(), "A", "t2027-01")
    assert scan([empty_store]) == []
    path = empty_store / NAME
    path.write_text(path.read_text(encoding="utf-8").replace('"A"', f'"{ANNA}"'), encoding="utf-8")
    assert scan([empty_store]) == [Found(path, 1)]


def test_keeping_a_plan_makes_no_data_version(empty_store):
    keep(open_store(), "A", "t2027-01")
    assert open_store().version() == 0


def test_a_damaged_file_of_plans_is_no_reason_to_fail(empty_store):
    keep(open_store(), "A", "t2027-01")
    (empty_store / NAME).write_text('[{"name"', encoding="utf-8")
    assert kept(open_store()) == ()
