"""Are the tables of a body tables: with a caption, header cells, and data in rows and columns?"""

from collections.abc import Iterator

from pressroom.readers.findings import Finding
from pressroom.readers.sanitiser import Element

# What stands in cells of a table that only arranges a page.
_ARRANGED = ("h2", "h3", "h4", "h5", "h6", "table", "figure", "blockquote")


def broken_table_rules(root: Element) -> Iterator[Finding]:
    """Yield what the tables of a clean tree lack (WCAG 1.3.1)."""
    for table in root.iter("table"):
        rows = table.findall(".//tr")
        place = next((t for cell in table.iter("th", "td") if (t := _text_of(cell))), "|")
        told = (("value", place),)
        if _is_layout(table, rows):
            yield Finding("E179", place, told)
            continue
        if not any(_text_of(header) for header in table.iter("th")):
            yield Finding("E176", place, told)
        caption = table.find("caption")
        if caption is None or not _text_of(caption):
            yield Finding("E177", place, told)


def _is_layout(table: Element, rows: list[Element]) -> bool:
    """Whether a table has one row or one column without a header, or holds parts of a page."""
    if table.find(".//td") is None:
        return not rows
    if next(table.iterdescendants(*_ARRANGED), None) is not None:
        return True
    is_headed = table.find(".//th") is not None
    columns = max(len(row.findall("td")) + len(row.findall("th")) for row in rows)
    return not is_headed and (len(rows) == 1 or columns == 1)


def _text_of(node: Element) -> str:
    return " ".join(node.text_content().split())
