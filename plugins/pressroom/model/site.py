"""What every page of the site shares."""

from functools import lru_cache
from zoneinfo import ZoneInfo

from msgspec import Struct


class Publisher(Struct, frozen=True, kw_only=True):
    """The office that publishes; `type` is its schema.org type, `about` who it is, for readers."""

    name: str
    type: str
    email: str | None = None
    telephone: str | None = None
    about: str | None = None


class Link(Struct, frozen=True, kw_only=True):
    """A name and a path on this site, such as `sections/speech/`; home is the empty path.

    `lang` is the language of the name, where it is not that of the site.
    """

    name: str
    path: str
    lang: str | None = None


class Site(Struct, frozen=True, kw_only=True):
    """Name, address, language and office of the site.

    `url` has no slash at its end. Paths everywhere are relative to it and begin without a slash:
    `releases/2010/`; home is the empty path. `is_empty` says that no release is listed, so that
    there is no feed either.
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
    navigation: tuple[Link, ...] = ()
    is_empty: bool = False

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
