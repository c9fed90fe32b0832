"""Which smaller copies of a picture do pages show?"""

import pytest

from pressroom.pictures.kinds import Picture
from pressroom.pictures.renditions import renditions_of

PHOTOGRAPH = Picture(
    media_type="image/jpeg", width=4000, height=3000, orientation=1, is_moving=False, is_solid=True
)
COPIES = {
    "a large photograph": (
        PHOTOGRAPH,
        ["480.webp 480x360", "800.webp 800x600", "1216.webp 1216x912", "800.jpg 800x600"],
    ),
    "a middling one": (
        PHOTOGRAPH._replace(width=900, height=600),
        ["480.webp 480x320", "800.webp 800x533", "900.webp 900x600", "800.jpg 800x533"],
    ),
    "a small one": (
        PHOTOGRAPH._replace(width=100, height=50),
        ["100.webp 100x50", "100.jpg 100x50"],
    ),
    "one as wide as a copy": (
        PHOTOGRAPH._replace(width=480, height=480),
        ["480.webp 480x480", "480.jpg 480x480"],
    ),
    "a line": (
        PHOTOGRAPH._replace(width=5000, height=1),
        ["480.webp 480x1", "800.webp 800x1", "1216.webp 1216x1", "800.jpg 800x1"],
    ),
    "a drawing": (
        PHOTOGRAPH._replace(media_type="image/png", width=100, height=50),
        ["100.webp 100x50", "100.png 100x50"],
    ),
    "a see-through one": (
        PHOTOGRAPH._replace(media_type="image/webp", is_solid=False, width=100, height=50),
        ["100.webp 100x50", "100.png 100x50"],
    ),
    "one that moves": (PHOTOGRAPH._replace(is_moving=True), []),
}


@pytest.mark.parametrize(("picture", "copies"), COPIES.values(), ids=COPIES.keys())
def test_copies_fit_screens_and_are_no_wider_than_the_picture(
    picture: Picture, copies: list[str]
) -> None:
    """WebP from narrow to wide, then one for every browser, in the picture's proportions."""
    found = renditions_of("a.x", picture)
    assert [f"{r.name} {r.width}x{r.height}" for r in found] == [f"a.x.{copy}" for copy in copies]
