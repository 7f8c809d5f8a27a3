"""What a zipped workbook carries beside its values, and what must not be unpacked at all."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from posixpath import join, normpath

from analytics.sandbox import limits, sheet_xml
from analytics.sandbox.refusal import Refused

WORKBOOKS = {"xl/workbook.xml", "xl/workbook.bin"}
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
SHAPEFILE = b"\0\0\x27\x0a"
MARKUP = (".xml", ".rels", ".vml")
LINKS_NAMED = 20
_DECLARED = re.compile(rb"<!(?:doctype|entity)", re.I)
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*["']([^"']*)["']""")


@dataclass
class Inside:
    """The parts of an archive that matter.

    Attributes:
        sheets: Name of a sheet → what `sheet_xml.scanned` found in it; xlsx and xlsm only.
        links: What the workbook would fetch from elsewhere.
    """

    from_1904: bool = False
    macros: bool = False
    links: list[str] = field(default_factory=list)
    sheets: dict[str, dict] = field(default_factory=dict)


def examined(content: bytes) -> Inside:
    """Look through an archive before anything parses it.

    Raises:
        Refused: It would burst, declares entities, is locked, damaged, or no workbook.
    """
    with _unpacked(content) as archive:
        names = set(archive.namelist())
        ods = "mimetype" in names and archive.read("mimetype").strip() == ODS
        if not ods and not names & WORKBOOKS:
            raise Refused("intake.file_foreign", type="ZIP")
        parts = {name: archive.read(name) for name in names if name.endswith(MARKUP)}
    for part in parts.values():
        # In UTF-16 every other byte of a declaration is zero.
        if _DECLARED.search(part.replace(b"\0", b"") if b"\0" in part[:200] else part):
            raise Refused("intake.file_entities")
    return _described(names, parts)


def shapefiles(content: bytes) -> list[str]:
    """Return the names of the Shapefiles in an archive, sorted.

    Raises:
        Refused: It would burst, is locked or damaged.
    """
    with _unpacked(content) as archive:
        named = sorted(name for name in archive.namelist() if name.lower().endswith(".shp"))
        return [name for name in named if archive.open(name).read(4) == SHAPEFILE]


@contextmanager
def _unpacked(content: bytes) -> Iterator[zipfile.ZipFile]:
    """Open an archive that does not burst; whatever goes wrong with it is its fault."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_burst(archive, len(content))
            yield archive
    except RuntimeError:  # zipfile's word for an entry with a password
        raise Refused("intake.file_locked") from None
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError):
        raise Refused("intake.file_damaged") from None


def _check_burst(archive: zipfile.ZipFile, packed: int) -> None:
    unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > limits.UNPACKED_BYTES or unpacked > packed * limits.UNPACKED_RATIO:
        raise Refused("intake.file_bomb", size=-(-unpacked // limits.MEGABYTE))


def _described(names: set[str], parts: dict[str, bytes]) -> Inside:
    book = parts.get("xl/workbook.xml", b"").decode("utf-8", "replace")
    targets = _targets(parts.get("xl/_rels/workbook.xml.rels", b""))
    sheets = {}
    for tag in _SHEET.findall(book):
        said = dict(_ATTRIBUTE.findall(tag))
        target = targets.get(next((v for k, v in said.items() if k.endswith(":id")), ""), "")
        part = normpath(join("/xl", target)).lstrip("/")
        sheets[unescape(said.get("name", ""))] = sheet_xml.scanned(parts.get(part, b""))
    return Inside(
        from_1904=bool(re.search(r'date1904="(?:1|true)"', book)),
        macros=any(name.endswith("vbaProject.bin") for name in names),
        links=_links(parts),
        sheets=sheets,
    )


def _targets(relations: bytes) -> dict[str, str]:
    said = [dict(_ATTRIBUTE.findall(tag))
            for tag in _RELATION.findall(relations.decode("utf-8", "replace"))]  # fmt: skip
    return {each.get("Id", ""): unescape(each.get("Target", "")) for each in said}


def _links(parts: dict[str, bytes]) -> list[str]:
    """Return the targets of external workbooks and DDE, sorted."""
    found: set[str] = set()
    for name, part in parts.items():
        if name.startswith("xl/externalLinks/_rels/"):
            found.update(_targets(part).values())
        elif name.startswith("xl/externalLinks/"):
            text = part.decode("utf-8", "replace")
            for tag in re.findall(r"<(?:\w+:)?ddeLink\s[^>]*>", text):
                said = dict(_ATTRIBUTE.findall(tag))
                found.add(f"DDE {said.get('ddeService', '')} {said.get('ddeTopic', '')}")
    return sorted(found)[:LINKS_NAMED]
