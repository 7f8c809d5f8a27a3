"""Does protection reach whom it is meant for?"""

from analytics.metrics.definition import metric

MATCHED = ("enrolment", "welfare_people")

INCLUSION_ERROR = metric(
    "inclusion_error_pct",
    "%",
    MATCHED,
    name=("Terlindungi di luar desil 1–4", "Protected outside deciles 1–4"),
    formula=(
        "100 × pekerja terlindungi di desil 5–10 atau tidak tercatat di register kemiskinan "
        "÷ pekerja terlindungi",
        "100 × people protected in deciles 5–10 or not in the poverty register ÷ people protected",
    ),
    caveat=(
        "Tidak tercatat belum tentu mampu: NIK bisa salah ketik atau orangnya belum didata.",
        "Not listed need not mean well-off: a NIK may be mistyped, or the person not surveyed yet.",
    ),
)
EXCLUSION_ERROR = metric(
    "exclusion_error_pct",
    "%",
    MATCHED,
    name=("Pekerja desil 1–4 yang belum terlindungi", "Workers of deciles 1–4 not protected"),
    formula=(
        "100 × orang desil 1–4 yang bekerja dan tidak terlindungi ÷ orang desil 1–4 yang bekerja",
        "100 × people of deciles 1–4 who work and are not protected ÷ people of deciles 1–4 who "
        "work",
    ),
    caveat=(
        "Termasuk yang berusia di bawah 18 atau 65 tahun ke atas, yang tidak dapat didaftarkan; "
        "orang tanpa NIK dan orang yang tidak diketahui bekerja tidak dihitung.",
        "Includes those below 18 or aged 65 and more, who cannot be enrolled; people without a "
        "NIK and those not known to work are not counted.",
    ),
)
CONCENTRATION_INDEX = metric(
    "concentration_index",
    "index",
    ("enrolment", "welfare_people", "welfare"),
    by_area=False,
    name=("Indeks konsentrasi perlindungan", "Concentration index of protection"),
    formula=(
        "Σ (p₍t₎·L₍t+1₎ − p₍t+1₎·L₍t₎), p dan L bagian kumulatif penduduk dan yang terlindungi, "
        "dari yang termiskin (O'Donnell dkk., Bank Dunia 2008, bab 8)",
        "Σ (p₍t₎·L₍t+1₎ − p₍t+1₎·L₍t₎), p and L the cumulative shares of population and of those "
        "protected, poorest first (O'Donnell et al., World Bank 2008, chapter 8)",
    ),
    caveat=(
        "Di bawah 0: lebih banyak pada yang miskin; di atas 0: lebih banyak pada yang mampu. "
        "Perbedaan di dalam satu desil atau satu desa tidak terlihat.",
        "Below 0: more with the poor; above 0: more with the better-off. Differences within a "
        "decile or a village are not seen.",
    ),
)
