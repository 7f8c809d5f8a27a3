"""UCJ coverage, and the path to its targets."""

from analytics.metrics.definition import metric

UCJ_COVERAGE = metric(
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
ACTIVE_MEMBERS = metric(
    "active_members",
    "people",
    ("membership",),
    name=("Peserta aktif", "Active members"),
    formula=(
        "Peserta aktif semua segmen (PU, BPU, Jakon, PMI) pada hitungan terbaru",
        "Active members of all segments (PU, BPU, Jakon, PMI) at the newest count",
    ),
    caveat=(
        "Termasuk peserta yang iurannya dibayar program; terdaftar tidak sama dengan aktif.",
        "Includes members whom a programme pays for; registered is not active.",
    ),
)
WORKER_BASE = metric(
    "worker_base",
    "people",
    ("worker_base",),
    name=("Semesta pekerja", "Worker base"),
    formula=(
        "Jumlah pekerja menurut definisi yang dipilih, pada tanggal terbarunya",
        "Workers by the chosen definition, at its newest date",
    ),
    caveat=(
        "Cara BPJS Ketenagakerjaan menghitung semesta kabupaten tidak dipublikasikan.",
        "How the agency computes the base of a regency is not published.",
    ),
)
