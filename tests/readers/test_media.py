"""Which files belong to a release, and are they what their entries say?"""

import hashlib
import struct
import zlib

import pytest
from PIL import Image as Picture

from pressroom.model.media import SIZES, Attachment, Image, MediaFile, Rendition
from pressroom.pictures.bare import bare_picture
from pressroom.pictures.exif import exif_of
from tests.readers.newsroom import Newsroom, documents_of

TYPES = {"jpg": "image/jpeg", "png": "image/png"}
IMAGE = "images:\n  - file: {name}\n    alt: Two officials\n"


def media_file(newsroom: Newsroom, name: str, media_type: str) -> MediaFile:
    """Return what is told of a document in the folder of the release x.md."""
    data = (newsroom.content / "releases" / "x" / name).read_bytes()
    return MediaFile(
        source_path=f"releases/x/{name}",
        name=name,
        media_type=media_type,
        size_bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )


@pytest.mark.parametrize(
    ("name", "kind", "media_type", "fallback"),
    [
        pytest.param("a.jpg", "JPEG", "image/jpeg", "jpg", id="a photograph"),
        pytest.param("a.JPEG", "JPEG", "image/jpeg", "jpg", id="a name in capitals"),
        pytest.param("a.png", "PNG", "image/png", "png", id="a drawing"),
        pytest.param("a.gif", "GIF", "image/gif", "png", id="an old drawing"),
        pytest.param("a.webp", "WEBP", "image/webp", "jpg", id="a new photograph"),
    ],
)
def test_image_is_what_its_bytes_say(
    newsroom: Newsroom, name: str, kind: str, media_type: str, fallback: str
) -> None:
    """Kind and size come from the bytes, all that is told is kept, and the file comes bare."""
    newsroom.picture(f"x/{name}", kind)
    told = "    caption: The signing\n    credit: A. Photographer\n    rights: Public domain\n"
    data = (newsroom.content / "releases" / "x" / name).read_bytes()
    exif = exif_of(1, "A. Photographer", "Public domain")
    bare = bare_picture(data, exif)
    copies = ((f"{name}.4.webp", "image/webp"), (f"{name}.4.{fallback}", TYPES[fallback]))
    assert newsroom.release(IMAGE.format(name=name) + told).images == (
        Image(
            file=MediaFile(
                source_path=f"releases/x/{name}",
                name=name,
                media_type=media_type,
                size_bytes=len(bare),
                sha256=hashlib.sha256(bare).hexdigest(),
                source_sha256=hashlib.sha256(data).hexdigest(),
                exif=exif,
            ),
            width=4,
            height=3,
            alt="Two officials",
            caption="The signing",
            credit="A. Photographer",
            rights="Public domain",
            renditions=tuple(
                Rendition(name=copy, media_type=kind, width=4, height=3) for copy, kind in copies
            ),
        ),
    )


def test_picture_is_told_as_it_is_shown(newsroom: Newsroom) -> None:
    """What a telephone took upright lies on its side in the file, and is told upright."""
    turned = Picture.Exif()
    turned[0x0112] = 6
    target = newsroom.content / "releases" / "x" / "signing.jpg"
    target.parent.mkdir(parents=True)
    Picture.new("RGB", (900, 600)).save(target, "JPEG", exif=turned.tobytes())
    (image,) = newsroom.release(IMAGE.format(name="signing.jpg")).images
    assert (image.width, image.height) == (600, 900)
    assert [(r.width, r.height) for r in image.renditions] == [(480, 720), (600, 900), (600, 900)]


def test_picture_that_is_attached_comes_bare_too(newsroom: Newsroom) -> None:
    """A photograph to download tells no place and no camera either."""
    placed = Picture.Exif()
    placed[0x8825] = {1: "N"}
    target = newsroom.content / "releases" / "x" / "signing.jpg"
    target.parent.mkdir(parents=True)
    Picture.new("RGB", (4, 3)).save(target, "JPEG", exif=placed.tobytes())
    front = "attachments:\n  - file: signing.jpg\n    title: The signing\n"
    (attachment,) = newsroom.release(front).attachments
    file, data = attachment.file, target.read_bytes()
    bare = bare_picture(data, b"")
    assert (file.exif, file.size_bytes) == (b"", len(bare))
    assert file.sha256 == hashlib.sha256(bare).hexdigest() != file.source_sha256


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
    newsroom.picture("x/signing.png", size=(1000, 500))
    newsroom.write_release(
        IMAGE.format(name="signing.png")
        + "    caption: The signing\n    credit: A. Photographer\n",
        "![](signing.png)\n\nTwo. ![Two](x/signing.png)",
    )
    source = (
        '<picture><source srcset="media:signing.png.480.webp 480w, '
        'media:signing.png.800.webp 800w, media:signing.png.1000.webp 1000w" '
        f'sizes="{SIZES}" '
        'type="image/webp"><img src="media:signing.png.800.png" '
    )
    assert newsroom.document().body_html == (
        f'<figure>{source}alt="Two officials" width="800" height="400"></picture>'
        "<figcaption>The signing (A. Photographer)</figcaption></figure>\n"
        f'<p>Two. {source}alt="Two" width="800" height="400" loading="lazy"></picture></p>'
    )


def test_picture_that_moves_comes_as_it_is(newsroom: Newsroom) -> None:
    """No still copy says what it says; its size is told all the same."""
    target = newsroom.content / "releases" / "x" / "signing.gif"
    target.parent.mkdir(parents=True)
    frames = [Picture.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
    frames[0].save(target, "GIF", save_all=True, append_images=frames[1:])
    newsroom.write_release(IMAGE.format(name="signing.gif"), "![](signing.gif)\n\nIt moves.")
    (document,) = documents_of(newsroom.context())
    assert document.body_html == (
        '<figure><img src="media:signing.gif" alt="Two officials" width="40" height="30">'
        "</figure>\n<p>It moves.</p>"
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
    "a vector": (
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "it is a drawing that can hold scripts",
    ),
    "a format that browsers do not show": (
        b"II*\x00\x08\x00\x00\x00",
        "its bytes are of another kind",
    ),
    "a picture of a milliard points": (
        b"\x89PNG\r\n\x1a\n" + HUGE,
        "it has more than 89 million pixels",
    ),
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
