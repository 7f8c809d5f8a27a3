"""Who is protected, against quota and adults; the shares between them."""

from analytics.metrics.definition import metric

PEOPLE = metric(
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
VILLAGES_AT_100 = metric(
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
PROGRAMME_COVERAGE = metric(
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
PER_100_ADULTS = metric(
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
WORKER_MONTHS = metric(
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
