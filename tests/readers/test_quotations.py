"""Quotations in prose are found with their speakers, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressroom.model.people import Quotation, Speaker
from pressroom.readers.capture.reading import read_capture
from pressroom.readers.quotations import quotations_in
from tests.readers.capture.captures import text_of

WORDS = "The signing is the result of a long effort"


def told(*paragraphs: str) -> list[tuple[str, str, str | None, str | None]]:
    """Return the words, name, role and organisation of each quotation."""
    return [
        (each.text, each.speaker.name, each.speaker.role, each.speaker.organisation)
        for each in quotations_in(paragraphs)
    ]


def test_quotations_of_the_seed() -> None:
    """Both speakers have their names, roles and full words, across the interruption."""
    paragraphs = [p.text for p in read_capture(text_of("seed.txt"), "seed.txt").paragraphs]
    assert quotations_in(paragraphs) == (
        Quotation(
            number=1,
            text="The flow of information between our agencies can be subjected to unnecessary "
            "bureaucratic restrictions and obstacles, This agreement allows both agencies to "
            "bypass those hurdles, allowing for the timely sharing of information. In complex "
            "international criminal investigations, speed of information can be the difference "
            "between success and being one step behind.",
            speaker=Speaker(
                name="John Morton", role="Assistant Secretary of Homeland Security for ICE"
            ),
        ),
        Quotation(
            number=2,
            text="This Memorandum of Understanding between the Department of Homeland Security "
            "and the Investigative Committee of the Public Prosecutors Office is the latest "
            "example of how law enforcement agencies in Russia and the United States are joining "
            "forces, under the auspices of our Bilateral Presidential Commission, to combat "
            "sexual crimes against children, human trafficking, and financial crimes. As a "
            "result of this MOU, we strengthen our ability to protect the most vulnerable "
            "members of our societies, to the mutual benefit of both countries",
            speaker=Speaker(name="John Beyrle", role="U.S. Ambassador to the Russian Federation"),
        ),
    )


@pytest.mark.parametrize(
    ("attribution", "speaker"),
    [
        ("said Jane Doe", ("Jane Doe", None, None)),
        ("said Doe", ("Doe", None, None)),
        ("Doe said", ("Doe", None, None)),
        ("Jane Doe told reporters on Monday", ("Jane Doe", None, None)),
        ("according to Jane Doe", ("Jane Doe", None, None)),
        ("said Senator Doe", ("Doe", "Senator", None)),
        ("said Sen. Jane Doe (D-Md.)", ("Jane Doe", "Sen.", None)),
        ("said Jane Doe, chair of the board", ("Jane Doe", "chair of the board", None)),
        ("said U.S. Ambassador to Peru, Jane Doe", ("Jane Doe", "U.S. Ambassador to Peru", None)),
        ("said Jane Doe, Director, Park Service", ("Jane Doe", "Director", "Park Service")),
        (
            "said Jane Doe, Director of Labor, Licensing, and Regulation",
            ("Jane Doe", "Director of Labor, Licensing, and Regulation", None),
        ),
        (
            "said U.S. Attorney Jane M. Doe of the District of Maine",
            ("Jane M. Doe", "U.S. Attorney", "District of Maine"),
        ),
        ("said Acting Attorney General Doe", ("Doe", "Acting Attorney General", None)),
        ("said Special Agent in Charge Jane Doe", ("Jane Doe", "Special Agent in Charge", None)),
        ("Jane Doe, director of the agency, said", ("Jane Doe", "director of the agency", None)),
        ("the agency's director, Jane Doe, said", ("Jane Doe", "the agency's director", None)),
        ("said Jane Doe, Jr., the governor", ("Jane Doe, Jr.", "the governor", None)),
        ("said Jane Doe in a statement", ("Jane Doe", None, None)),
        ("said Jane Doe, citing the judge", ("Jane Doe", None, None)),
        ("said Jane Doe, who met the director", ("Jane Doe", None, None)),
        ("said Dr. Élodie van der Berg", ("Dr. Élodie van der Berg", None, None)),
    ],
)
def test_speaker_behind_the_words(
    attribution: str, speaker: tuple[str, str | None, str | None]
) -> None:
    """Name, role and organisation are as printed, in any of the usual orders."""
    assert told(f'"{WORDS}," {attribution}.') == [(WORDS, *speaker)]
    assert told(f"“{WORDS},” {attribution}.") == [(WORDS, *speaker)]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Doe said, ", ("Doe", None, None)),
        ("The pact was signed. Jane Doe added: ", ("Jane Doe", None, None)),
        ("Jane Doe, director of the agency, said, ", ("Jane Doe", "director of the agency", None)),
        ("In a statement, Senator Jane Doe said: ", ("Jane Doe", "Senator", None)),
        ("Later, Doe said, ", ("Doe", None, None)),
        ("“It is signed,” he said. Doe added, ", ("Doe", None, None)),
    ],
)
def test_speaker_before_the_words(before: str, speaker: tuple[str, str | None, str | None]) -> None:
    """The sentence that leads to the words names the speaker."""
    assert told(f"{before}“{WORDS}.”") == [(f"{WORDS}.", *speaker)]


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        ('"It is signed," said Doe. "It is long."', "It is signed, It is long."),
        ('"It is signed," said Doe, "and it is long."', "It is signed, and it is long."),
        ('"It is signed," Doe said. "It is long." The pact ends.', "It is signed, It is long."),
        ('"It is signed," said Doe. The pact ends. "It is long."', "It is signed"),
        ('"It is signed," said Doe. He added, "It is long."', "It is signed"),
        ('"It is signed," said Doe, adding that "it is long."', "It is signed"),
    ],
    ids=[
        "two sentences",
        "one sentence",
        "speaker first",
        "prose between",
        "a pronoun after",
        "a report after",
    ],
)
def test_words_go_on_behind_an_attribution_alone(paragraph: str, text: str) -> None:
    """Both halves are one quotation when only the attribution stands between them."""
    assert told(paragraph) == [(text, "Doe", None, None)]


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        (
            ("Sen. Doe (R - Mont.) issued the following statement today, after the vote:",
             '"It is signed.', '"It is long."'),
            "It is signed. It is long.",
        ),
        (('"It is signed.', '"It is long," said Sen. Doe.'), "It is signed. It is long"),
        (('"It is signed," said Sen. Doe. "It is long.', '"It is good."'),
         "It is signed, It is long. It is good."),
        (('"It is signed," said Sen. Doe. "It is long.', "The pact ends."), "It is signed"),
    ],
    ids=["announced", "named at the end", "named at the start", "a closing mark was lost"],
)  # fmt: skip # each case with its result
def test_words_go_on_in_paragraphs_that_open_with_a_mark(
    paragraphs: tuple[str, ...], text: str
) -> None:
    """Only the last of such paragraphs is closed, and all are one quotation."""
    assert told(*paragraphs) == [(text, "Doe", "Sen.", None)]


@pytest.mark.parametrize(
    "paragraph",
    [
        f'"{WORDS}," he said.',
        f'"{WORDS}," the President said.',
        f'"{WORDS}," said the department.',
        f'"{WORDS}," the Justice Department said.',
        f'"{WORDS}," ICE said.',
        f'"{WORDS}," said Jane Doe and John Roe.',
        f'"{WORDS}."',
        f'"{WORDS}." The pact was signed by Jane Doe, she said.',
        f'"{WORDS}." Doe\'s measure allows for it, he said.',
        'The bill would set a "renewable portfolio standard," Doe said.',
        'Doe called it the "deal of the year" and said so.',
        'He read "The Pact," which Doe said was long.',
        'The "Kids World Council: Plan It for the Planet" was moderated by Jane Doe.',
        'The pipe is 5" wide, said Doe, and 6" long.',
        'Doe said, "the" is an article.',
        '"It is signed, said Jane Doe.',
    ],
)
def test_no_speaker_in_sight_is_no_quotation(paragraph: str) -> None:
    """Pronouns, offices, groups, titles, terms and lost marks are left as they are."""
    assert told(paragraph) == []


def test_quotations_are_numbered_in_text_order() -> None:
    """Numbers count from one, over all paragraphs, and only what is a quotation."""
    found = quotations_in(
        ('"It is signed," said Doe.', '"No," he said.', "Roe said, “It is long.”")
    )
    assert [(each.number, each.speaker.name) for each in found] == [(1, "Doe"), (2, "Roe")]


@given(st.lists(st.text('"“” \nAaé.,:;-said', max_size=60), max_size=5))
def test_any_paragraphs_are_read(paragraphs: list[str]) -> None:
    """Whatever the marks, quotations are numbered and have words and a name of the text."""
    found = quotations_in(paragraphs)
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    text = " ".join(" ".join(paragraphs).split())
    assert all(each.text and each.speaker.name in text for each in found)
