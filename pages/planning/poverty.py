from pages.parts import frame
