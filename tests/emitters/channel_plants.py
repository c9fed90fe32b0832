"""Faults to plant in what writes feeds, sitemaps and copies: name, what is broken, what is told."""

from tests.emitters.data_plants import BOARD
from tests.emitters.office import Plant, told_otherwise


def in_bytes(emitter: str, old: bytes, new: bytes) -> Plant:
    """Return the fault of a document in which bytes that are there are others, once."""

    def changed(data: bytes, *_: object) -> bytes:
        return data.replace(old, new, 1)

    return told_otherwise(emitter, changed)


ATOM, RSS, JSON = (
    "feeds.atom.atom_document",
    "feeds.rss.rss_document",
    "feeds.json_feed.json_document",
)
CHANNELS = [
    (
        "Atom title cut",
        in_bytes(ATOM, b"Agencies &amp; partners sign agreement</title>", b"Agencies</title>"),
        "E548 E567",
    ),
    (
        "Atom id of another",
        in_bytes(ATOM, b"2026:r-0000000000a1<", b"2026:r-0000000000ff<"),
        "E546 E550 E575",
    ),
    (
        "Atom date without zone",
        in_bytes(ATOM, b"2025-01-01T14:30:00Z</published>", b"2025-01-01T14:30:00</published>"),
        "E549 E560 E567",
    ),
    (
        "Atom date in another zone",
        in_bytes(ATOM, b"2025-01-01T14:30:00Z</published>", b"2025-01-01T09:30:00Z</published>"),
        "E549 E567",
    ),
    (
        "Atom link relative",
        in_bytes(
            ATOM,
            b'href="https://newsroom.example/releases/2025/01/01/board/"',
            b'href="/releases/2025/01/01/board/"',
        ),
        "E547 E560 E564 E567",
    ),
    (
        "dek dropped in a feed",
        in_bytes(ATOM, b"&lt;p&gt;&lt;em&gt;The first of its kind.&lt;/em&gt;&lt;/p&gt;", b""),
        "E565 E567",
    ),
    (
        "media contact of another number in a feed",
        in_bytes(ATOM, b"+1 202 555 0142", b"+1 202 555 0199"),
        "E565 E567",
    ),
    ("Atom of another address", in_bytes(ATOM, b'rel="self"', b'rel="me"'), "E545"),
    ("Atom cut short", in_bytes(ATOM, b"</feed>", b""), "E544"),
    (
        "RSS title cut",
        in_bytes(RSS, b"<title>Board meets</title>", b"<title>Board</title>"),
        "E548 E567",
    ),
    (
        "RSS date shifted",
        in_bytes(RSS, b"Wed, 01 Jan 2025 14:30:00 +0000", b"Thu, 02 Jan 2025 14:30:00 +0000"),
        "E549 E567",
    ),
    ("RSS guid that claims to be an address", in_bytes(RSS, b' isPermaLink="false"', b""), "E560"),
    ("JSON title cut", in_bytes(JSON, b'"Board meets"', b'"Board"'), "E548 E567"),
    ("JSON id of another", in_bytes(JSON, b"r-0000000000a2", b"r-0000000000fe"), "E546 E550 E575"),
    ("JSON of another version", in_bytes(JSON, b"version/1.1", b"version/9"), "E544"),
    (
        "sitemap without a page",
        in_bytes(
            "sitemaps.family.render_sitemap",
            b"<loc>https://newsroom.example/releases/2025/01/01/board/</loc>",
            b"<loc>https://newsroom.example/</loc>",
        ),
        "E552 E553",
    ),
    (
        "sitemap of another change",
        in_bytes(
            "sitemaps.family.render_sitemap",
            b"<lastmod>2010-03-26</lastmod>",
            b"<lastmod>2010-03-27</lastmod>",
        ),
        "E580",
    ),
    (
        "sitemap of a page that is gone",
        in_bytes(
            "sitemaps.family.render_sitemap",
            b"</urlset>",
            b"<url><loc>https://newsroom.example/x/</loc></url></urlset>",
        ),
        "E552",
    ),
    ("sitemap cut short", in_bytes("sitemaps.family.render_sitemap", b"</urlset>", b""), "E551"),
    (
        "robots.txt that forbids",
        in_bytes("sitemaps.family.render_robots", b"Allow: /", b"Disallow: /drafts/\nAllow: /"),
        "E585",
    ),
    (
        "robots.txt without the sitemap",
        in_bytes("sitemaps.family.render_robots", b"Sitemap:", b"Map:"),
        "E554",
    ),
    (
        "plain text without its headline",
        told_otherwise(
            "copies.family.text_copy_of", lambda text, *_: text.replace("Board meets", "Board")
        ),
        "E558",
    ),
    (
        "plain text of another day",
        told_otherwise(
            "copies.family.text_copy_of",
            lambda text, *_: text.replace("January 1, 2025", "January 2, 2025"),
        ),
        "E558",
    ),
    (
        "plain text of another address",
        told_otherwise("copies.family.text_copy_of", lambda text, *_: text.replace(BOARD, "")),
        "E558",
    ),
]
