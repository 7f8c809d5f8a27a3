"""The catalogue: every figure that the dashboard shows is defined here, once."""

from collections.abc import Mapping

from analytics.metrics.coverage import (
    PEOPLE,
    PER_100_ADULTS,
    PROGRAMME_COVERAGE,
    VILLAGES_AT_100,
    WORKER_MONTHS,
)
from analytics.metrics.definition import Metric
from analytics.metrics.funding import (
    ABSORPTION,
    CEILING,
    COST_PER_WORKER_MONTH,
    DOUBLE_PAID,
    DOUBLE_PAID_IDR,
    REALISED,
)
from analytics.metrics.impact import (
    BENEFITS_PER_RUPIAH,
    CLAIMS_PAID,
    CLAIMS_PAID_IDR,
    COVERAGE_CHANGE,
    DAYS_TO_PAYMENT,
    PEOPLE_EVER,
    PROTECTED_PER_100_NEED,
)
from analytics.metrics.path import (
    PACE_NEEDED,
    PACE_NOW,
    PROJECTED_MEMBERS,
    TARGET_REACHED,
    UCJ_GAP,
    UCJ_GAP_COST,
    UCJ_GAP_WORKER_MONTHS,
    UCJ_TARGET,
)
from analytics.metrics.poverty import (
    LOW_DECILE_SHARE,
    POVERTY_RATE,
    QUOTA_PER_100_ADULTS,
    VULNERABLE_COVERAGE,
)
from analytics.metrics.renewals import ENDING_30, ENDING_60, ENDING_90, GRACE, RENEWAL_COST
from analytics.metrics.targeting import CONCENTRATION_INDEX, EXCLUSION_ERROR, INCLUSION_ERROR
from analytics.metrics.ucj import ACTIVE_MEMBERS, UCJ_COVERAGE, WORKER_BASE

METRICS: Mapping[str, Metric] = {
    metric.key: metric
    for metric in (
        PEOPLE,
        VILLAGES_AT_100,
        PROGRAMME_COVERAGE,
        PER_100_ADULTS,
        QUOTA_PER_100_ADULTS,
        VULNERABLE_COVERAGE,
        LOW_DECILE_SHARE,
        POVERTY_RATE,
        INCLUSION_ERROR,
        EXCLUSION_ERROR,
        CONCENTRATION_INDEX,
        WORKER_MONTHS,
        ENDING_30,
        ENDING_60,
        ENDING_90,
        RENEWAL_COST,
        GRACE,
        DOUBLE_PAID,
        DOUBLE_PAID_IDR,
        CEILING,
        REALISED,
        ABSORPTION,
        COST_PER_WORKER_MONTH,
        UCJ_COVERAGE,
        ACTIVE_MEMBERS,
        WORKER_BASE,
        UCJ_TARGET,
        UCJ_GAP,
        UCJ_GAP_WORKER_MONTHS,
        UCJ_GAP_COST,
        PACE_NOW,
        PACE_NEEDED,
        TARGET_REACHED,
        PROJECTED_MEMBERS,
        PEOPLE_EVER,
        CLAIMS_PAID,
        CLAIMS_PAID_IDR,
        DAYS_TO_PAYMENT,
        BENEFITS_PER_RUPIAH,
        COVERAGE_CHANGE,
        PROTECTED_PER_100_NEED,
    )
}
