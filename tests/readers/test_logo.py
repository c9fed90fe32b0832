"""Which files may be the logo of an office?"""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from pressroom.problems.problem import Problem
from pressroom.readers.logo import MOST_BYTES, logo_of
from pressroom.settings.frame import LogoSettings

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" {}><rect width="9" height="9"/></svg>'
SIZED = 'width="200" height="100"'


def found(folder: Path, name: str, data: bytes, **keys: object) -> tuple[object, list[Problem]]:
    """Return the logo that this file makes, and what is said of it."""
    (folder / name).write_bytes(data)
    problems: list[Problem] = []
    settings = LogoSettings(**{"file": name, "alt": "", **keys})  # type: ignore[arg-type] # keys of one call
    return logo_of(settings, folder, problems), problems


def picture(**options: object) -> bytes:
    """Return a picture of 300 by 100 pixels, a PNG if nothing else is said."""
    out = BytesIO()
    Image.new("RGB", (300, 100), (9, 9, 9)).save(out, **{"format": "PNG", **options})  # type: ignore[arg-type] # Pillow's own
    return out.getvalue()


@pytest.mark.parametrize(
    ("attributes", "width"),
    [
        pytest.param(SIZED, 96, id="width and height"),
        pytest.param('width="200px" height="50.0px"', 192, id="in pixels"),
        pytest.param('viewBox="0 0 30 10"', 144, id="view box"),
        pytest.param('viewBox="0,0,30,10" width="100%"', 144, id="view box with commas"),
    ],
)
def test_drawing_is_shown_in_its_own_proportions(
    tmp_path: Path, attributes: str, width: int
) -> None:
    """A drawing of which the size is told is 48 pixels high, and as wide as it has to be."""
    logo, problems = found(tmp_path, "logo.svg", DRAWING.format(attributes).encode())
    assert problems == []
    assert (logo.path, logo.width, logo.height) == ("theme/logo.svg", width, 48)  # type: ignore[attr-defined]


def test_picture_loses_what_its_camera_wrote(tmp_path: Path) -> None:
    """A picture is published bare, in the height that was asked for."""
    exif = Image.Exif()
    exif[0x010E] = "The garden of the director"
    data = picture(format="JPEG", exif=exif)
    assert b"garden" in data
    logo, problems = found(tmp_path, "logo.jpg", data, height=60)
    assert problems == []
    assert b"garden" not in logo.data  # type: ignore[attr-defined]
    assert (logo.width, logo.height) == (180, 60)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<script>alert(1)</script>", "it holds what can run or move (script)"),
        ("<animateTransform/>", "it holds what can run or move (animateTransform)"),
        ("<?xml-stylesheet href='https://x.example/a.css'?>", "it loads or links something else"),
        ('<g onclick="x()"/>', "it holds what can run or move (onclick)"),
        ("<foreignObject/>", "it holds what can run or move (foreignObject)"),
        ('<a href="https://example.org/"/>', "it loads or links something else"),
        (
            '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="photo.png"/>',
            "it loads or links something else",
        ),
        ("<style>@import 'x.css';</style>", "it loads or links something else"),
        ('<g fill="url(https://example.org/a.svg)"/>', "it loads or links something else"),
    ],
)
def test_drawing_that_does_more_than_show_is_refused(
    tmp_path: Path, inside: str, reason: str
) -> None:
    """What runs, moves, links or loads has no place in a logo."""
    svg = DRAWING.format(SIZED).replace("<rect", f"{inside}<rect")
    logo, problems = found(tmp_path, "logo.svg", svg.encode())
    assert (logo, [p.code for p in problems]) == (None, ["E316"])
    assert reason in problems[0].message


def test_drawing_may_name_its_own_parts(tmp_path: Path) -> None:
    """Gradients and uses inside the drawing, and pictures in it, are fine."""
    svg = DRAWING.format(SIZED).replace(
        "<rect", '<use href="#a"/><image href="data:image/png;base64,AA=="/><rect fill="url(#b)"'
    )
    assert found(tmp_path, "logo.svg", svg.encode())[1] == []


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("a.svg", b"<svg>", "it is no SVG drawing (", id="broken drawing"),
        pytest.param("a.svg", b"<html/>", "it is no SVG drawing", id="no drawing"),
        pytest.param("a.svg", DRAWING.format("").encode(), "how large it is", id="no size"),
        pytest.param(
            "a.svg", DRAWING.format('width="0" height="9"').encode(), "how large", id="empty"
        ),
        pytest.param("a.png", b"no picture", "its bytes are of another kind", id="no picture"),
        pytest.param("a.jpg", picture(), "its bytes are PNG; name it a.png", id="wrong name"),
        pytest.param("a.png", picture()[:-20], "its end is missing", id="no end"),
        pytest.param(
            "a.svg",
            DRAWING.format(SIZED).replace("<rect", f"<!--{'x' * MOST_BYTES}--><rect").encode(),
            "it has 50 kB, and every page loads it",
            id="too heavy",
        ),
    ],
)
def test_file_that_is_no_logo_is_told(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """Each reason is told in words."""
    logo, problems = found(tmp_path, name, data)
    assert (logo, [p.code for p in problems]) == (None, ["E316"])
    assert reason in problems[0].message


def test_logo_in_place_of_the_name_has_to_say_it(tmp_path: Path) -> None:
    """With the name in the picture alone, somebody who does not see it would miss it."""
    svg = DRAWING.format(SIZED).encode()
    assert found(tmp_path, "a.svg", svg, replaces_name=True)[1][0].code == "E316"
    assert found(tmp_path, "a.svg", svg, replaces_name=True, alt="The Office")[1] == []


@pytest.mark.parametrize("name", ["gone.svg", "../pelicanconf.py", "data/a.svg", ""])
def test_logo_lies_in_the_content_folder(tmp_path: Path, name: str) -> None:
    """A file that is not there, or elsewhere, is no logo."""
    problems: list[Problem] = []
    assert logo_of(LogoSettings(file=name, alt=""), tmp_path, problems) is None
    assert [p.code for p in problems] == ["E315"]
