"""Which files belong to a release, and are they what their entries say?"""

import hashlib
import struct
import zlib

import pytest

from pressroom.model.media import Attachment, Image, MediaFile
from tests.readers.newsroom import Newsroom

IMAGE = "images:\n  - file: {name}\n    alt: Two officials\n"


def media_file(newsroom: Newsroom, name: str, media_type: str) -> MediaFile:
    """Return what is told of a file in the folder of the release x.md."""
    data = (newsroom.content / "releases" / "x" / name).read_bytes()
    return MediaFile(
        source_path=f"releases/x/{name}",
        name=name,
        media_type=media_type,
        size_bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        pytest.param("JPEG", "image/jpeg", id="a photograph"),
        pytest.param("PNG", "image/png", id="a drawing"),
        pytest.param("GIF", "image/gif", id="an old drawing"),
        pytest.param("WEBP", "image/webp", id="a new photograph"),
    ],
)
def test_image_is_what_its_bytes_say(newsroom: Newsroom, kind: str, media_type: str) -> None:
    """The type comes from the bytes, whatever the name says; all that is told is kept."""
    newsroom.picture("x/signing.png", kind)
    told = "    caption: The signing\n    credit: A. Photographer\n    rights: Public domain\n"
    assert newsroom.release(IMAGE.format(name="signing.png") + told).images == (
        Image(
            file=media_file(newsroom, "signing.png", media_type),
            width=4,
            height=3,
            alt="Two officials",
            caption="The signing",
            credit="A. Photographer",
            rights="Public domain",
        ),
    )


def test_decorative_image_has_no_alternative_text(newsroom: Newsroom) -> None:
    """A picture that tells nothing is told as such."""
    newsroom.picture("x/line.png")
    (image,) = newsroom.release("images: [{file: line.png, decorative: true}]").images
    assert image.alt is None


def test_attachment_is_known_by_the_end_of_its_name(newsroom: Newsroom) -> None:
    """A document has its title, and the media type of its name."""
    newsroom.write("x/Agreement.PDF", b"%PDF-1.4")
    front = "attachments:\n  - file: Agreement.PDF\n    title: Text of the agreement\n"
    assert newsroom.release(front).attachments == (
        Attachment(
            file=media_file(newsroom, "Agreement.PDF", "application/pdf"),
            title="Text of the agreement",
        ),
    )


def test_text_in_the_folder_of_a_release_is_its_attachment(newsroom: Newsroom) -> None:
    """A .txt or .md file beside a release is a medium of it, and no release of its own."""
    newsroom.write("x/minutes.txt", "Minutes of the meeting\n")
    front = "attachments:\n  - file: minutes.txt\n    title: Minutes\n"
    newsroom.write_release(front)
    archive = newsroom.archive()
    assert [r.source_path for r in archive.outcomes] == ["releases/x.md"]
    assert archive.problems == ()


def test_image_in_the_text_is_one_of_those_listed(newsroom: Newsroom) -> None:
    """An image of the front matter may stand in the text; what it leaves out is filled in."""
    newsroom.picture("x/signing.png")
    newsroom.write_release(
        IMAGE.format(name="signing.png"), "![](signing.png)\n\nTwo. ![Two](x/signing.png)"
    )
    assert newsroom.document().body_html == (
        '<p><img src="media:signing.png" alt="Two officials" width="4" height="3"></p>\n'
        '<p>Two. <img src="media:signing.png" alt="Two" width="4" height="3"></p>'
    )


SPOT = "content/releases/x.md:6: images: "
HEADER = b"IHDR" + struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
HUGE = struct.pack(">I", 13) + HEADER + struct.pack(">II", zlib.crc32(HEADER), 0) + b"IDAT"
REFUSED = {
    "bytes of a page": (b"<html></html>", "its bytes are of another kind"),
    "no bytes": (b"", "its bytes are of another kind"),
    "half a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "its bytes are of another kind"),
    "a picture whose measures are cut": (
        b"\x89PNG\r\n\x1a\n\0\0\0\x01IHDR\0\0\0\0\0",
        "its bytes are of another kind",
    ),
    "a vector": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "its bytes are of another kind"),
    "a format that browsers do not show": (
        b"II*\x00\x08\x00\x00\x00",
        "its bytes are of another kind",
    ),
    "a picture of a milliard points": (b"\x89PNG\r\n\x1a\n" + HUGE, "it is too large"),
}


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_file_that_is_no_image_is_refused(newsroom: Newsroom, data: bytes, reason: str) -> None:
    """A file is shown as an image only if it is one that browsers show."""
    newsroom.write("x/signing.png", data)
    newsroom.write_release(IMAGE.format(name="signing.png"))
    assert newsroom.problems() == [
        (
            f'{SPOT}E223 "signing.png" is not an image that can be shown: {reason}. Use JPEG, PNG, '
            "GIF or WebP."
        )
    ]


NAMES = {
    "a path upwards": ("../y.png", "E222"),
    "a path downwards": ("more/y.png", "E222"),
    "a whole path": ("/etc/passwd", "E222"),
    "a path of Windows": ("..\\\\y.png", "E222"),
    "the folder itself": ("..", "E222"),
    "a space": ("a picture.png", "E227"),
    "a hidden file": (".htaccess", "E227"),
    "letters that addresses write otherwise": ("año.png", "E227"),
    "a question": ("a?b.png", "E227"),
    "the page": ("index.html", "E227"),
    "a copy of the text": ("release.txt", "E227"),
    "nothing there": ("signing.png", "E221"),
}


@pytest.mark.parametrize(("name", "code"), NAMES.values(), ids=NAMES.keys())
def test_name_that_leads_elsewhere_is_refused(newsroom: Newsroom, name: str, code: str) -> None:
    """A medium is named by a plain file name, and lies in the release's own folder."""
    (newsroom.content / "releases" / "x").mkdir(parents=True)
    newsroom.write_release(IMAGE.format(name=f'"{name}"'))
    assert [line.split()[2] for line in newsroom.problems()] == [code]


def test_link_is_followed_nowhere(newsroom: Newsroom) -> None:
    """A folder that is a link publishes nothing of what lies elsewhere."""
    newsroom.picture("../elsewhere/signing.png")
    releases = newsroom.content / "releases"
    (releases / "x").symlink_to(newsroom.content / "elsewhere")
    newsroom.write_release(IMAGE.format(name="signing.png"))
    told = "E106 the file is a link to somewhere else. Copy the file itself here."
    assert newsroom.problems() == [
        f"content/releases/x: {told}",
        f"content/releases/x.md:6: images: {told}",
    ]


def test_file_that_is_a_link_is_followed_nowhere(newsroom: Newsroom) -> None:
    """Nor does a link in the folder."""
    newsroom.picture("../elsewhere/signing.png")
    releases = newsroom.content / "releases"
    (releases / "x").mkdir()
    (releases / "x" / "signing.png").symlink_to(newsroom.content / "elsewhere" / "signing.png")
    newsroom.write_release(IMAGE.format(name="signing.png"))
    told = "E106 the file is a link to somewhere else. Copy the file itself here."
    assert newsroom.problems() == [
        f"content/releases/x/signing.png: {told}",
        f"content/releases/x.md:6: images: {told}",
    ]
