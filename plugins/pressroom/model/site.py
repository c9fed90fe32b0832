"""What every page of the site shares."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from msgspec import Struct

STYLESHEET = "theme/css/pressroom.css"


class Publisher(Struct, frozen=True, kw_only=True):
    """The office that publishes; `type` is its schema.org type, `about` who it is, for readers.

    `same_as` are addresses that are about the same office; `policies` are schema.org properties,
    each with the address of a page that tells how the office works.
    """

    name: str
    type: str
    email: str | None = None
    telephone: str | None = None
    about: str | None = None
    same_as: tuple[str, ...] = ()
    policies: tuple[tuple[str, str], ...] = ()


class Link(Struct, frozen=True, kw_only=True):
    """A name and a path on this site, such as `sections/speech/`; home is the empty path.

    `lang` is the language of the name, where it is not that of the site.
    """

    name: str
    path: str
    lang: str | None = None


class FrameLink(Struct, frozen=True, kw_only=True):
    """A link around every page: a path on this site, or a whole address (it has a colon).

    `setting` names the setting that has it, if one has.
    """

    name: str
    address: str
    setting: str = ""

    @property
    def path(self) -> str | None:
        """Return the path of the page on this site that it leads to; None where it leads away."""
        if ":" in self.address:
            return None
        return self.address.partition("#")[0].partition("?")[0]


class Logo(Struct, frozen=True, kw_only=True):
    """The office's logo: its path on the site, its bytes, and its size as it is shown.

    `version` stands for the bytes. `replaces_name` says that the name of the site is in it.
    """

    path: str
    version: str
    data: bytes
    alt: str
    width: int
    height: int
    replaces_name: bool


class CardImage(Struct, frozen=True, kw_only=True):
    """The picture of the office that cards show of pages without one: its path and its bytes."""

    path: str
    data: bytes
    media_type: str
    width: int
    height: int
    alt: str


class Federal(Struct, frozen=True, kw_only=True):
    """What a site of the United States government says around each page.

    `domain` is where it lies; `required` are the links of the identifier, in its order.
    """

    domain: str
    agency: FrameLink
    required: tuple[FrameLink, ...]


class SecurityTxt(Struct, frozen=True, kw_only=True):
    """Whom to write to about a hole in the site's security, and until when that holds.

    `links` are names of fields of RFC 9116 and their addresses.
    """

    contacts: tuple[str, ...]
    expires_at: datetime
    languages: tuple[str, ...]
    canonical_url: str
    links: tuple[tuple[str, str], ...]


class Site(Struct, frozen=True, kw_only=True):
    """Name, address, language and office of the site.

    `url` has no slash at its end. Paths everywhere are relative to it and begin without a slash:
    `releases/2010/`; home is the empty path. `is_empty` says that no release is listed, so that
    there is no feed either, `has_feeds` that feeds are made, and `has_pdf` that each release has a
    PDF beside its page. On `import_days` old releases came in, which are no news. `navigation` is
    absent as long as nobody has told it. `colours` are those that the office chose, by what they
    are for; `stylesheet` is the path of the style sheet, with its version. `hub` is the address of
    the WebSub hub that feeds name, and `license` that of the licence of all releases. By its
    `index_now_key` search engines know who may tell them of changes.
    """

    name: str
    url: str
    lang: str
    zone: ZoneInfo
    authority: str
    feed_year: int
    publisher: Publisher
    list_size: int = 25
    description: str | None = None
    note: str | None = None
    navigation: tuple[FrameLink, ...] | None = None
    footer: tuple[FrameLink, ...] = ()
    logo: Logo | None = None
    card: CardImage | None = None
    federal: Federal | None = None
    colours: tuple[tuple[str, str], ...] = ()
    stylesheet: str = STYLESHEET
    hub: str | None = None
    license: str | None = None
    is_empty: bool = False
    has_pdf: bool = False
    index_now_key: str | None = None
    security_txt: SecurityTxt | None = None
    has_feeds: bool = False
    import_days: tuple[date, ...] = ()

    def __hash__(self) -> int:
        """Return a cheap hash: what is made once for a site is looked up for every page."""
        return hash(self.url)

    @property
    def base_path(self) -> str:
        """Return the path under which the site lies, with slashes: `/`, or `/news/`."""
        return _base_path(self.url)

    def url_of(self, path: str) -> str:
        """Return the absolute address of a path: what leaves the site."""
        return f"{self.url}/{path}"

    def href_of(self, path: str) -> str:
        """Return the root-relative address of a path: what pages link to."""
        return f"{self.base_path}{path}"

    @property
    def frame_links(self) -> tuple[FrameLink, ...]:
        """Return the links around each page."""
        federal = (self.federal.agency, *self.federal.required) if self.federal else ()
        return (*(self.navigation or ()), *self.footer, *federal)

    def tag_of(self, specific: str) -> str:
        """Return the tag: URI that feeds know a thing by; it is no address and never changes.

        Source: RFC 4151.
        """
        return f"tag:{self.authority},{self.feed_year}:{specific}"


@lru_cache(maxsize=8)
def _base_path(url: str) -> str:
    """Return the path of an address; asked for by every link of every page."""
    _, slash, path = url.split("://", 1)[1].partition("/")
    return f"/{path}/" if slash and path else "/"
