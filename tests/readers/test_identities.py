"""Which id and address has a release, before and after its first publication?"""

import hashlib
from datetime import date

import pytest

from pressroom.model.identity import Identity
from tests.readers.newsroom import TEXT, Newsroom, documents_of, pin
from tests.records import at


def identity(newsroom: Newsroom) -> Identity:
    """Return the identity of the only release."""
    return newsroom.document().release.identity


PUBLISHED = Identity(
    id="r-one",
    slug="the-old-headline",
    day=date(2010, 3, 25),
    sequence=7,
    first_published_at=at("2026-01-02T09:00:00-05:00"),
)
OLD = {"slug": "the-old-headline", "day": date(2010, 3, 25)}


def test_address_of_a_new_release_comes_from_headline_and_date(newsroom: Newsroom) -> None:
    """Before the first publication the source says it all."""
    newsroom.write_release()
    expected = Identity(id="r-one", slug="agencies-sign-agreement", day=date(2010, 3, 26))
    assert identity(newsroom) == expected


def test_day_of_the_address_is_the_one_written(newsroom: Newsroom) -> None:
    """A time late in the day, in its own zone, keeps the day that it is written with."""
    front = "id: r-one\ntitle: Late\ndate: 2010-03-26T23:30+13:00"
    newsroom.write("x.md", f"---\n{front}\n---\n\n{TEXT}\n")
    assert identity(newsroom).day == date(2010, 3, 26)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        pytest.param("Café & Société: l’été", "cafe-societe-lete", id="accents and marks"),
        pytest.param("Соглашение", "soglashenie", id="another script"),
        pytest.param("word " * 120, "-".join(["word"] * 20), id="600 characters"),
        pytest.param("x" * 400, "x" * 100, id="one long word"),
    ],
)
def test_slug_is_short_and_plain(newsroom: Newsroom, title: str, slug: str) -> None:
    """Addresses hold lower-case letters, digits and hyphens, and at most a hundred of them."""
    newsroom.write("x.md", f'---\nid: r-one\ntitle: "{title}"\ndate: 2010-03-26\n---\n\n{TEXT}\n')
    (document,) = documents_of(newsroom.context())
    assert document.release.headline == title.strip()
    assert document.release.identity.slug == slug


def test_ledger_holds_whatever_headline_date_and_file_become(newsroom: Newsroom) -> None:
    """After its first publication a release keeps id, slug and day."""
    newsroom.publish(pin(**OLD))
    newsroom.write_release(name="renamed.md")
    assert identity(newsroom) == PUBLISHED


def test_slug_of_the_ledger_may_be_written_down(newsroom: Newsroom) -> None:
    """A corrected release that says its slug says the one that the public knows."""
    newsroom.publish(pin(**OLD))
    newsroom.write_release("slug: the-old-headline")
    assert identity(newsroom) == PUBLISHED


CAPTURE = """AGENCIES SIGN AGREEMENT

March 26, 2010

WASHINGTON - Two agencies signed an agreement on Friday. It lets them share information.

The agreement speeds up joint investigations, officials of both agencies said on Friday.
"""
OWN_ID = "r-" + hashlib.sha256(CAPTURE.encode()).hexdigest()[:12]
SIDECAR = "title: Agencies sign agreement\ndate: 2010-03-26\n"


def test_id_of_a_capture_comes_from_its_bytes(newsroom: Newsroom) -> None:
    """A capture needs no sidecar to have an id."""
    newsroom.write("seed.txt", CAPTURE)
    newsroom.write("seed.txt.yaml", SIDECAR)
    assert identity(newsroom).id == OWN_ID


def test_id_of_a_sidecar_wins(newsroom: Newsroom) -> None:
    """A sidecar may give the id."""
    newsroom.write("seed.txt", CAPTURE)
    newsroom.write("seed.txt.yaml", SIDECAR + "id: r-seed\n")
    assert identity(newsroom).id == "r-seed"


def published_text(newsroom: Newsroom) -> str:
    """Return the digest of the capture's text, as `publish` would pin it."""
    newsroom.write("seed.txt", CAPTURE)
    newsroom.write("seed.txt.yaml", SIDECAR)
    return newsroom.document().release.text_sha256


def test_capture_keeps_its_published_id_when_line_ends_change(newsroom: Newsroom) -> None:
    """Other bytes that say the same are the same release."""
    newsroom.publish(pin(**OLD, text_sha256=published_text(newsroom)))
    newsroom.write("seed.txt", CAPTURE.replace("\n", "\r\n"))
    newsroom.write("seed.txt.yaml", SIDECAR)
    assert identity(newsroom) == PUBLISHED


def test_capture_keeps_its_published_id_when_its_text_changes(newsroom: Newsroom) -> None:
    """The file that was published is the same release, whatever it says now."""
    newsroom.publish(pin(**OLD, source_path="releases/seed.txt"))
    newsroom.write("seed.txt", CAPTURE)
    newsroom.write("seed.txt.yaml", SIDECAR)
    assert identity(newsroom) == PUBLISHED


def test_id_that_is_written_is_never_exchanged_for_a_published_one(newsroom: Newsroom) -> None:
    """A sidecar that says another id at a published path contradicts the ledger, and is told."""
    newsroom.publish(pin(source_path="releases/seed.txt"))
    newsroom.write("seed.txt", CAPTURE)
    newsroom.write("seed.txt.yaml", SIDECAR + "id: r-other\n")
    assert newsroom.problems() == [
        (
            'content/releases/seed.txt: id: E242 this release was published as "r-one" and now '
            'says "r-other". Restore `id: r-one`.'
        )
    ]
