"""Problems of sitemaps, robots.txt and the ways through a site (E580-E589)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E580",
        message="the sitemap {output} says of {url}: {value}; it has to say: {expected}. Build "
        "again; if it stays so, the part that makes it has a fault.",
        meaning="A sitemap tells of each page its last change, its languages and its pictures, as "
        "the page itself does.",
    ),
    Code(
        id="E581",
        message="the sitemap {output} lists {value}, which was listed before. Build again; if it "
        "stays so, the part that makes it has a fault.",
        meaning="Each page stands once in all sitemaps together.",
    ),
    Code(
        id="E582",
        message="the sitemap {output} names languages of {url}, but not together with {value}, "
        "which has others or none. Let all translations of a release name one original in "
        "`translation_of`.",
        meaning="Each page of a set of translations names all of them and itself. Search engines "
        "pass over a set that is told by one side only.",
    ),
    Code(
        id="E583",
        message='the news sitemap {output} has the {name} "{value}", and the release has '
        '"{expected}". Build again; if it stays so, the part that makes it has a fault.',
        meaning="The news sitemap tells headline, date and language of a release as its page does, "
        "and the name of the site.",
    ),
    Code(
        id="E584",
        message="the news sitemap {output} lists {value}; it has to list {expected}. Build again; "
        "if it stays so, the part that makes it has a fault.",
        meaning="The news sitemap lists the releases of the last two days, newest first, at most "
        "1,000, and none that is held, withdrawn or removed.",
    ),
    Code(
        id="E585",
        message='the file {output} has the line "{value}". Take it out.',
        meaning="robots.txt opens the site and names the sitemaps. Whatever it forbids, everybody "
        "can read there; what nobody may see is not on the site.",
    ),
    Code(
        id="E586",
        message="the sitemap {output} has {value}; {most} are allowed.",
        meaning="Search engines read no more of one file: 50,000 addresses, 50 MB, and 1,000 "
        "entries of news.",
    ),
    # What is told to those who show cards.
    Code(
        id="E589",
        message='the page {output} tells cards {name}: "{value}", and should tell "{expected}". '
        "Mend the template.",
        meaning="Whoever shows a card of a page says what the page and its data say: each property "
        "once, and none empty.",
    ),
    # What the breadcrumb says to readers and crawlers alike.
    Code(
        id="E587",
        message='the trail of {page} has the step "{name}", but the page it leads to, {value}, is '
        'called "{title}". Call both the same.',
        meaning="A step of a breadcrumb has the name of its page, or the end of it: the list of "
        "`2010` is called `Releases, 2010`. A name in another language than the site's is not "
        "compared.",
    ),
    Code(
        id="E588",
        message='the trail of {output} ends with "{value}", but the page is called "{expected}". '
        "Mend the template.",
        meaning="The last step of a breadcrumb is the page itself, under its title.",
    ),
)
