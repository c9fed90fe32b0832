"""Which smaller copies of a picture do pages show?"""

from pressroom.model.media import WIDTHS, Rendition
from pressroom.pictures.kinds import Picture

FALLBACK_WIDTH = 800


def renditions_of(name: str, picture: Picture) -> tuple[Rendition, ...]:
    """Return the copies of a picture, none for one that moves.

    WebP from narrow to wide, none wider than the picture; then one that every browser shows, as
    JPEG, or as PNG where that would lose sharp lines or transparent parts.
    """
    if picture.is_moving:
        return ()
    widths = [width for width in WIDTHS if width < picture.width]
    if picture.width <= WIDTHS[-1]:
        widths.append(picture.width)
    is_photograph = picture.is_solid and picture.media_type in ("image/jpeg", "image/webp")
    ending, media_type = ("jpg", "image/jpeg") if is_photograph else ("png", "image/png")
    copies = [_copy(name, "webp", "image/webp", width, picture) for width in widths]
    fallback_width = min(FALLBACK_WIDTH, picture.width)
    return (*copies, _copy(name, ending, media_type, fallback_width, picture))


def _copy(name: str, ending: str, media_type: str, width: int, picture: Picture) -> Rendition:
    # The whole name is kept: a.jpg and a.png may lie beside each other.
    return Rendition(
        name=f"{name}.{width}.{ending}",
        media_type=media_type,
        width=width,
        height=max(1, round(picture.height * width / picture.width)),
    )
