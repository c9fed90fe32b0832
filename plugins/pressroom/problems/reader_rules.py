"""What do machines that read the site ask for, and which problem tells that they lack it?

The one table of it; `docs/reader-rules.md` is made from it. Whether a rule is an error or a warning
is told by the letter of its code.
"""

from typing import NamedTuple

SEARCH, CARDS, FEEDS, CRAWLERS, EVERYONE = (
    "search engines",
    "cards",
    "feed readers",
    "crawlers",
    "everyone",
)


class ReaderRule(NamedTuple):
    """A rule: what it is about, what it asks, who asks it, and the codes of its problems."""

    about: str
    rule: str
    asked_by: str
    codes: tuple[str, ...]


RULES = (
    ReaderRule(
        "headline",
        "there is one; it is the page's only h1, and data, cards and feeds tell the same",
        EVERYONE,
        ("E120", "E510", "E528", "E532", "E548", "E589"),
    ),
    ReaderRule("headline", "cards and lists show it whole up to 160 characters", CARDS, ("W135",)),
    ReaderRule(
        "dates",
        "ISO 8601; a time has its zone, and a day without a time gets none; page, data and feeds "
        "tell the same",
        SEARCH,
        ("E122", "E124", "E404", "E529", "E533", "E549", "E604"),
    ),
    ReaderRule(
        "dates",
        "dateModified is the last declared change, and never before datePublished",
        SEARCH,
        ("E247", "E534", "E562"),
    ),
    ReaderRule(
        "dates",
        "none lies in the future: a release of tomorrow is held, and leaves no trace",
        SEARCH,
        ("E504", "E546", "E552"),
    ),
    ReaderRule(
        "description",
        "there is one, from the release's own summary or text, of 300 characters at most",
        SEARCH,
        ("E135", "E508", "E601", "E609"),
    ),
    ReaderRule(
        "pictures",
        "the release's own only, all of them; where it has none, data names none and cards show "
        "the office's",
        SEARCH,
        ("E589", "E608", "E609"),
    ),
    ReaderRule("pictures", "the largest has 50,000 pixels in all at the least", SEARCH, ("W230",)),
    ReaderRule("pictures", "the largest is 1200 pixels wide", CARDS, ("W231",)),
    ReaderRule(
        "pictures", "each says what it shows, or that it tells nothing", EVERYONE, ("E220",)
    ),
    ReaderRule(
        "authors",
        "the offices that issued the release, each a node of its own, by name only",
        SEARCH,
        ("E403", "E609"),
    ),
    ReaderRule(
        "vocabulary",
        "types and properties of schema.org, each where it belongs, with a value that fits; none "
        "that was replaced, none empty",
        SEARCH,
        ("E400", "E401", "E402", "E403", "E405", "E411"),
    ),
    ReaderRule(
        "graph",
        "one on each page; what it refers to is in it, once, and addresses are whole and lead "
        "somewhere",
        SEARCH,
        ("E406", "E407", "E409", "E523", "E524", "E525", "E526"),
    ),
    ReaderRule(
        "breadcrumb",
        "what the page shows and what its data tells are the same steps, numbered from 1, each "
        "with a name and an address; the last is the page",
        SEARCH,
        ("E408", "E410", "E420", "E421", "E422", "E538", "E539", "E540", "E541", "E542", "E543"),
    ),
    ReaderRule(
        "breadcrumb",
        "each step leads to a page that is there, and is called as that page is",
        SEARCH,
        ("E429", "E518", "E587", "E588"),
    ),
    ReaderRule(
        "address",
        "one for each page: canonical, data, cards, feeds and sitemap tell the same",
        SEARCH,
        ("E509", "E536", "E547", "E589"),
    ),
    ReaderRule("section", "page and data tell the release's", SEARCH, ("E531", "E537")),
    ReaderRule("title", "each page has one, with its own name in it", SEARCH, ("E507", "E600")),
    ReaderRule("title", "no two pages have the same", SEARCH, ("W507",)),
    ReaderRule(
        "language",
        "pages, releases and entries say theirs, by a valid code",
        EVERYONE,
        ("E133", "E511", "E530", "E535", "E573"),
    ),
    ReaderRule(
        "translations",
        "each names all of them and itself, and one for everybody else, in the page and in the "
        "sitemap",
        SEARCH,
        ("E582", "E603"),
    ),
    ReaderRule(
        "cards",
        "every property is there, once and not empty; pictures may be shown large",
        CARDS,
        ("E589", "E602"),
    ),
    ReaderRule(
        "state",
        "a correction, a withdrawal and a removal are told by page, data and feeds",
        EVERYONE,
        ("E568", "E607", "E609"),
    ),
    ReaderRule(
        "feeds",
        "each is whole and valid, tells each entry once and dated, and agrees with its two other "
        "formats",
        FEEDS,
        ("E544", "E545", "E550", "E560", "E561", "E563", "E564", "E565", "E566", "E567", "E575"),
    ),
    ReaderRule(
        "feeds",
        "each page names its own in its head, then that of all releases",
        FEEDS,
        ("E576",),
    ),
    ReaderRule("feeds", "none has more than 1,000,000 bytes", FEEDS, ("W572",)),
    ReaderRule(
        "archive of feeds",
        "a walk through it meets each release once, and the list of feeds names all",
        FEEDS,
        ("E569", "E570", "E571"),
    ),
    ReaderRule(
        "sitemap",
        "it lists what search engines may have and nothing else, once, with the last declared "
        "change, in parts of 50,000 addresses and 50 MB at most",
        CRAWLERS,
        ("E551", "E552", "E553", "E580", "E581", "E586"),
    ),
    ReaderRule(
        "news sitemap",
        "the releases of the last two days, 1,000 at most, with name and language of the office",
        CRAWLERS,
        ("E583", "E584", "E586"),
    ),
    ReaderRule(
        "robots.txt",
        "it names the sitemaps, and nothing that is not public",
        CRAWLERS,
        ("E554", "E585"),
    ),
    ReaderRule(
        "security.txt",
        "it says whom to write to, and its end lies ahead, a year away at most",
        "whoever finds a hole",
        ("E591", "E592"),
    ),
    ReaderRule(
        "security.txt", "its end is more than 30 days away", "whoever finds a hole", ("W592",)
    ),
)
