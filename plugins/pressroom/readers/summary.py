"""What is the summary of a release that gives none?"""

import re

LONGEST_SUMMARY = 300
CLOSING = "\"”’')]"
SENTENCE_END = re.compile(rf"[.!?][{re.escape(CLOSING)}]*(?=\s)")
# Words before a full stop that end no sentence.
ABBREVIATION = re.compile(
    r"\b(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Hon|Rev|"
    r"St|Jr|Sr|No|Nos|vs|etc|Inc|Ltd|Co|Corp|Assn|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|"
    r"Dec|Mass|Calif|Fla|Pa|Va|Md|Wash)\.$"
)
LONGEST_ABBREVIATION = len("Calif.")


def first_sentence(text: str) -> str:
    """Return the first sentence, at most 300 characters long (cut between words, with an `…`).

    A full stop after an initial, a title or an abbreviation ends no sentence.
    """
    # A longer sentence is cut at the same place, whatever follows.
    beginning = text[: LONGEST_SUMMARY + 2]
    for match in SENTENCE_END.finditer(beginning):
        sentence = beginning[: match.end()]
        if not ABBREVIATION.search(sentence.rstrip(CLOSING)):
            return shortened(sentence)
    return shortened(text)


def shortened(text: str) -> str:
    """Return the text, cut between words to at most 300 characters, with an `…` when cut."""
    if len(text) <= LONGEST_SUMMARY:
        return text
    cut = text[: LONGEST_SUMMARY - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:-–—") + "…"
