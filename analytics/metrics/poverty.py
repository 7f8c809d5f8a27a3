"""How many are poor, and what the flat quota and the cover mean beside it."""

from analytics.metrics.definition import metric

VULNERABLE_COVERAGE = metric(
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
POVERTY_RATE = metric(
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
LOW_DECILE_SHARE = metric(
    "low_decile_share_pct",
    "%",
    ("welfare",),
    name=("Bagian desil 1–4", "Share of deciles 1–4"),
    formula=(
        "100 × orang (atau keluarga) di desil 1–4 ÷ semua yang dihitung daftar kemiskinan",
        "100 × people (or families) in deciles 1–4 ÷ all that the poverty register counts",
    ),
    caveat=(
        "Daftar yang hanya memuat penduduk miskin tidak dapat menunjukkan bagiannya; desil "
        "bersifat nasional.",
        "A register of the poor alone knows no share; deciles are those of the nation.",
    ),
)
QUOTA_PER_100_ADULTS = metric(
    "quota_per_100_adults",
    "per_100_adults",
    ("programmes", "voters_2019"),
    name=("Kuota per 100 orang dewasa", "Quota per 100 adults"),
    formula=(
        "100 × kuota program desa ÷ pemilih terdaftar 2019, hanya desa yang keduanya ada",
        "100 × quota of the village programme ÷ registered voters in 2019, only villages that "
        "have both",
    ),
    caveat=(
        "Kuota yang sama bagi setiap desa berarti sedikit bagi desa besar.",
        "A quota that is the same for every village means little for a large one.",
    ),
)
