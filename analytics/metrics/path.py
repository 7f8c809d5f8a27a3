"""The path to the targets of universal coverage: what is missing, how fast, until when.

They hold for the regency and one definition of the worker base, so no area below has them.
"""

from functools import partial

from analytics.metrics import definition

COUNTED = ("membership", "worker_base", "ucj_targets")

metric = partial(definition.metric, by_area=False)

UCJ_TARGET = metric(
    "ucj_target_pct",
    "%",
    ("ucj_targets",),
    name=("Target UCJ tahun ini", "UCJ target of the year"),
    formula=(
        "Target wilayah terdekat (kabupaten, provinsi, nasional) untuk tahun itu; "
        "bila ada beberapa, yang tertinggi",
        "Target of the nearest area (regency, province, nation) for that year; "
        "of several, the highest",
    ),
    caveat=(
        "Penyebut tiap sistem target berbeda dan tidak disebut sumbernya.",
        "Each target system rests on another denominator, which no source states.",
    ),
)
UCJ_GAP = metric(
    "ucj_gap",
    "people",
    COUNTED,
    name=("Kurang ke target", "Missing to the target"),
    formula=("Target × semesta − peserta aktif", "Target × worker base − active members"),
    caveat=(
        "Di bawah 0 berarti target terlampaui. Sistem target memakai penyebut yang berbeda.",
        "Below 0 the target is exceeded. The target systems rest on different denominators.",
    ),
)
UCJ_GAP_WORKER_MONTHS = metric(
    "ucj_gap_worker_months",
    "worker_months",
    COUNTED,
    name=("Bulan-pekerja setahun", "Worker-months of a year"),
    formula=("Orang yang kurang × 12 bulan", "People missing × 12 months"),
    caveat=(
        "Menjaga target berarti membayar sebanyak itu setiap tahun, bukan sekali.",
        "To keep the target takes that many every year, not once.",
    ),
)
UCJ_GAP_COST = metric(
    "ucj_gap_cost_idr",
    "IDR",
    (*COUNTED, "bpu_contribution"),
    name=("Biaya setahun", "Cost of a year"),
    formula=(
        "Orang yang kurang × iuran BPU penuh tiap bulan dari 12 bulan berikutnya",
        "People missing × the full BPU contribution of each of the next 12 months",
    ),
    caveat=(
        "Biaya bila semua yang kurang menjadi BPU dengan iuran penuh; pekerja PU dibayar "
        "pemberi kerjanya.",
        "The cost if all who are missing became BPU at the full contribution; employers pay "
        "for wage earners.",
    ),
)
PACE_NOW = metric(
    "pace_now",
    "people",
    ("membership",),
    name=("Laju sekarang", "Pace now"),
    formula=(
        "(Hitungan terbaru − hitungan yang paling dekat dengan 12 bulan sebelumnya) ÷ "
        "bulan di antaranya",
        "(Newest count − the count closest to 12 months before) ÷ the months between",
    ),
    caveat=(
        "Awal dan akhir suatu program mengubah laju; itu bukan kecenderungan.",
        "A programme's start or end changes the pace; that is no trend.",
    ),
)
PACE_NEEDED = metric(
    "pace_needed",
    "people",
    COUNTED,
    name=("Laju yang diperlukan", "Pace needed"),
    formula=(
        "Kekurangan ke target ÷ bulan dari hitungan terbaru sampai Desember tahun target",
        "Missing to the target ÷ months from the newest count to December of its year",
    ),
    caveat=(
        "Semesta dianggap tetap; bila semesta tumbuh, laju yang diperlukan lebih besar.",
        "The worker base is taken as constant; if it grows, more is needed.",
    ),
)
TARGET_REACHED = metric(
    "target_reached",
    "month",
    COUNTED,
    name=("Target tercapai pada", "Target reached in"),
    formula=(
        "Bulan pertama saat semesta × target ≤ peserta aktif + laju sekarang × bulan",
        "First month in which worker base × target ≤ active members + pace now × months",
    ),
    caveat=(
        "Bukan ramalan: hanya perpanjangan laju 12 bulan terakhir dengan semesta tetap.",
        "No forecast: only the pace of the last 12 months drawn on, over a constant base.",
    ),
)
PROJECTED_MEMBERS = metric(
    "projected_members",
    "people",
    ("membership",),
    name=("Proyeksi peserta aktif", "Projected active members"),
    formula=(
        "Hitungan terbaru + laju 12 bulan terakhir × bulan; rentangnya dari naik-turun "
        "antarhitungan (metode drift)",
        "Newest count + pace of the last 12 months × months; the range comes from the ups and "
        "downs between the counts (drift method)",
    ),
    caveat=(
        "Hanya berlaku bila yang mengubah peserta aktif tetap sama; awal dan akhir program "
        "tidak diketahuinya.",
        "Holds only while what moves membership stays the same; of programmes that start or "
        "end it knows nothing.",
    ),
)
