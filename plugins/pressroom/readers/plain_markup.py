"""What does a body say whose markup is so plain that it needs no parser?

Markup is plain when every character of it is recognised: elements of a few kinds, each closed in
its place and nested as a parser would leave it, and text as a serialiser would write it. It is read
from its tags alone. For all other markup there is `tree_body`, which makes the same of it in ten
times the time.
"""

from dataclasses import replace

from pressroom.model.people import Quotation
from pressroom.readers.attributions import (
    DASHES,
    attributed_speaker,
    block_quotation,
    without_dash,
)
from pressroom.readers.clean_markup import CleanMarkup
from pressroom.readers.line_breaks import is_rightly_parted, line_breaks_told, with_paragraphs
from pressroom.readers.open_block import OpenBlock
from pressroom.readers.plain_tags import (
    HEADINGS,
    HOLDS,
    INLINE,
    LEAVES,
    NO_COLUMNS,
    ROOT,
    VOID,
    LineBreaksError,
    NotPlainError,
    folded_text,
    has_other_references,
    start_tag,
)
from pressroom.readers.sanitiser import GONE, UNWRAPPED, Sanitiser
from pressroom.readers.source_text import controls_in

# Far from where the parser gives up: some 250 elements deep, and ten million characters.
DEEPEST = 40
LONGEST = 2_000_000


def read_plain_markup(
    markup: str, sanitiser: Sanitiser, *, is_free_of_controls: bool = False
) -> CleanMarkup | None:
    """Return what plain markup holds, cleaned; None when it is not plain.

    What the sanitiser has counted until then is of no use.
    """
    if len(markup) > LONGEST or has_other_references(markup):
        return None
    if not is_free_of_controls and controls_in(markup):
        return None
    try:
        try:
            return _Scan(sanitiser).read(markup)
        except LineBreaksError:
            whole, parted = with_paragraphs(markup)
            sanitiser.forget()
            clean = replace(_Scan(sanitiser).read(whole), findings=line_breaks_told(parted))
            return clean if is_rightly_parted(clean.html) else None
    except NotPlainError:
        return None


