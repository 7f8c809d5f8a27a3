"""The store on a real machine: two programs at once, and a disk that is really full."""

import os
import shutil
import subprocess
import sys

import pytest

from analytics.settings import ROOT
from analytics.store.log import in_force
from analytics.store.tables import Store
from analytics.store.verify import verify
from tests.conftest import EXAMPLES

SMALL = EXAMPLES / "kepesertaan_aktif.csv"
OTHER = EXAMPLES / "desil_desa_2025.csv"
LARGE = EXAMPLES / "peserta_satu_desa_100_2024.xlsx"
# A disk of its own, as anyone may mount it in a namespace of users and mounts.
OWN_DISK = ["unshare", "--map-root-user", "--mount", "sh", "-e"]
FILLED = """
mount -t tmpfs -o size=3m tmpfs "$DISK"
analytics() { "$PYTHON" -m analytics "$@"; }
analytics import membership "$SMALL"
dd if=/dev/zero of="$DISK/filler" bs=4k 2>/dev/null || true
analytics import enrolment "$LARGE" --set scheme=desa100 && exit 1
analytics verify --all
rm "$DISK/filler"
analytics import enrolment "$LARGE" --set scheme=desa100
analytics verify --all
"""


def started(kind, file):
    command = [sys.executable, "-m", "analytics", "import", kind, str(file)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)


def test_of_two_imports_at_once_each_is_whole_and_the_same_file_counts_once(empty_store):
    running = [started("membership", SMALL), started("membership", SMALL),
               started("welfare", OTHER)]  # fmt: skip
    said = [process.communicate(timeout=120)[1] for process in running]
    codes = [process.returncode for process in running]
    assert sorted(codes) == [0, 0, 2], said
    assert "sudah diimpor" in "".join(said)
    store = Store(empty_store)
    assert sorted(in_force(store)["file"]) == sorted([SMALL.name, OTHER.name])
    assert verify(store, all_versions=True) == []


def test_an_import_onto_a_full_disk_says_so_and_goes_through_once_there_is_room(tmp_path):
    probe = [*OWN_DISK, "-c", f"mount -t tmpfs tmpfs {tmp_path}"]
    if not shutil.which("unshare") or subprocess.run(probe).returncode:
        pytest.skip("this machine mounts no disk of one's own")
    names = {"DISK": tmp_path, "PYTHON": sys.executable, "SMALL": SMALL, "LARGE": LARGE,
             "DASHBOARD_STORE": tmp_path / "store",
             "DASHBOARD_KEY_FILE": tmp_path.with_suffix(".key")}  # fmt: skip
    own = {name: str(value) for name, value in names.items()}
    ran = subprocess.run(
        [*OWN_DISK, "-c", FILLED], cwd=ROOT, env=os.environ | own, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Disk penuh" in ran.stderr
