"""Which files come with the releases of an edition, and what are their bytes?"""

import hashlib
import time
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from pressroom.engine.places import Places
from pressroom.model.artefact import Artefact, Shell
from pressroom.model.edition import Edition
from pressroom.model.media import Medium, MediumPlain
from pressroom.model.record import Record
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import problem


class MediumError(ProblemsError):
    """A file of a release that is not what it was when the release was read, or is damaged."""


# How many ordinary files are made in the time of one copy of a picture.
WEIGHT_OF_COPY = 100
ENDINGS_OF_COPIES = (".webp", ".jpg", ".png")
# Another checkout with this cache, or another branch, may come back to what this one shows no more.
KEPT_NS = 7 * 24 * 3600 * 10**9


def media_artefacts(edition: Edition, places: Places) -> Iterable[Artefact]:
    """Yield the images and attachments of public releases, each to its release's address."""
    for card in edition.listed:
        if card.media:
            yield from artefacts_of(card.media, card.path, card.source_path, places)


def artefacts_of(
    media: Iterable[MediumPlain], path: str, release_path: str, places: Places
) -> Iterable[Artefact]:
    """Yield the images and attachments of the release of this source, to this address."""
    for plain in media:
        medium = Medium(*plain)
        source = (str(places.content / medium.source_path), medium.sha256)
        is_picture = medium.exif is not None
        yield Artefact(
            path=f"{path}{medium.name}",
            render=bare_file if is_picture else copied_file,
            inputs=(*source, medium.exif) if is_picture else source,
            source_path=f"content/{release_path}",
        )
        for name, *copy in medium.renditions:
            yield Artefact(
                path=f"{path}{name}",
                render=smaller_file,
                inputs=(*source, *copy, str(places.pictures)),
                source_path=f"content/{release_path}",
                weight=WEIGHT_OF_COPY,
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
    told = _told_of(sha256, media_type, width, height)
    try:
        return kept(Path(folder), told, lambda: encoded(data, media_type, (width, height)))
    except PictureError as error:
        raise MediumError((problem("E229", path, reason=error),)) from error


def forget_copies(records: Iterable[Record], pictures: Path) -> None:
    """Delete copies of pictures of which no release shows any, unless they were used of late."""
    from pressroom.pictures.store import forget, name_of  # noqa: PLC0415 - as above

    shown = {
        name_of(_told_of(medium.sha256, media_type, width, height))
        for record in records
        for medium in map(Medium._make, record.media)
        for _, media_type, width, height in medium.renditions
    }
    forget(pictures, shown, time.time_ns() - KEPT_NS)


def may_be_copies(paths: Iterable[str]) -> bool:
    """Whether copies of pictures may be among these outputs."""
    return any(path.endswith(ENDINGS_OF_COPIES) for path in paths)


def _told_of(sha256: str, media_type: str, width: int, height: int) -> str:
    """Return what a copy of a picture is kept under."""
    return f"{sha256} {media_type} {width} {height} {_made_by()}"


@lru_cache(maxsize=1)
def _made_by() -> str:
    from pressroom.pictures.encoding import made_by  # noqa: PLC0415 - brings PIL

    return made_by()
