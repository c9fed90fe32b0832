"""Notes of a Markdown body, linked both ways.

The Markdown library writes references and definitions, but no way back (pulldown-cmark's HTML).
"""

from lxml import html

from pressroom.readers.sanitiser import ID_PREFIX, Element

REFERENCE = ".//sup[@class='footnote-reference']"
DEFINITION = ".//div[@class='footnote-definition']"
LABEL = "sup[@class='footnote-definition-label']"
BACK = "Back to text"


def link_footnotes(root: Element) -> None:
    """Move the notes into an ordered list at the end, and point their references at them."""
    definitions = root.findall(DEFINITION)
    if not definitions:
        return
    numbers = _name_references(root)
    notes = html.Element("ol")
    last = len(numbers) + 1
    for definition in sorted(definitions, key=lambda d: numbers.get(d.get("id", ""), last)):
        number = numbers.get(definition.get("id", ""))
        label = definition.find(LABEL)
        if label is not None:
            label.drop_tree()
        definition.tag = "li"
        definition.attrib.clear()
        definition.tail = None
        if number is not None:
            definition.set("id", f"note-{number}")
        notes.append(definition)
    root.append(notes)


def number_footnotes(root: Element, lang: str) -> None:
    """Print the number of each reference, and a link back at the end of each note.

    Neither is a word of the text, so this comes after the words were read. The root is clean.
    `lang` is the language of the text, which the English words of the link may not be in.
    """
    for link in root.iterfind(".//sup/a"):
        name = link.get("href", "")
        if name.startswith(f"#{ID_PREFIX}note-") and not link.text:
            link.text = name.rpartition("-")[2]
    for note in root.iterfind("ol/li[@id]"):
        if note.get("id", "").startswith(f"{ID_PREFIX}note-"):
            _append_way_back(note, lang)


def _name_references(root: Element) -> dict[str, int]:
    """Number the notes by first reference, and point the references at them."""
    numbers: dict[str, int] = {}
    for reference in root.findall(REFERENCE):
        link = reference.find("a")
        if link is None:
            continue
        name = link.get("href", "").removeprefix("#")
        is_first = name not in numbers
        number = numbers.setdefault(name, len(numbers) + 1)
        reference.attrib.clear()
        if is_first:
            reference.set("id", f"reference-{number}")
        link.set("href", f"#note-{number}")
        link.text = None
    return numbers


def _append_way_back(note: Element, lang: str) -> None:
    number = note.get("id", "").rpartition("-")[2]
    link = html.Element("a")
    link.set("href", f"#{ID_PREFIX}reference-{number}")
    link.text = BACK
    if not lang.startswith("en"):
        link.set("lang", "en")
    paragraphs = note.findall("p")
    target = paragraphs[-1] if paragraphs else note
    if len(target):
        target[-1].tail = (target[-1].tail or "").rstrip() + " "
    else:
        target.text = (target.text or "").rstrip() + " "
    target.append(link)
