"""The files of real layout come out exactly as `expected.json` says."""

import json

import pytest

from analytics import contracts
from analytics.intake import read_file
from tests.analytics.intake.office import AREA
from tests.conftest import EXAMPLES

EXPECTED = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))


def read(kind, file, **fixed):
    intake = read_file(kind, EXAMPLES / file, AREA, fixed)
    contracts.check(kind, intake.accepted.assign(import_id="test"))
    refused = intake.quarantined["row_no"].nunique()
    assert intake.read == intake.accepted_rows + intake.skipped + refused
    return intake


@pytest.mark.parametrize(
    ("name", "fixed"),
    [("enrolment_desa100", {"scheme": "desa100"}), ("enrolment_dbh_sawit", {})],
)
def test_enrolment_examples_are_counted_row_by_row(name, fixed):
    expected = EXPECTED[name]
    intake = read("enrolment", expected["file"], **fixed)
    assert intake.accepted_rows == expected["accepted"]
    assert intake.skipped == expected["skipped"]
    assert intake.repaired == expected.get("repaired", 0)
    assert intake.reasons == expected["quarantined_by_reason"]


def test_the_summary_sheet_before_the_data_is_passed_over():
    intake = read("enrolment", "peserta_satu_desa_100_2024.xlsx", scheme="desa100")
    assert (intake.sheet, intake.header_row) == ("Data Peserta", 4)


def test_funding_example_gives_ceilings_and_payments():
    expected = EXPECTED["funding"]
    intake = read("funding", expected["file"])
    sums = intake.accepted.groupby("kind")["amount_idr"].sum()
    assert intake.skipped == expected["skipped"]
    assert sums["ceiling"] == expected["ceiling_idr"]
    assert sums["realised"] == expected["realised_idr"]
    csr = intake.accepted[intake.accepted["fund_source"] == "csr"]
    assert csr["amount_idr"].tolist() == [60480000, 20160000]
    assert set(csr["area_code"]) == {"61.07.09"}


def test_claims_example_tells_paid_from_unpaid():
    expected = EXPECTED["claims"]
    claims = read("claims", expected["file"]).accepted
    paid = claims.dropna(subset="paid_date")
    days = (paid["paid_date"] - paid["event_date"]).dt.days.sort_values()
    assert len(claims) == expected["rows"]
    assert len(paid) == expected["paid"]
    assert paid["amount_idr"].sum() == expected["paid_idr"]
    assert (claims["programme"] == "JKM").sum() == expected["deaths"]
    # Of an even number of claims, expected.json names the upper of the two in the middle.
    assert days.iloc[len(days) // 2] == expected["median_days_event_to_payment"]


def test_welfare_example_gives_ten_deciles_of_people():
    expected = EXPECTED["welfare"]
    welfare = read("welfare", expected["file"]).accepted
    assert welfare["village_code"].nunique() == expected["villages"]
    sums = welfare.groupby("decile")["people"].sum()
    assert {str(k): v for k, v in sums.items()} == expected["people_by_decile"]
    assert welfare["families"].isna().all()


def test_membership_example_gives_segments_by_year():
    members = read("membership", "kepesertaan_aktif.csv").accepted
    assert len(members) == 16
    last = members[members["as_of"] == "2025-12-31"].set_index("segment")["active_members"]
    assert last.to_dict() == {"PU": 16868, "BPU": 12819, "Jakon": 4473, "PMI": 8445}
