"""A picture of the office's own, in the content folder: the logo, or the card."""

from pathlib import Path
from typing import TYPE_CHECKING

from pressroom.problems.problem import Problem, problem
from pressroom.readers.media import FILE_NAME
from pressroom.settings.reading import SETTINGS_PATH

if TYPE_CHECKING:
    from pressroom.pictures.kinds import Picture


class OfficePictureError(ValueError):
    """A file that cannot be what it should be; the text says why."""


def office_file(
    name: str, content: Path, setting: str, what: str, problems: list[Problem]
) -> Path | None:
    """Return the path of a file that a setting names; one that is not there becomes a problem."""
    path = content / name
    if FILE_NAME.fullmatch(name) and path.is_file():
        return path
    spot, folder = f"{setting}.FILE", f"{content.name}/"
    found = problem("E315", SETTINGS_PATH, field=spot, value=name, folder=folder, what=what)
    problems.append(found)
    return None


def unfit(name: str, setting: str, what: str, error: OfficePictureError) -> Problem:
    """Return the problem of a file that cannot be what it should be."""
    return problem("E316", SETTINGS_PATH, field=setting, value=name, what=what, reason=error)


def bare_office_picture(path: Path) -> tuple[bytes, "Picture"]:
    """Return a picture without what its camera wrote into it, and what it is.

    Raises:
        OfficePictureError: it is none, or its name says that it is of another kind.
    """
    from pressroom.pictures.bare import bare_picture  # noqa: PLC0415 - brings PIL
    from pressroom.pictures.exif import exif_of  # noqa: PLC0415 - beside it
    from pressroom.pictures.kinds import (  # noqa: PLC0415 - brings PIL
        SUFFIXES,
        PictureError,
        picture_of,
    )

    try:
        picture = picture_of(path.read_bytes())
        bare = bare_picture(path.read_bytes(), exif_of(picture.orientation, None, None))
    except PictureError as error:
        raise OfficePictureError(str(error)) from error
    if path.suffix.lower() not in SUFFIXES[picture.media_type]:
        kind = picture.media_type.removeprefix("image/").upper()
        reason = f"its bytes are {kind}; name it {path.stem}{SUFFIXES[picture.media_type][0]}"
        raise OfficePictureError(reason)
    return bare, picture
