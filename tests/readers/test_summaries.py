"""What is the summary of a release that gives none?"""

import pytest

from pressroom.readers.summary import first_sentence, shortened

SENTENCES = {
    "a full stop": ("Two agencies met. They signed.", "Two agencies met."),
    "a question": ("Who met? They did.", "Who met?"),
    "an exclamation": ("They met! At last.", "They met!"),
    "the end": ("They met", "They met"),
    "a quotation": ("“They met.” He smiled.", "“They met.”"),
    "brackets": ("They met (in June.) Then they left.", "They met (in June.)"),
    "a title": ("Sen. Jane Doe met Gov. Roe. They signed.", "Sen. Jane Doe met Gov. Roe."),
    "an initial": ("Jane B. Doe met John Q. Roe. They signed.", "Jane B. Doe met John Q. Roe."),
    "letters with stops": ("The U.S. Senate met. It voted.", "The U.S. Senate met."),
    "a time": ("They met at 9 a.m. in Room 2. It rained.", "They met at 9 a.m. in Room 2."),
    "a month": ("They met on Sept. 3 in Ohio. It rained.", "They met on Sept. 3 in Ohio."),
    "a company": ("Acme Inc. and Roe Corp. merged. It rained.", "Acme Inc. and Roe Corp. merged."),
    "a number": ("They paid 3.5 million dollars. It rained.", "They paid 3.5 million dollars."),
    "a stop without a space": ("See example.org for more. It rained.", "See example.org for more."),
    "nothing": ("", ""),
    "a sentence of 300 letters": ("x" * 299 + ". Then.", "x" * 299 + "."),
    "a sentence of 301 letters": ("x" * 300 + ". Then.", "x" * 299 + "…"),
    "abbreviations without end": ("A. " * 50_000, "A. " * 98 + "A.…"),
}


@pytest.mark.parametrize(("text", "sentence"), SENTENCES.values(), ids=SENTENCES.keys())
def test_first_sentence_ends_where_a_reader_says(text: str, sentence: str) -> None:
    """A stop after an abbreviation, an initial or within a number ends nothing."""
    assert first_sentence(text) == sentence


CUTS = {
    "300 characters": ("x" * 300, "x" * 300),
    "words": (" ".join(["word"] * 61), " ".join(["word"] * 59) + "…"),
    "a comma at the cut": ("word " * 58 + "word, " + "word " * 9, "word " * 58 + "word…"),
    "one long word": ("x" * 400, "x" * 299 + "…"),
}


@pytest.mark.parametrize(("text", "short"), CUTS.values(), ids=CUTS.keys())
def test_long_text_is_cut_between_words(text: str, short: str) -> None:
    """At most 300 characters stay, whole words where there are any, and the cut is shown."""
    assert shortened(text) == short
    assert len(shortened(text)) <= 300
