from io import BytesIO

import typst
from PIL import Image

from analytics.first_page import first_page


def test_a_page_of_a4_becomes_a_picture_of_its_shape():
    letter = typst.compile(b'#set page(paper: "a4")\nSurat\n#pagebreak()\nLampiran')
    width, height = Image.open(BytesIO(first_page(letter))).size
    assert round(height / width, 2) == 1.41


def test_a_damaged_pdf_has_no_picture():
    assert first_page(b"%PDF-1.4 nothing more") is None
