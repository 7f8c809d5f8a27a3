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
        "Pekerja yang berakhir dalam 90 hari × iuran resmi pembayarnya pada tiap-tiap 12 bulan "
        "sesudahnya",
        "People whose cover ends within 90 days × the statutory contribution of their payer in "
        "each of the 12 months after it",
    ),
    caveat=(
        "Potongan PP 50/2025 hanya bagi pembayar yang pasti berhak dan selama berlaku; tidak bagi "
        "iuran dari APBN/APBD.",
        "The discount of PP 50/2025 counts only for payers known to have it and while it lasts; it "
        "excludes what APBN/APBD pay.",
    ),
)
GRACE = metric(
    "grace",
    "people",
    ("enrolment",),
    name=("Dalam masa pelunasan", "Within the time to settle"),
    formula=(
        "Pekerja yang tidak lagi terlindungi pada bulan itu dan perlindungannya berakhir satu "
        "sampai tiga bulan sebelumnya",
        "People no longer protected in the month whose cover ended one to three months before",
    ),
    caveat=(
        "Tunggakan dapat dilunasi sampai akhir bulan ketiga; mereka tidak dihitung terlindungi.",
        "Arrears may be settled until the end of the third month; these people do not count as "
        "protected.",
    ),
)
