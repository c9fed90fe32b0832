"""Which files come with the releases of an edition, and what are their bytes?"""

import hashlib
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from PIL import Image as Picture

from pressroom.engine.executor import InProcess
from pressroom.engine.making import WORTH_SENDING, make_all
from pressroom.engine.media import (
    MediumError,
    bare_file,
    copied_file,
    media_artefacts,
    smaller_file,
)
from pressroom.engine.places import Places
from pressroom.engine.shell import SiteShell
from pressroom.lifecycle.public import card_of_public
from pressroom.model.artefact import Artefact
from pressroom.model.edition import Edition, PublicRelease
from pressroom.model.media import Attachment, Image, MediaFile, Rendition
from pressroom.model.state import State
from pressroom.problems.problem import problem
from tests.records import SITE, release

PLACES = Places(Path("content"), Path("pictures"))
SHELL = SiteShell(SITE, (), Environment(autoescape=True))
FOLDER = "releases/2010/03/26/first/"


def media_file(name: str, **picture: object) -> MediaFile:
    """Return a file of the first release."""
    return MediaFile(
        source_path=f"releases/first/{name}",
        name=name,
        media_type="image/png",
        size_bytes=1,
        sha256="0" * 64,
        **picture,  # type: ignore[arg-type] # digest of the source, and Exif
    )


def edition_in(state: State) -> Edition:
    """Return an edition of one release with an image and an attachment, in this state."""
    copy = Rendition(name="map.png.4.webp", media_type="image/webp", width=4, height=3)
    file = media_file("map.png", source_sha256="1" * 64, exif=b"exif")
    told = release(
        images=(Image(file=file, width=4, height=3, renditions=(copy,)),),
        attachments=(Attachment(file=media_file("text.pdf"), title="Text"),),
    )
    public = PublicRelease(release=told, state=state, path=FOLDER, body_html="", modified=told.date)
    return Edition(site=SITE, releases=(card_of_public(public, SITE.zone),))


def test_media_go_to_the_address_of_their_release() -> None:
    """A document is copied, a picture comes bare and smaller; all are traced to the source."""
    picture = ("content/releases/first/map.png", "1" * 64)
    expected = {
        "map.png": (bare_file, (*picture, b"exif")),
        "map.png.4.webp": (smaller_file, (*picture, "image/webp", 4, 3, "pictures")),
        "text.pdf": (copied_file, ("content/releases/first/text.pdf", "0" * 64)),
    }
    assert tuple(media_artefacts(edition_in(State.CORRECTED), PLACES)) == tuple(
        Artefact(
            path=f"{FOLDER}{name}",
            inputs=inputs,
            render=render,
            source_path="content/releases/first.md",
            weight=100 if render is smaller_file else 1,
        )
        for name, (render, inputs) in expected.items()
    )


def test_media_of_a_release_without_text_stay_behind() -> None:
    """What was replaced or removed shows no picture and no document either."""
    for state in (State.REPLACED, State.REMOVED):
        assert tuple(media_artefacts(edition_in(state), PLACES)) == ()


def test_medium_is_copied_byte_for_byte(tmp_path: Path) -> None:
    """What is published is what lies in the content folder."""
    path = tmp_path / "text.pdf"
    path.write_bytes(b"%PDF")
    assert copied_file((str(path), hashlib.sha256(b"%PDF").hexdigest()), SHELL) == b"%PDF"


def test_medium_that_changed_meanwhile_is_told(tmp_path: Path) -> None:
    """A file that somebody saves while the build runs is not published unread."""
    path = tmp_path / "map.png"
    path.write_bytes(b"another")
    source = (str(path), "0" * 64)
    for render, inputs in (
        (copied_file, source),
        (bare_file, (*source, b"")),
        (smaller_file, (*source, "image/webp", 4, 3, str(tmp_path))),
    ):
        with pytest.raises(MediumError) as failed:
            render(inputs, SHELL)  # type: ignore[arg-type] # each with its own
        assert failed.value.problems == (problem("E331", str(path)),)


def test_picture_is_made_smaller_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time it comes from the folder of those that were made, for whatever release."""
    written = BytesIO()
    Picture.new("RGB", (40, 30), "red").save(written, "PNG")
    path = tmp_path / "map.png"
    path.write_bytes(written.getvalue())
    sha256 = hashlib.sha256(written.getvalue()).hexdigest()
    inputs = (str(path), sha256, "image/webp", 20, 15, str(tmp_path / "pictures"))
    made = smaller_file(inputs, SHELL)
    assert Picture.open(BytesIO(made)).size == (20, 15)

    def refuse(*_: object) -> bytes:
        pytest.fail("it was made again")

    monkeypatch.setattr("pressroom.pictures.encoding.encoded", refuse)
    assert smaller_file(inputs, SHELL) == made


def test_copies_of_pictures_are_shared_out_by_their_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few copies are worth other processes, and no process gets many of them at once."""
    monkeypatch.setattr("pressroom.engine.making.make_chunk", lambda task: [*task.artefacts])
    copy = Artefact(path="a.webp", render=smaller_file, weight=100)
    page = Artefact(path="a", render=copied_file)  # type: ignore[arg-type] # any file
    sizes: list[int] = []

    class Sent(InProcess):
        """Notes what it is sent."""

        def map(self, _function: object, tasks: object) -> list[list[Artefact]]:  # type: ignore[override] # as make_all calls it
            chunks = [[*task.artefacts] for task in tasks]  # type: ignore[attr-defined] # tasks
            sizes.extend(map(len, chunks))
            return chunks

    artefacts = [copy] * 3 + [page] * 5
    assert sum(artefact.weight for artefact in artefacts) > WORTH_SENDING
    workshop = SimpleNamespace()
    made = [*make_all(workshop, artefacts, Sent(), lambda _done, _of: None)]  # type: ignore[arg-type] # nothing is made
    assert (len(made), sizes) == (8, [1, 1, 1, 5])
