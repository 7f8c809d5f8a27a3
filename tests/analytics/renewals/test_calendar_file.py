"""The due dates as a calendar file: read back with the library, and as plain text."""

from datetime import date, timedelta

import pandas as pd
import pytest
from icalendar import Calendar

from analytics.export.colophon import Colophon
from analytics.origin import Origin
from analytics.renewals.calendar_file import calendar_file
from analytics.renewals.letters import letters
from tests.analytics.data import REGENCY, SUKA_2, WARD, cube, dataset, month

JUNE = month("2026-06-01")


def colophon(nature="imported", version=3, lang="id"):
    return Colophon(
        page="Perpanjangan",
        title="Perpanjangan",
        area=REGENCY,
        place="Kabupaten Toy",
        month=JUNE,
        version=version,
        origin=Origin(nature, "peserta.xlsx"),
        link="http://dasbor.local/perpanjangan?versi=3",
        day=pd.Timestamp("2026-11-22"),
        real_only=False,
        lang=lang,
    )


def rows():
    data = dataset(
        cube=cube(
            {"month": "2026-06-01", "people": 10, "ending": 10},
            {"month": "2026-06-01", "people": 5, "ending": 5, "village_code": SUKA_2},
            {"month": "2026-07-01", "people": 2, "ending": 2, "village_code": WARD},
        )
    )
    return letters(data, REGENCY, JUNE, 12, 12, pd.Timestamp("2026-11-22"))


def events(**more):
    content = calendar_file(rows(), 12, colophon(**more))
    return {str(event["uid"]): event for event in Calendar.from_ical(content).walk("VEVENT")}


def test_each_month_kecamatan_and_scheme_has_a_last_day_and_a_day_to_settle():
    found = {uid: event.decoded("dtstart") for uid, event in events().items()}
    assert found == {
        "last_day-2026-06-61.07.01-desa100@61.07.jamsostek": date(2026, 6, 30),
        "settle_by-2026-06-61.07.01-desa100@61.07.jamsostek": date(2026, 9, 30),
        "last_day-2026-07-61.07.02-desa100@61.07.jamsostek": date(2026, 7, 31),
        "settle_by-2026-07-61.07.02-desa100@61.07.jamsostek": date(2026, 10, 31),
    }


def test_an_event_tells_people_place_and_cost_and_what_it_rests_on():
    event = events()["last_day-2026-06-61.07.01-desa100@61.07.jamsostek"]
    assert event["summary"].startswith("Perlindungan berakhir: 15 orang, Kec. Suka")
    about = str(event["description"])
    assert "Rp3.024.000" in about  # 15 people at Rp201,600
    assert "2 desa/kelurahan" in about
    assert "Versi data 3" in about


def test_a_day_is_whole_has_no_time_zone_and_reminds_before_it_comes():
    content = calendar_file(rows(), 12, colophon())
    assert b"DTSTART;VALUE=DATE:20260630\r\nDTEND;VALUE=DATE:20260701\r\n" in content
    assert b"TZID" not in content
    event = events()["last_day-2026-06-61.07.01-desa100@61.07.jamsostek"]
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(days=-30)


def test_a_newer_version_changes_an_event_and_does_not_double_it():
    older, newer = events(version=3), events(version=4)
    assert set(older) == set(newer)
    assert {int(event["sequence"]) for event in newer.values()} == {4}


def test_the_same_rows_give_the_same_bytes():
    assert calendar_file(rows(), 12, colophon()) == calendar_file(rows(), 12, colophon())


@pytest.mark.parametrize(("lang", "mark"), [("id", "[simulasi] "), ("en", "[simulated] ")])
def test_what_is_simulated_says_so_in_the_summary(lang, mark):
    assert all(
        event["summary"].startswith(mark)
        for event in events(nature="simulated", lang=lang).values()
    )


def test_no_line_is_longer_than_a_calendar_takes():
    lines = calendar_file(rows(), 12, colophon()).split(b"\r\n")
    assert max(map(len, lines)) <= 75
