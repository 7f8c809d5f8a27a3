"""A register typed in a test, published as an office's file would be."""

from pathlib import Path

from analytics.intake import read_file
from analytics.store.imports import publish
from analytics.store.tables import open_store

HEAD = "NIK;Kode Desa;Iuran;Mulai;Sampai;Sumber Dana;Skema"


def publish_register(folder: Path, *groups: tuple[str, int, str, str]) -> None:
    """Publish people of Satu Desa 100 by (village, number, first month, last month)."""
    lines = []
    for code, number, first, last in groups:
        for _ in range(number):
            nik = f"610708{1 + len(lines) // 28 % 28:02d}0190{len(lines) + 1:04d}"
            lines.append(f"{nik};{code};16800;{first};{last};APBD kabupaten;desa100")
    file = folder / "peserta.csv"
    file.write_text("\n".join([HEAD, *lines]), encoding="utf-8")
    publish(open_store(), read_file("enrolment", file, "61.07", {}), {})
