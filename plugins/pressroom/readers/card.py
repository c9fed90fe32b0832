"""Which picture do others show of pages that have none of their own?"""

from pathlib import Path

from pressroom.model.site import CardImage
from pressroom.problems.problem import Problem
from pressroom.readers.office_picture import (
    OfficePictureError,
    bare_office_picture,
    office_file,
    unfit,
)
from pressroom.settings.frame import CardSettings

_SPOT, _WHAT = "PRESSROOM.CARD", "card"
# What those who show cards take; and what they show larger than a stamp.
KINDS = ("image/png", "image/jpeg")
LEAST_WIDTH, LEAST_HEIGHT = 600, 315
MOST_BYTES = 1_000_000


def card_of(given: CardSettings | None, content: Path, problems: list[Problem]) -> CardImage | None:
    """Return the card, as it is published; what is wrong with it becomes a problem."""
    if given is None:
        return None
    path = office_file(given.file, content, _SPOT, _WHAT, problems)
    if path is None:
        return None
    try:
        return _card(path, given)
    except OfficePictureError as error:
        problems.append(unfit(given.file, _SPOT, _WHAT, error))
        return None


def _card(path: Path, given: CardSettings) -> CardImage:
    data, picture = bare_office_picture(path)
    if picture.media_type not in KINDS:
        reason = "it is neither PNG nor JPEG, and others show nothing else"
    elif picture.width < LEAST_WIDTH or picture.height < LEAST_HEIGHT:
        size = f"{picture.width} by {picture.height}"
        reason = f"it has {size} pixels; at least {LEAST_WIDTH} by {LEAST_HEIGHT} are needed"
    elif len(data) > MOST_BYTES:
        reason = f"it has {len(data) // 1000} kB; at most {MOST_BYTES // 1000} kB will do"
    elif not given.alt.strip():
        reason = "ALT has to say what it shows"
    else:
        return CardImage(
            path=f"theme/card{path.suffix.lower()}",
            data=data,
            media_type=picture.media_type,
            width=picture.width,
            height=picture.height,
            alt=given.alt,
        )
    raise OfficePictureError(reason)
