"""E3: what did one rupiah of contribution bring in benefits; what may not be concluded?"""

import pandas as pd
import pytest

from analytics.text import say
from tests.questions.impact import SUTI, bring, evaluator, line, register, told


@pytest.fixture
def app(empty_store):
    bring("enrolment", register())
    bring(
        "funding",
        pd.DataFrame({"kind": ["ceiling", "realised"], "amount_idr": [60e6, 40e6]}).assign(
            fiscal_year=2024, fund_source="apbd_kabupaten", scheme="desa100", area_code="61.07",
            date=pd.NaT, account_code=None, document_no=None,
        ),
    )  # fmt: skip
    claims = pd.DataFrame({"claim_key": [f"K{number}" for number in range(6)]}).assign(
        worker_key=None, village_code=SUTI, programme="JKK", benefit="Pengobatan",
        event_date=pd.Timestamp("2024-06-01"), reported_date=pd.NaT,
        paid_date=[pd.Timestamp("2024-07-01")] * 5 + [pd.NaT], amount_idr=4e6,
    )  # fmt: skip
    bring("claims", claims)
    return evaluator("klaim")


def test_benefits_paid_are_divided_by_contributions_paid(app):
    # 5 × Rp4 million paid, the sixth is not; Rp40 million realised, the ceiling is no payment.
    assert "Rp20.000.000 ÷ Rp40.000.000 = **Rp0,50** untuk setiap rupiah iuran" in told(app)
    shown = {metric.label: metric.value for metric in app.metric}
    assert shown["Santunan per rupiah iuran"] == "Rp0,50"


def test_the_register_gives_a_second_basis(app):
    # 1,800 worker-months × Rp16,800 = Rp30,240,000.
    assert line(app, "bulan perlindungan dalam register", "Rp30.240.000", "Rp20.000.000", "Rp0,66")


def test_what_may_not_be_concluded_stands_below(app):
    assert say("impact.per_rupiah_limits") in told(app)
    assert "Asuransi bukan tabungan" in told(app)
