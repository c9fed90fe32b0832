"""Which files come with the releases of an edition, and what are their bytes?"""

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from pressroom.engine.places import Places
from pressroom.model.artefact import Artefact, Shell
from pressroom.model.edition import Edition
from pressroom.model.media import Medium
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import problem


class MediumError(ProblemsError):
    """A file of a release that is not what it was when the release was read, or is damaged."""


# How many ordinary files are made in the time of one copy of a picture.
WEIGHT_OF_COPY = 50


def weight_of(artefact: Artefact) -> int:
    """Return how long an artefact takes to make, measured in ordinary ones."""
    return WEIGHT_OF_COPY if artefact.render is smaller_file else 1


def media_artefacts(edition: Edition, places: Places) -> Iterable[Artefact]:
    """Yield the images and attachments of public releases, each to its release's address."""
    for card in edition.listed:
        for plain in card.media:
            medium = Medium(*plain)
            source = (str(places.content / medium.source_path), medium.sha256)
            is_picture = medium.exif is not None
            yield Artefact(
                path=f"{card.path}{medium.name}",
                render=bare_file if is_picture else copied_file,
                inputs=(*source, medium.exif) if is_picture else source,
                source_path=f"content/{card.source_path}",
            )
            for name, *copy in medium.renditions:
                yield Artefact(
                    path=f"{card.path}{name}",
                    render=smaller_file,
                    inputs=(*source, *copy, str(places.pictures)),
                    source_path=f"content/{card.source_path}",
                )


def copied_file(inputs: tuple[str, str], _shell: Shell) -> bytes:
    """Return the bytes of a medium.

    Raises:
        MediumError: they are no longer those that were read.
    """
    path, sha256 = inputs
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise MediumError((problem("E331", path),)) from None
    if hashlib.sha256(data).hexdigest() != sha256:
        raise MediumError((problem("E331", path),))
    return data


def bare_file(inputs: tuple[str, str, bytes], shell: Shell) -> bytes:
    """Return a picture without what its camera wrote into it.

    Raises:
        MediumError: it is no longer the one that was read.
    """
    from pressroom.pictures.bare import bare_picture  # noqa: PLC0415 - brings PIL

    path, sha256, exif = inputs
    return bare_picture(copied_file((path, sha256), shell), exif)


def smaller_file(inputs: tuple[str, str, str, int, int, str], shell: Shell) -> bytes:
    """Return a smaller copy of a picture, from the folder of those that were made before if it can.

    Raises:
        MediumError: the picture is no longer the one that was read, or cannot be shown.
    """
    from pressroom.pictures.encoding import encoded  # noqa: PLC0415 - brings PIL
    from pressroom.pictures.kinds import PictureError  # noqa: PLC0415 - brings PIL
    from pressroom.pictures.store import kept  # noqa: PLC0415 - beside them

    path, sha256, media_type, width, height, folder = inputs
    data = copied_file((path, sha256), shell)
    told = f"{sha256} {media_type} {width} {height} {_made_by()}"
    try:
        return kept(Path(folder), told, lambda: encoded(data, media_type, (width, height)))
    except PictureError as error:
        raise MediumError((problem("E229", path, reason=error),)) from error


@lru_cache(maxsize=1)
def _made_by() -> str:
    from pressroom.pictures.encoding import made_by  # noqa: PLC0415 - brings PIL

    return made_by()
