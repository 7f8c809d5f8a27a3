"""The poverty register person by person: both layouts, and nothing kept that is not needed."""

import pytest

from analytics.intake import read_file
from analytics.intake.guess import guess_kind
from analytics.store.keys import worker_keys
from tests.analytics.intake.office import AREA, BUDI, DEWI, SITI, csv, refused, xlsx

P3KE = [
    "id_keluarga_p3ke", "provinsi", "kabupaten", "kecamatan", "desa", "kode_kemendagri",
    "desil_kesejahteraan", "alamat", "id_individu", "nama", "nik", "padan_dukcapil",
    "jenis_kelamin", "hubungan_dengan_kepala_keluarga", "tanggal_lahir", "status_kawin",
    "pekerjaan", "pendidikan", "penerima_pkh", "resiko_stunting",
]  # fmt: skip
DTSEN = [
    "NIK", "Nama", "Jenis Kelamin", "Tgl Lahir", "Kode Wilayah", "Desa/Kelurahan", "Kecamatan",
    "Kab/Kota", "Desil Nasional", "Desil Provinsi", "Desil Kabupaten", "Alamat KTP",
    "Status Bekerja", "ID PLN",
]  # fmt: skip
JULY = {"as_of": "2025-07-01"}
KEPT = ["village_code", "decile", "sex", "birth_year", "working"]


def p3ke(nik=SITI, decile=1, sex="Perempuan", born="1985-05-23", job="Petani"):
    return [
        "K1", "Kalimantan Barat", "Bengkayang", "Ledo", "Lesabela", "61.07.03.2001", decile, "Jl",
        "I1", "Siti", nik, "Padan", sex, "Istri", born, "Kawin", job, "SD", 1, 0,
    ]  # fmt: skip


def dtsen(nik=BUDI, national=3, province=2, regency=1, working=1):
    return [
        nik, "Budi", 1, "17/03/1990", "6107032001", "Lesabela", "Ledo", "Bengkayang", national,
        province, regency, "Jl", working, 512,
    ]  # fmt: skip


def read(path, **fixed):
    return read_file("welfare_people", path, AREA, JULY | fixed)


def test_a_p3ke_list_is_known_and_read(tmp_path):
    path = xlsx(tmp_path, [P3KE, p3ke(), p3ke(BUDI, 4, "Laki-laki", "1990-03-17", "Nelayan")])
    assert guess_kind(path) == "welfare_people"
    intake = read(path)
    assert intake.accepted[KEPT].to_numpy().tolist() == [
        ["61.07.03.2001", 1, "F", 1985, "yes"],
        ["61.07.03.2001", 4, "M", 1990, "yes"],
    ]
    assert (intake.read, intake.accepted_rows, len(intake.quarantined)) == (2, 2, 0)


def test_a_dtsen_list_is_known_and_its_national_decile_counts(tmp_path):
    path = csv(tmp_path, [DTSEN, dtsen(), dtsen(SITI, 7, 1, 1, working=2)])
    assert guess_kind(path) == "welfare_people"
    rows = read(path).accepted
    assert rows["decile"].tolist() == [3, 7]
    assert rows["working"].tolist() == ["yes", "no"]


@pytest.mark.parametrize(
    "header", ["desil", "desil_dtsen", "desil_nasional", "Desil Kesejahteraan"]
)
def test_the_decile_has_many_names(tmp_path, header):
    rows = [["NIK", "Kode Desa", header], [SITI, "61.07.03.2001", "Desil 2"]]
    assert read(csv(tmp_path, rows)).accepted["decile"].tolist() == [2]


def test_nothing_but_a_hash_and_counts_is_kept(tmp_path):
    rows = read(xlsx(tmp_path, [P3KE, p3ke()])).accepted
    assert set(rows) == {"row_no", "worker_key", "as_of", *KEPT}
    assert rows["worker_key"].tolist() == worker_keys(rows["sex"].mask([True], SITI)).tolist()
    assert not rows.astype(str).isin([SITI, "Siti"]).any(axis=None)


@pytest.mark.parametrize(
    ("job", "working"),
    [
        ("Petani", "yes"),
        ("Tidak/belum bekerja", "no"),
        ("PELAJAR/MAHASISWA", "no"),
        ("Mengurus rumah tangga", "no"),
        ("Pensiunan", "no"),
    ],
)
def test_an_occupation_tells_whether_somebody_works(tmp_path, job, working):
    assert read(xlsx(tmp_path, [P3KE, p3ke(job=job)])).accepted["working"].tolist() == [working]


def test_what_the_list_says_of_working_outweighs_the_occupation(tmp_path):
    rows = [["NIK", "Kode Desa", "Desil", "Status Bekerja", "Pekerjaan"],
            [SITI, "61.07.03.2001", 1, "Tidak", "Petani"],
            [BUDI, "61.07.03.2001", 1, "", "Petani"]]  # fmt: skip
    assert read(csv(tmp_path, rows)).accepted["working"].tolist() == ["no", "yes"]


def test_who_is_not_known_to_work_is_told(tmp_path):
    intake = read(xlsx(tmp_path, [P3KE, p3ke(job=""), p3ke(BUDI, sex="L", born="1990-03-17")]))
    assert intake.accepted["working"].isna().tolist() == [True, False]
    told = {note.key: note.rows for note in intake.notes}
    assert told["intake.note_working_unknown"] == (2,)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"nik": ""}, "nik_missing"),
        ({"nik": "6107"}, "nik_length"),
        ({"decile": 11}, "decile_invalid"),
        ({"decile": ""}, "decile_invalid"),
        ({"sex": "X"}, "word_unknown"),
    ],
)
def test_a_person_that_cannot_be_read_is_refused(tmp_path, change, reason):
    intake = read(xlsx(tmp_path, [P3KE, p3ke(**change), p3ke(DEWI, sex="L", born="2001-01-02")]))
    assert intake.reasons == {reason: 1}
    assert intake.accepted_rows == 1


def test_one_person_with_two_deciles_is_refused_twice_and_a_copy_is_skipped(tmp_path):
    intake = read(xlsx(tmp_path, [P3KE, p3ke(), p3ke(decile=2)]))
    assert intake.reasons == {"row_conflict": 2}
    copy = read(xlsx(tmp_path, [P3KE, p3ke(), p3ke()]))
    assert (copy.accepted_rows, copy.skipped) == (1, 1)


def test_the_reference_day_must_be_told(tmp_path):
    with refused("columns_missing") as caught:
        read_file("welfare_people", xlsx(tmp_path, [P3KE, p3ke()]), AREA)
    assert "as_of" in str(caught.value)
