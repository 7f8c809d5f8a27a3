"""What stands in a PDF, as whoever copies from it gets it."""

import io

from pypdf import PdfReader


def pages(content: bytes) -> list[str]:
    """Return the text of each page, without its line breaks."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages]
