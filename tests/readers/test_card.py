"""Which picture may stand for pages that have none of their own?"""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from pressroom.problems.problem import Problem
from pressroom.readers.card import card_of
from pressroom.settings.frame import CardSettings


def picture(folder: Path, name: str, size: tuple[int, int], *, kind: str | None = None) -> None:
    """Write a picture."""
    Image.new("RGB", size, "navy").save(folder / name, format=kind)


def test_card_is_published_as_it_is(tmp_path: Path) -> None:
    """With its size, its kind and its words."""
    picture(tmp_path, "card.png", (1200, 630))
    problems: list[Problem] = []
    card = card_of(CardSettings(file="card.png", alt="The office"), tmp_path, problems)
    assert problems == []
    assert card
    assert (card.path, card.media_type, card.width, card.height, card.alt) == (
        "theme/card.png",
        "image/png",
        1200,
        630,
        "The office",
    )
    with Image.open(BytesIO(card.data)) as published:
        assert published.size == (1200, 630)


@pytest.mark.parametrize(
    ("name", "size", "kind", "alt", "told"),
    [
        ("card.webp", (1200, 630), None, "x", "neither PNG nor JPEG"),
        ("card.jpg", (1200, 630), "PNG", "x", "its bytes are PNG; name it card.png"),
        ("card.png", (599, 630), None, "x", "it has 599 by 630 pixels"),
        ("card.png", (1200, 314), None, "x", "at least 600 by 315 are needed"),
        ("card.png", (1200, 630), None, " ", "ALT has to say what it shows"),
    ],
)
def test_picture_that_others_would_not_show_is_refused(
    tmp_path: Path, name: str, size: tuple[int, int], kind: str | None, alt: str, told: str
) -> None:
    """With the reason."""
    picture(tmp_path, name, size, kind=kind)
    problems: list[Problem] = []
    assert card_of(CardSettings(file=name, alt=alt), tmp_path, problems) is None
    ((code, message),) = [(p.code, p.message) for p in problems]
    assert code == "E316"
    assert f'"{name}" cannot be the card: ' in message
    assert told in message


def test_card_that_is_not_there_is_told(tmp_path: Path) -> None:
    """As a logo is; and no folder is left by its name."""
    for name in ("card.png", "../card.png"):
        problems: list[Problem] = []
        assert card_of(CardSettings(file=name, alt="x"), tmp_path, problems) is None
        assert [(p.code, p.field) for p in problems] == [("E315", "PRESSROOM.CARD.FILE")]


def test_no_card_is_no_problem(tmp_path: Path) -> None:
    """A page without a picture then has none to show."""
    problems: list[Problem] = []
    assert card_of(None, tmp_path, problems) is None
    assert problems == []
