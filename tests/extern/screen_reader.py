"""A screen reader without a voice: what it says of a page, and the commands of its users."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, Route

SCRIPT = "@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
START = """async () => {
  ({ virtual: window.reader } = await import('/screen-reader.js'));
  await reader.start({ container: document.body });
}"""
COMMAND = """async name => {
  await reader.perform(reader.commands[name]);
  return reader.lastSpokenPhrase();
}"""
NEXT = "async () => { await reader.next(); return reader.lastSpokenPhrase(); }"
# As a reader's user presses Enter on a link.
ACT = "() => reader.activeNode.closest?.('a') ?? reader.activeNode.parentElement.closest('a')"
# Far more than any page holds.
MOST_PHRASES = 2_000


class ScreenReader:
    """The virtual screen reader on one page; each method returns what it says."""

    def __init__(self, page: Page, judges: Path) -> None:
        """Bring the reader to a page that heeds no policy, where it begins at the top."""
        self._page = page
        script = (judges / SCRIPT).read_text("utf-8")

        def answer(route: Route) -> None:
            route.fulfill(body=script, content_type="text/javascript")

        page.route("**/screen-reader.js", answer)

    def go(self, address: str) -> None:
        """Open an address, and begin to read."""
        self._page.goto(address)
        self._page.evaluate(START)

    def next_heading(self) -> str:
        """Go on to the next heading."""
        return self._perform("moveToNextHeading")

    def next_landmark(self) -> str:
        """Go on to the next landmark."""
        return self._perform("moveToNextLandmark")

    def next_link(self) -> str:
        """Go on to the next link."""
        return self._perform("moveToNextLink")

    def next(self) -> str:
        """Go on to the next thing of any kind."""
        said: str = self._page.evaluate(NEXT)
        return said

    def follow(self) -> None:
        """Follow the link that is being read, and read the page it leads to."""
        link = self._page.evaluate_handle(ACT).as_element()
        assert link
        address = link.evaluate("link => link.href")
        self.go(address)

    def everything(self) -> Iterator[str]:
        """Yield what is said from the top to the end of the page."""
        for _ in range(MOST_PHRASES):
            phrase = self.next()
            yield phrase
            if phrase == "end of document":
                return

    def _perform(self, command: str) -> str:
        said: str = self._page.evaluate(COMMAND, command)
        return said
