"""The first page of a PDF as a picture, for readers whose browser shows no PDF within a page."""

from pathlib import Path
from tempfile import TemporaryDirectory

FILE = "document.pdf"
# As wide as a sheet of A4, whatever the page is.
PAGE = f'#set page(width: auto, height: auto, margin: 0pt)\n#image("{FILE}", page: 1, width: 595pt)'
DOTS_PER_INCH = 90.0


def first_page(pdf: bytes) -> bytes | None:
    """Return a PNG of the first page of `pdf`; None where it is encrypted or damaged."""
    import typst

    with TemporaryDirectory() as folder:
        Path(folder, FILE).write_bytes(pdf)
        page = Path(folder, "page.typ")
        page.write_text(PAGE, encoding="utf-8")
        try:
            return typst.compile(str(page), root=folder, format="png", ppi=DOTS_PER_INCH)
        except typst.TypstError:
            return None
