"""The catalogue: every figure that the dashboard shows is defined here, once."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Metric:
    """A published figure: what it counts, how, from which tables, how not to read it.

    `sources` name tables of the store, files of data/reference, or series of
    data/published; the figure's origin is that of the weakest of them.
    """

    key: str
    name: Mapping[str, str]
    unit: str
    formula: Mapping[str, str]
    sources: tuple[str, ...]
    caveat: Mapping[str, str]


def _metric(
    key: str, unit: str, sources: tuple[str, ...], **texts: tuple[str, str]
) -> Metric:  # each text is (Indonesian, English)
    both = {part: {"id": pair[0], "en": pair[1]} for part, pair in texts.items()}
    return Metric(key, both["name"], unit, both["formula"], sources, both["caveat"])


PEOPLE = _metric(
    "people",
    "people",
    ("enrolment",),
    name=("Pekerja terlindungi", "People protected"),
    formula=(
        "Pekerja yang iurannya terbayar untuk bulan itu; setiap orang dihitung satu kali",
        "Workers whose contribution is paid for the month; everyone is counted once",
    ),
    caveat=(
        "Menurut register yang diimpor, bukan menurut data BPJS Ketenagakerjaan.",
        "According to the imported register, not to the agency's own records.",
    ),
)
VILLAGES_AT_100 = _metric(
    "villages_at_100",
    "villages",
    ("enrolment", "programmes"),
    name=("Desa yang genap 100", "Villages with their 100"),
    formula=(
        "Desa dengan pekerja terlindungi program desa ≥ kuotanya, dibanding desa berkuota",
        "Villages whose people protected by the village programme reach their quota, "
        "out of villages with a quota",
    ),
    caveat=(
        "Kelurahan berada di luar program desa dan tidak ikut dihitung.",
        "Urban villages (kelurahan) lie outside the village programme and take no part.",
    ),
)
PROGRAMME_COVERAGE = _metric(
    "programme_coverage_pct",
    "%",
    ("enrolment", "programmes"),
    name=("Pemenuhan kuota program desa", "Coverage of the village programme's quota"),
    formula=(
        "100 × pekerja terlindungi program desa ÷ kuota",
        "100 × people protected by the village programme ÷ quota",
    ),
    caveat=(
        "Kuota sama rata: 100 persen tidak berarti semua pekerja rentan terlindungi.",
        "The quota is flat: 100 per cent does not mean that all vulnerable workers are covered.",
    ),
)
PER_100_ADULTS = _metric(
    "protected_per_100_adults",
    "per_100_adults",
    ("enrolment", "voters_2019"),
    name=("Terlindungi per 100 orang dewasa", "Protected per 100 adults"),
    formula=(
        "100 × pekerja terlindungi ÷ pemilih terdaftar 2019",
        "100 × people protected ÷ registered voters in 2019",
    ),
    caveat=(
        "Pemilih terdaftar April 2019 mewakili orang dewasa; bukan jumlah penduduk.",
        "Registered voters of April 2019 stand for adults; they are not the population.",
    ),
)
VULNERABLE_COVERAGE = _metric(
    "vulnerable_coverage_pct",
    "%",
    ("enrolment", "welfare"),
    name=("Cakupan pekerja rentan", "Coverage of vulnerable workers"),
    formula=(
        "100 × pekerja terlindungi ÷ pekerja di desil 1–4, hanya desa yang datanya ada",
        "100 × people protected ÷ workers in deciles 1–4, only villages with such data",
    ),
    caveat=(
        "Yang terlindungi belum tentu berasal dari desil 1–4; pembilang dan penyebut "
        "dihitung pada tanggal yang berbeda.",
        "Those protected need not come from deciles 1–4; numerator and denominator are "
        "counted on different dates.",
    ),
)
UCJ_COVERAGE = _metric(
    "ucj_coverage_pct",
    "%",
    ("membership", "worker_base"),
    name=("Cakupan UCJ", "UCJ coverage"),
    formula=(
        "100 × peserta aktif semua segmen ÷ semesta pekerja",
        "100 × active members of all segments ÷ worker base",
    ),
    caveat=(
        "Hasilnya bergantung pada definisi semesta; jangan membandingkan dua definisi.",
        "The result depends on how the worker base is defined; never compare two definitions.",
    ),
)
WORKER_MONTHS = _metric(
    "worker_months",
    "worker_months",
    ("enrolment",),
    name=("Bulan-pekerja", "Worker-months"),
    formula=(
        "Jumlah pekerja terlindungi setiap bulan, sejak awal register sampai bulan itu",
        "Sum of the people protected each month, from the start of the register to the month",
    ),
    caveat=(
        "Satuan untuk membandingkan program yang lamanya berbeda.",
        "The unit for comparing programmes of different length.",
    ),
)


def _ending(days: int, words: tuple[str, str]) -> Metric:
    return _metric(
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
RENEWAL_COST = _metric(
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
DOUBLE_PAID = _metric(
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
DOUBLE_PAID_IDR = _metric(
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
CEILING = _metric(
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
REALISED = _metric(
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
ABSORPTION = _metric(
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
COST_PER_WORKER_MONTH = _metric(
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
POVERTY_RATE = _metric(
    "poverty_rate_pct",
    "%",
    ("poverty",),
    name=("Tingkat kemiskinan", "Poverty rate"),
    formula=(
        "Persentase penduduk miskin (P0) menurut Susenas Maret, tahun terakhir yang ada",
        "Share of poor people (P0) by the March Susenas, latest year known",
    ),
    caveat=(
        "Survei 700–900 rumah tangga; perubahan kecil berada dalam galat dan tidak boleh "
        "dikaitkan dengan program.",
        "A survey of 700–900 households; small changes lie within its error and must not be "
        "credited to the programme.",
    ),
)

METRICS: Mapping[str, Metric] = {
    metric.key: metric
    for metric in (
        PEOPLE,
        VILLAGES_AT_100,
        PROGRAMME_COVERAGE,
        PER_100_ADULTS,
        VULNERABLE_COVERAGE,
        UCJ_COVERAGE,
        WORKER_MONTHS,
        ENDING_30,
        ENDING_60,
        ENDING_90,
        RENEWAL_COST,
        DOUBLE_PAID,
        DOUBLE_PAID_IDR,
        CEILING,
        REALISED,
        ABSORPTION,
        COST_PER_WORKER_MONTH,
        POVERTY_RATE,
    )
}