class _Scan:
    """Goes through the tags of one body once.

    `out` is the clean markup, `run` the text since the last border of a block, `segments` all text
    before that, folded. `paragraphs` and `told` have a place for each paragraph, item and block
    quotation, in the order in which these begin. `is_parted` says that white space has to follow.
    """

    def __init__(self, sanitiser: Sanitiser) -> None:
        self.sanitiser = sanitiser
        self.out: list[str] = []
        self.run: list[str] = []
        self.segments: list[str] = []
        self.paragraphs: list[str | None] = []
        self.told: list[str | Quotation | None] = []
        self.blocks = [OpenBlock(ROOT, 0, 0, 0)]
        self.open = [(ROOT, "")]
        self.is_parted = self.is_quoting = self.has_headings = self.may_have_columns = False

    def read(self, markup: str) -> CleanMarkup:
        first, *parts = markup.split("<")
        # Each part has to have one; so none has two, and none stands in a text or in a value.
        if markup.count(">") != len(parts):
            raise NotPlainError
        if first:
            self.say(first)
        parts.reverse()
        while parts:
            tag, end, text = parts.pop().partition(">")
            if not end:
                raise NotPlainError
            if tag[:1] == "/":
                self.end(tag[1:])
            elif parts and self.leaf(tag, text, parts[-1]):
                text = parts.pop().partition(">")[2]
            else:
                self.start(tag)
            if text:
                self.say(text)
        return self.result()

    def result(self) -> CleanMarkup:
        if len(self.open) > 1:
            raise NotPlainError
        self.flush()
        return CleanMarkup(
            html="".join(self.out).strip(),
            text=" ".join(self.segments),
            paragraphs=tuple(text for text in self.paragraphs if text),
            told=tuple(each for each in self.told if each is not None),
            has_headings=self.has_headings,
            may_have_columns=self.may_have_columns,
        )

    def say(self, text: str) -> None:
        if self.is_parted:
            self.is_parted = False
            if not text[0].isspace():
                self.out.append("\n")
                self.run.append("\n")
        self.out.append(text)
        self.run.append(text)

    def mark(self, tag: str) -> None:
        if self.is_parted:
            self.is_parted = False
            self.out.append("\n")
            self.run.append("\n")
        self.out.append(tag)

    def flush(self, *, is_before_block: bool = False) -> None:
        """Put the text since the last border among the segments."""
        text = "".join(self.run)
        self.run.clear()
        if not text or text.isspace():
            return
        block = self.blocks[-1]
        if not block.holds_text or (is_before_block and not text[-1].isspace()):
            raise NotPlainError
        block.has_inline = True
        folded = folded_text(text)
        self.segments.append(folded)
        self.may_have_columns |= len(text) - len(folded) > NO_COLUMNS

    def start(self, tag: str) -> None:
        name, kept, written = start_tag(tag, self.sanitiser)
        if len(self.open) > DEEPEST:
            raise NotPlainError
        if name in INLINE:
            self.start_inline(name, kept, written)
        else:
            self.start_block(name, kept, written)

    def leaf(self, tag: str, text: str, following: str) -> bool:
        """Take a block that holds nothing but this text, if it stands where most do.

        What comes of it is what `start`, `say` and `end` would make, in a third of the time.
        """
        name = self.blocks[-1].name
        is_ended = tag in LEAVES.get(name, ()) and following.startswith(f"/{tag}>")
        if not is_ended or name != self.open[-1][0] or not text or text.isspace():
            return False
        if self.run:
            self.flush(is_before_block=True)
        if self.is_parted:
            self.out.append("\n")
        self.out.append(f"<{tag}>{text}</{tag}>")
        folded = folded_text(text)
        self.segments.append(folded)
        self.may_have_columns |= len(text) - len(folded) > NO_COLUMNS
        if tag in ("p", "li"):
            self.paragraphs.append(folded)
            self.told.append(None if self.is_quoting else folded)
        else:
            self.has_headings = True
        self.is_parted = True
        return True

    def start_inline(self, name: str, kept: str, written: str) -> None:
        block = self.blocks[-1]
        is_twice = name == "a" and any(opened == name for opened, _ in self.open)
        if not block.holds_text or is_twice or kept == "img":
            raise NotPlainError
        block.has_inline = True
        if kept == GONE:
            return
        if name == "br" and self.out[-2 if self.out[-1].isspace() else -1].startswith("<br"):
            raise LineBreaksError
        if kept != UNWRAPPED:
            self.mark(written)
        if name in VOID:
            self.is_parted = True
        else:
            self.open.append((name, "" if kept == UNWRAPPED else f"</{kept}>"))

    def start_block(self, name: str, kept: str, written: str) -> None:
        parent = self.blocks[-1]
        if self.open[-1][0] != parent.name or name not in HOLDS[parent.name]:
            raise NotPlainError
        self.flush(is_before_block=True)
        if parent.name == "div":
            self.unwrap(parent)
        if name == "blockquote":
            if self.is_quoting:
                raise NotPlainError
            self.is_quoting = True
        block = OpenBlock(name, 0, len(self.segments), len(self.told))
        if name == "div":
            block.is_owed, self.is_parted = self.is_parted, False
            self.out.append("")
        else:
            self.mark(written)
        block.out = len(self.out) - 1
        parent.children += 1
        parent.last = block
        if name == "hr":
            self.is_parted = True
            return
        if name == "p":
            self.tell_paragraph()
        self.has_headings |= name in HEADINGS
        self.paragraphs.append(None)
        self.told.append(None)
        self.blocks.append(block)
        self.open.append((name, f"</{kept}>"))

    def unwrap(self, division: OpenBlock) -> None:
        """Leave a division that holds blocks with its content only; loose text is for the tree."""
        if division.has_inline:
            raise NotPlainError
        if division.holds_text:
            division.holds_text = False
            self.is_parted = division.is_owed and len(self.out) == division.out + 1

    def tell_paragraph(self) -> None:
        """Tell the block around that a paragraph stands in it, whatever divisions lie between."""
        for block in reversed(self.blocks):
            block.has_paragraph = True
            if block.name != "div":
                return

    def end(self, name: str) -> None:
        opened, closing = self.open.pop()
        if opened != name:
            raise NotPlainError
        if self.blocks[-1].name == name:
            self.flush()
            self.end_block(self.blocks.pop(), closing)
        elif closing:
            self.mark(closing)

    def end_block(self, block: OpenBlock, closing: str) -> None:
        if block.name == "div":
            if not block.holds_text:
                return
            self.out[block.out] = "\n<p>" if block.is_owed else "<p>"
            closing = "</p>"
            self.tell_paragraph()
        elif block.name == "li" and len(self.out) == block.out + 1:
            # The serialiser leaves an empty item open.
            raise NotPlainError
        self.mark(closing)
        block.end = len(self.out) - 1
        self.is_parted = True
        if block.name in ("p", "div", "li") and not block.has_paragraph:
            text = " ".join(self.segments[block.segment :])
            self.paragraphs[block.place] = text
            if not self.is_quoting:
                self.told[block.place] = text
        elif block.name == "blockquote":
            self.is_quoting = False
            if block.children > 1 and block.last:
                self.attribute(block, block.last)

    def attribute(self, block: OpenBlock, last: OpenBlock) -> None:
        """Make a figure of a block quotation that ends with its speaker."""
        line = " ".join(self.segments[last.segment :])
        speaker = attributed_speaker(line)
        if speaker is None:
            return
        if last.name != "p" or self.out[last.out + 1][0] not in DASHES:
            raise NotPlainError
        words = " ".join(self.segments[block.segment : last.segment])
        self.told[block.place] = block_quotation(words, speaker)
        self.paragraphs[last.place] = None
        self.segments[last.segment :] = [without_dash(line)]
        self.out[block.out] = f'<figure class="pr-quotation">{self.out[block.out]}'
        self.out[last.out :] = [
            "</blockquote><figcaption",
            self.out[last.out].removeprefix("<p"),
            without_dash(self.out[last.out + 1]),
            *self.out[last.out + 2 : last.end],
            "</figcaption></figure>",
        ]
