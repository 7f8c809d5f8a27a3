"""Which page shows which metric; tests/pages/test_methods.py holds it against the pages."""

from collections.abc import Mapping

# Name of the page → keys of the metrics on it.
SHOWN: Mapping[str, frozenset[str]] = {
    name: frozenset(keys.split())
    for name, keys in {
        "summary": """
            absorption_pct ceiling_idr ending_30_days ending_60_days ending_90_days people
            programme_coverage_pct realised_idr renewal_cost_idr target_reached
            ucj_coverage_pct ucj_gap ucj_gap_cost_idr ucj_target_pct villages_at_100
        """,
        "coverage": """
            ending_90_days people programme_coverage_pct protected_per_100_adults
            vulnerable_coverage_pct
        """,
        "village": """
            ending_90_days low_decile_share_pct people programme_coverage_pct
            protected_per_100_adults quota_per_100_adults vulnerable_coverage_pct
        """,
        "funding": """
            absorption_pct ceiling_idr cost_per_worker_month_idr double_paid_idr realised_idr
            worker_months
        """,
        "poverty": """
            people poverty_rate_pct protected_per_100_adults quota_per_100_adults
            vulnerable_coverage_pct
        """,
        "targeting": """
            concentration_index exclusion_error_pct inclusion_error_pct people
            protected_per_100_adults
        """,
        "ucj": """
            active_members pace_needed pace_now people projected_members target_reached
            ucj_coverage_pct ucj_gap ucj_gap_cost_idr ucj_gap_worker_months ucj_target_pct
            worker_base
        """,
        "compare": """
            absorption_pct active_members ceiling_idr cost_per_worker_month_idr double_paid
            double_paid_idr ending_30_days ending_60_days ending_90_days exclusion_error_pct
            grace inclusion_error_pct low_decile_share_pct people poverty_rate_pct
            programme_coverage_pct protected_per_100_adults quota_per_100_adults realised_idr
            renewal_cost_idr ucj_coverage_pct villages_at_100 vulnerable_coverage_pct
            worker_base worker_months
        """,
        "renewals": "ending_30_days ending_60_days ending_90_days grace people",
        "simulation": "ucj_coverage_pct",
        "impact": """
            active_members benefits_per_rupiah claims_paid claims_paid_idr coverage_change_points
            days_to_payment people_ever protected_per_100_adults protected_per_100_need
            ucj_coverage_pct worker_base worker_months
        """,
    }.items()
}
