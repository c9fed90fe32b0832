"""Which characters may stand in a feed?"""

import re

# What XML 1.0 forbids (section 2.2, production 2), and what its note there asks authors to avoid:
# the C1 controls of legacy captures, which feedgen lets through, and noncharacters.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def xml_text(text: str) -> str:
    """Return the text without the characters that would break the whole feed."""
    # What is printable holds none of them, and that is asked faster.
    return text if text.isprintable() else _UNSAFE.sub("", text)
