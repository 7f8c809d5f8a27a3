"""The figures of the path to universal coverage, beside UCJ coverage of the catalogue.

They hold for the regency and one definition of the worker base, so they are not computed for
every area as the catalogue is.
"""

from analytics.metrics import Metric

BOTH = ("membership", "worker_base")

ACTIVE_MEMBERS = Metric(
    "active_members",
    {"id": "Peserta aktif", "en": "Active members"},
    "people",
    {
        "id": "Peserta aktif semua segmen (PU, BPU, Jakon, PMI) pada hitungan terbaru",
        "en": "Active members of all segments (PU, BPU, Jakon, PMI) at the newest count",
    },
    ("membership",),
    {
        "id": "Termasuk peserta yang iurannya dibayar program; terdaftar tidak sama dengan aktif.",
        "en": "Includes members whom a programme pays for; registered is not active.",
    },
)
WORKER_BASE = Metric(
    "worker_base",
    {"id": "Semesta pekerja", "en": "Worker base"},
    "people",
    {
        "id": "Jumlah pekerja menurut definisi yang dipilih, pada tanggal terbarunya",
        "en": "Workers by the chosen definition, at its newest date",
    },
    ("worker_base",),
    {
        "id": "Cara BPJS Ketenagakerjaan menghitung semesta kabupaten tidak dipublikasikan.",
        "en": "How the agency computes the base of a regency is not published.",
    },
)
UCJ_TARGET = Metric(
    "ucj_target_pct",
    {"id": "Target UCJ tahun ini", "en": "UCJ target of the year"},
    "%",
    {
        "id": "Target wilayah terdekat (kabupaten, provinsi, nasional) untuk tahun itu; "
        "bila ada beberapa, yang tertinggi",
        "en": "Target of the nearest area (regency, province, nation) for that year; "
        "of several, the highest",
    },
    ("ucj_targets",),
    {
        "id": "Penyebut tiap sistem target berbeda dan tidak disebut sumbernya.",
        "en": "Each target system rests on another denominator, which no source states.",
    },
)
UCJ_GAP = Metric(
    "ucj_gap",
    {"id": "Kurang ke target tahun ini", "en": "Missing to this year's target"},
    "people",
    {
        "id": "Target × semesta − peserta aktif; biayanya × iuran BPU penuh × 12 bulan",
        "en": "Target × worker base − active members; cost: × full BPU contribution × 12",
    },
    (*BOTH, "ucj_targets", "bpu_contribution"),
    {
        "id": "Biaya bila semua yang kurang menjadi BPU dengan iuran penuh; pekerja PU dibayar "
        "pemberi kerjanya.",
        "en": "The cost if all who are missing became BPU at the full contribution; employers pay "
        "for wage earners.",
    },
)
PACE_NOW = Metric(
    "pace_now",
    {"id": "Laju sekarang", "en": "Pace now"},
    "people",
    {
        "id": "(Hitungan terbaru − hitungan yang paling dekat dengan 12 bulan sebelumnya) ÷ "
        "bulan di antaranya",
        "en": "(Newest count − the count closest to 12 months before) ÷ the months between",
    },
    ("membership",),
    {
        "id": "Awal dan akhir suatu program mengubah laju; itu bukan kecenderungan.",
        "en": "A programme's start or end changes the pace; that is no trend.",
    },
)
PACE_NEEDED = Metric(
    "pace_needed",
    {"id": "Laju yang diperlukan", "en": "Pace needed"},
    "people",
    {
        "id": "Kekurangan ke target ÷ bulan dari hitungan terbaru sampai Desember tahun target",
        "en": "Missing to the target ÷ months from the newest count to December of its year",
    },
    (*BOTH, "ucj_targets"),
    {
        "id": "Semesta dianggap tetap; bila semesta tumbuh, laju yang diperlukan lebih besar.",
        "en": "The worker base is taken as constant; if it grows, more is needed.",
    },
)
TARGET_REACHED = Metric(
    "target_reached",
    {"id": "Target tercapai pada", "en": "Target reached in"},
    "month",
    {
        "id": "Bulan pertama saat semesta × target ≤ peserta aktif + laju sekarang × bulan",
        "en": "First month in which worker base × target ≤ active members + pace now × months",
    },
    (*BOTH, "ucj_targets"),
    {
        "id": "Bukan ramalan: hanya perpanjangan laju 12 bulan terakhir dengan semesta tetap.",
        "en": "No forecast: only the pace of the last 12 months drawn on, over a constant base.",
    },
)
