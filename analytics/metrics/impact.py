"""What came of it: people over a year, claims paid, and what a rupiah of contribution brought."""

from analytics.metrics.definition import metric

PEOPLE_EVER = metric(
    "people_ever",
    "people",
    ("enrolment",),
    by_area=False,
    name=("Orang yang pernah terlindungi", "People ever protected"),
    formula=(
        "Orang berbeda dengan paling sedikit satu bulan perlindungan dalam masa itu",
        "Distinct people with at least one month of cover in the period",
    ),
    caveat=(
        "Peserta yang diganti dihitung dua-duanya, jadi dapat melebihi jumlah orang pada bulan "
        "mana pun; tidak dapat dijumlahkan antartahun atau antarskema.",
        "Whoever was replaced counts beside the one who came, so it may exceed the people of any "
        "month; it does not add up over years or schemes.",
    ),
)
CLAIMS_PAID = metric(
    "claims_paid",
    "claims",
    ("claims",),
    by_area=False,
    name=("Klaim yang dibayar", "Claims paid"),
    formula=(
        "Klaim JKK dan JKM yang punya tanggal bayar",
        "Claims of JKK and JKM that have a day of payment",
    ),
    caveat=(
        "Bukan ukuran keberhasilan: banyaknya klaim bergantung pada berapa orang meninggal atau "
        "celaka, dan pada apakah keluarganya tahu haknya.",
        "No measure of success: claims depend on how many died or had accidents, and on whether "
        "their families know their rights.",
    ),
)
CLAIMS_PAID_IDR = metric(
    "claims_paid_idr",
    "IDR",
    ("claims",),
    by_area=False,
    name=("Santunan yang dibayar", "Benefits paid"),
    formula=(
        "Jumlah rupiah pada klaim yang punya tanggal bayar",
        "Sum of the rupiah of claims that have a day of payment",
    ),
    caveat=(
        "Biaya pengobatan dan beasiswa hanya termasuk bila rupiahnya tertulis di tabel klaim.",
        "Treatment and scholarships count only where the table of claims gives their rupiah.",
    ),
)
DAYS_TO_PAYMENT = metric(
    "days_to_payment",
    "days",
    ("claims",),
    by_area=False,
    name=("Hari dari kejadian sampai dibayar", "Days from event to payment"),
    formula=(
        "Median tanggal bayar dikurangi tanggal kejadian, hanya bila paling sedikit 5 klaim",
        "Median of day of payment less day of event, only where there are at least 5 claims",
    ),
    caveat=(
        "Termasuk waktu keluarga melapor; klaim yang belum dibayar tidak ikut, jadi lamanya dapat "
        "terlihat lebih singkat.",
        "Includes the time the family took to report; claims not paid yet take no part, so it may "
        "look shorter than it is.",
    ),
)
BENEFITS_PER_RUPIAH = metric(
    "benefits_per_rupiah",
    "ratio",
    ("funding", "claims"),
    by_area=False,
    name=("Santunan per rupiah iuran", "Benefits per rupiah of contribution"),
    formula=(
        "Santunan yang dibayar ÷ iuran yang dibayar, seluruh masa data",
        "Benefits paid ÷ contributions paid, over all data",
    ),
    caveat=(
        "Bukan imbal hasil: asuransi melindungi semua peserta, juga yang tidak mengalami apa-apa.",
        "Not a return: insurance protects every member, also those to whom nothing happens.",
    ),
)
COVERAGE_CHANGE = metric(
    "coverage_change_points",
    "points",
    ("membership", "worker_base"),
    by_area=False,
    name=("Perubahan cakupan setahun", "Change in coverage over a year"),
    formula=(
        "Cakupan pada hitungan terbaru dikurangi cakupan pada bulan yang sama setahun sebelumnya",
        "Coverage at the newest count less coverage in the same month a year before",
    ),
    caveat=(
        "Naik dan turun mengikuti masa perlindungan program; satu bulan bukan satu tahun.",
        "It rises and falls with the months that programmes pay for; one month is not a year.",
    ),
)
PROTECTED_PER_100_NEED = metric(
    "protected_per_100_need",
    "per_100_workers",
    ("enrolment", "welfare_people"),
    by_area=False,
    name=("Terlindungi per 100 pekerja desil 1–4", "Protected per 100 workers of deciles 1–4"),
    formula=(
        "100 × orang yang terlindungi dalam tahun itu ÷ pekerja di desil 1–4",
        "100 × people protected in the year ÷ workers in deciles 1–4",
    ),
    caveat=(
        "Yang terlindungi belum tentu berasal dari desil 1–4; ini membandingkan kelompok, bukan "
        "mencocokkan orang.",
        "Those protected need not come from deciles 1–4; this compares groups and matches nobody.",
    ),
)
