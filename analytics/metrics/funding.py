"""What was budgeted and paid, and what was paid for twice."""

from analytics.metrics.definition import metric

DOUBLE_PAID = metric(
    "double_paid",
    "people",
    ("enrolment",),
    name=("Dibayar ganda", "Paid for twice"),
    formula=(
        "Perlindungan yang dibayar dikurangi pekerja terlindungi, pada bulan itu",
        "Covers paid for less people protected, in the month",
    ),
    caveat=(
        "Hanya yang tampak di register; pembayaran segmen lain (PU) belum terlihat.",
        "Only what the register shows; payments in other segments (PU) are not seen.",
    ),
)
DOUBLE_PAID_IDR = metric(
    "double_paid_idr",
    "IDR",
    ("enrolment",),
    name=("Iuran yang dibayar ganda", "Contributions paid twice"),
    formula=(
        "Iuran pada bulan itu untuk pekerja yang sudah dibayar oleh skema lain",
        "Contributions of the month for people already paid for by another scheme",
    ),
    caveat=(
        "Dihitung dari iuran yang tertulis di register, bukan dari bukti bayar.",
        "From the contributions written in the register, not from receipts.",
    ),
)
CEILING = metric(
    "ceiling_idr",
    "IDR",
    ("funding",),
    name=("Pagu anggaran", "Budget ceiling"),
    formula=("Jumlah pagu tahun anggaran itu", "Sum of the fiscal year's ceilings"),
    caveat=(
        "Di kecamatan dan desa hanya pos yang dicatat untuk wilayah itu.",
        "For kecamatan and villages only the lines booked for that area.",
    ),
)
REALISED = metric(
    "realised_idr",
    "IDR",
    ("funding",),
    name=("Realisasi", "Realised"),
    formula=(
        "Jumlah pembayaran pada tahun anggaran itu, sampai akhir bulan itu",
        "Sum of the fiscal year's payments up to the end of the month",
    ),
    caveat=(
        "Pembayaran tanpa tanggal dihitung sepanjang tahun anggarannya.",
        "Payments without a date count throughout their fiscal year.",
    ),
)
ABSORPTION = metric(
    "absorption_pct",
    "%",
    ("funding",),
    name=("Serapan anggaran", "Budget absorption"),
    formula=("100 × realisasi ÷ pagu", "100 × realised ÷ ceiling"),
    caveat=(
        "Serapan tinggi tidak berarti perlindungan lama; bandingkan bulan-pekerja.",
        "High absorption does not mean long cover; compare worker-months.",
    ),
)
COST_PER_WORKER_MONTH = metric(
    "cost_per_worker_month_idr",
    "IDR",
    ("funding", "enrolment"),
    name=("Biaya per bulan-pekerja", "Cost per worker-month"),
    formula=(
        "Seluruh realisasi ÷ seluruh bulan-pekerja yang dibayar, hanya skema yang keduanya ada",
        "All realised ÷ all worker-months paid for, only schemes for which both are known",
    ),
    caveat=(
        "Perlindungan dibayar di muka: uang tahun ini membeli bulan tahun depan, maka "
        "dihitung untuk seluruh masa register.",
        "Cover is paid ahead: this year's money buys next year's months, so the whole "
        "register is counted.",
    ),
)
