"""One look at each page and language, for all tests that ask how it stands in a browser.

Opening a page takes longer than asking it; so each is opened once and asked everything.
"""

from dataclasses import dataclass

from axe_playwright_python.sync_playwright import Axe

from analytics.text import say
from tests.browser.opening import open_at, settle

DESKTOP = {"width": 1366, "height": 768}
# A phone, and the narrowest one that WCAG reckons with (1.4.10).
PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 640}
# axe looks at what WCAG 2.2 AA demands, not at good advice beyond it.
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SETTLED_MS = 400
WIDER = """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
    .some((each) => each.scrollWidth > each.clientWidth)"""
# What is said of the data stays in the language of its source: captions, tables, citations.
WORDS = """() => {
    const page = document.querySelector('[data-testid=stApp]').cloneNode(true);
    const quoted = '[data-testid=stCaptionContainer], table, dd, code, svg, iframe, style, script';
    for (const each of page.querySelectorAll(quoted)) each.remove();
    const named = [...page.querySelectorAll('[aria-label], [placeholder]')].map(
        (each) => `${each.ariaLabel ?? ''} ${each.placeholder ?? ''}`);
    return [page.textContent, ...named].join(' \\n ');
}"""


@dataclass(frozen=True)
class Visit:
    """What one page showed in one language.

    Attributes:
        failed: Streamlit showed an error.
        outside: Addresses of other hosts that it asked for.
        lang: Language that the page says it has.
        wide: Widths at which it had to be scrolled sideways.
        broken: What axe found, rule by rule, with the elements.
        words: What can be read or heard, without what is quoted.
    """

    failed: bool
    outside: list[str]
    lang: str
    wide: list[int]
    broken: dict[str, list[str]]
    words: str


def visit(chromium, server: str, entry, lang: str) -> Visit:
    """Open a page, in Indonesian on a desktop with a table opened, in English on a phone."""
    size = DESKTOP if lang == "id" else PHONE
    page = chromium.new_page(locale="id-ID", viewport=size)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    open_at(page, f"{server}/{entry.url}?bahasa={lang}", say(f"{entry.name}.title", lang))
    twin = page.get_by_text(say("figure.as_table", lang)).first
    if twin.count():
        twin.click()
        settle(page)
    found = broken(page)
    words = page.evaluate(WORDS)
    wide = [narrow["width"] for narrow in (PHONE, NARROW) if _scrolls(page, narrow)]
    result = Visit(
        failed=page.get_by_test_id("stException").count() > 0,
        outside=[url for url in asked if not url.startswith((server, "data:", "blob:"))],
        lang=page.locator("html").get_attribute("lang"),
        wide=wide,
        broken=found,
        words=words,
    )
    page.close()
    return result


def broken(page) -> dict[str, list[str]]:
    """Return what axe finds on the page as it stands: rule → elements that break it."""
    found = Axe().run(page, options={**WCAG, "resultTypes": ["violations"]})
    return {
        rule["id"]: [node["html"] for node in rule["nodes"]]
        for rule in found.response["violations"]
    }


def _scrolls(page, size: dict[str, int]) -> bool:
    page.set_viewport_size(size)
    page.wait_for_timeout(SETTLED_MS)
    return page.evaluate(WIDER)
