"""Can everybody see what an office has coloured?"""

import re
from pathlib import Path

import pytest

from pressroom.problems.problem import Problem
from pressroom.readers.colours import DEFAULTS, GROUNDS, PAIRS, colours_of, contrast
from pressroom.settings.colours import ColourSettings, tokens

STYLE_SHEET = (Path(__file__).parents[2] / "theme/static/css/pressroom.css").read_text("utf-8")


def told_of(**colours: str) -> list[Problem]:
    """Return what is said of these colours."""
    problems: list[Problem] = []
    colours_of(ColourSettings(**colours), problems)
    return problems


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#00ff00", 2.91),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """Known pairs have the known ratio, whichever comes first."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_theme_has_the_contrasts_that_it_asks_for() -> None:
    """Each pair of the theme's own colours has the contrast that an office's has to have."""
    values = DEFAULTS | GROUNDS
    short = [p for p in PAIRS if contrast(values[p.role], values[p.ground]) < p.needed]
    assert short == []


def test_theme_has_the_colours_that_are_checked() -> None:
    """The defaults are those of the style sheet."""
    (root,) = re.findall(r":root\{(--pr-[^}]*)\}", STYLE_SHEET)
    told = dict(part.split(":") for part in root.split(";"))
    names = {f"--pr-{role.lower().replace('_', '-')}": v for role, v in DEFAULTS.items()}
    assert {k: "#ffffff" if v == "white" else v for k, v in told.items()} == names


def test_every_ground_of_the_theme_is_checked() -> None:
    """A link is tried on every ground that the style sheet gives, but for those without one."""
    given = set(re.findall(r"background-color:(#[0-9a-f]+|[a-z]+)", STYLE_SHEET))
    # The tag of a card holds no link, the identifier has colours of its own, and the header is a
    # pair.
    without = {"#565c65", "#1b1b1b", "var"}
    grounds = {"#fff" if g == "#ffffff" else g for g in GROUNDS.values()}
    assert given - without == grounds


def test_names_and_digits_both_do() -> None:
    """A colour is told by its name in USWDS or by its digits, in letters of any size."""
    problems: list[Problem] = []
    given = ColourSettings(link="Blue-Warm-70v", accent="#A23737", header_text=" black ")
    assert (colours_of(given, problems), problems) == (
        (("link", "#1a4480"), ("header_text", "#000000"), ("accent", "#a23737")),
        [],
    )


def test_no_choice_is_no_colour() -> None:
    """Without COLOURS the theme stays as it is."""
    assert colours_of(None, []) == ()


def test_message_names_both_colours_and_both_ratios() -> None:
    """Of a role that fails on several grounds the worst one is told, once."""
    (problem,) = told_of(link="blue-40v")
    assert problem.field == "PRESSROOM.COLOURS.LINK"
    assert problem.message == (
        "blue-40v #2491ff on the head of a table (#dfe1e2) has a contrast of 2.43:1; 4.5:1 is "
        'needed, or some readers do not see it. Write "LINK": "blue-60v".'
    )


@pytest.mark.parametrize("name", [n for n in tokens() if n.endswith(("-30", "-40v", "-50"))])
@pytest.mark.parametrize("role", ["link", "visited", "focus", "accent", "header", "header_text"])
def test_what_is_proposed_passes(role: str, name: str) -> None:
    """Whoever writes what the message says is refused no more."""
    given = {role: name}
    for problem in told_of(**given):
        found = re.search(r'Write "([A-Z_]+)": "([a-z0-9-]+)"', problem.message)
        assert found
        given[found[1].lower()] = found[2]
    assert told_of(**given) == []


@pytest.mark.parametrize(
    ("colour", "hint"),
    [
        ("blue-60w", 'Did you mean "blue-60"?'),
        ("#12345", ""),
        ("12345z", ""),
        ("rgb(0,0,0)", ""),
        ("", ""),
        ("#fff;}body{display:none", ""),
    ],
)
def test_what_is_no_colour_is_told(colour: str, hint: str) -> None:
    """Nothing but a name of the table and six digits gets into the style sheet."""
    problems = told_of(link=colour)
    assert [problem.code for problem in problems] == ["E313"]
    assert hint in problems[0].message
