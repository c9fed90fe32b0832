"""What is wrong with a page, by axe-core and by the boxes that its text stands in."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE_PATH = Path(axe_playwright_python.__file__).with_name("axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Text that its box cuts off, or that stands over other text, such as that of a skip link that is
# to be out of sight; and what scrolls sideways.
LOST = """() => {
  const lost = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) lost.push(`the page is ${root.scrollWidth} px wide`);
  const boxes = [];
  for (const skip of document.querySelectorAll('.usa-skipnav'))
    if (skip.getBoundingClientRect().bottom + scrollY > 0) lost.push('skip link in sight');
  for (const node of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(node);
    // A step of the breadcrumb that may be out of sight on a phone: test_breadcrumb.py says which.
    if (style.clipPath === 'inset(50%)' && node.closest('.usa-breadcrumb')) continue;
    const cuts = ['hidden', 'clip'].includes(style.overflowX) || style.textOverflow === 'ellipsis';
    const wide = node.scrollWidth > node.clientWidth + 1;
    if (cuts && (wide || node.scrollHeight > node.clientHeight + 1))
      lost.push('cut off: ' + node.outerHTML.slice(0, 120));
    const texts = [...node.childNodes].filter(n => n.nodeType === 3 && n.data.trim());
    if (!texts.length || !node.checkVisibility()) continue;
    if (node.closest('.usa-skipnav, sup, .usa-sr-only')) continue;
    const range = document.createRange();
    for (const text of texts) {
      range.selectNodeContents(text);
      for (const r of range.getClientRects()) if (r.width > 1) boxes.push([r, node]);
    }
  }
  for (let i = 0; i < boxes.length; i++)
    for (let j = i + 1; j < boxes.length; j++) {
      const [a, one] = boxes[i], [b, other] = boxes[j];
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Line boxes of one paragraph may touch.
      if (width > 2 && height > Math.min(a.height, b.height) / 2)
        lost.push(`overlaps: ${one.outerHTML.slice(0, 90)} | ${other.outerHTML.slice(0, 90)}`);
    }
  return lost;
}"""


def findings_of(page: Page) -> list[tuple[str, str, str]]:
    """Return what axe finds wrong with a page: the rule, the element, and why."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE_PATH)
    result = page.evaluate("tags => axe.run({runOnly: tags, resultTypes: ['violations']})", TAGS)
    return [
        (violation["id"], node["html"], node["failureSummary"])
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def lost_text_of(page: Page) -> list[str]:
    """Return what needs scrolling sideways, is cut off, or lies over other text."""
    lost: list[str] = page.evaluate(LOST)
    return lost
