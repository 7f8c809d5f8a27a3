"""Whose cover ends next, and what it costs to go on."""

from analytics.metrics.definition import Metric, metric


def _ending(days: int, words: tuple[str, str]) -> Metric:
    return metric(
        f"ending_{days}_days",
        "people",
        ("enrolment",),
        name=(f"Berakhir dalam {days} hari", f"Cover ends within {days} days"),
        formula=(
            f"Pekerja yang bulan perlindungan terakhirnya {words[0]}, tanpa sambungan",
            f"People whose last month of cover is {words[1]}, with no continuation",
        ),
        caveat=(
            "Dihitung per bulan penuh, dari hari pertama bulan yang dipilih.",
            "Counted by whole months, from the first day of the chosen month.",
        ),
    )


ENDING_30 = _ending(30, ("bulan itu", "that month"))
ENDING_60 = _ending(60, ("bulan itu atau bulan berikutnya", "that month or the next"))
ENDING_90 = _ending(90, ("bulan itu atau dua bulan berikutnya", "that month or the next two"))
RENEWAL_COST = metric(
    "renewal_cost_idr",
    "IDR",
    ("enrolment", "bpu_contribution"),
    name=("Biaya perpanjangan 12 bulan", "Cost of renewal for 12 months"),
    formula=(
        "Pekerja yang berakhir dalam 90 hari × iuran BPU sebulan × 12",
        "People whose cover ends within 90 days × monthly BPU contribution × 12",
    ),
    caveat=(
        "Memakai iuran penuh; potongan PP 50/2025 tidak berlaku bagi iuran dari APBN/APBD.",
        "At the full contribution: the discount of PP 50/2025 excludes what APBN/APBD pay.",
    ),
)
