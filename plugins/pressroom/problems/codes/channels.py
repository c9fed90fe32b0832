"""Problems of the channels of the built tree: data, breadcrumbs, feeds, sitemap (E523-E554)."""

from pressroom.problems.code import Code

CODES = (
    # The block of data.
    Code(
        id="E523",
        message="the page {output} has {count} script elements of type application/ld+json; "
        "it should have {expected}.",
        meaning="Search engines read one JSON-LD block a page. The error page has none, since it "
        "is shown at every address that leads nowhere.",
    ),
    Code(
        id="E524",
        message="the data of the page {output} cannot be read: {reason}.",
        meaning="The JSON-LD block is one JSON object with an @graph, names no key twice, and "
        "escapes each < so that no text can end the script element.",
    ),
    Code(
        id="E525",
        message="the data of the page {output} tells {count} NewsArticles; it should tell "
        "{expected}.",
        meaning="A release whose text can be read is one NewsArticle. No other page is one, nor "
        "is a release that was replaced or removed.",
    ),
    Code(
        id="E526",
        message="the data of the page {output} names {value}, which is not on the site.",
        meaning="Addresses of this site in the data lead to files of the built tree.",
    ),
    # What a release's page shows.
    Code(
        id="E527",
        message="the page {output} has no article element. Mend the template.",
        meaning="The release stands in an `article`, by which readers and search find it.",
    ),
    Code(
        id="E528",
        message='the page {output} shows the headline "{value}", but the release says '
        '"{expected}".',
        meaning="The h1 of a release's page is its headline, in full.",
    ),
    Code(
        id="E529",
        message='the page {output} shows the date "{value}", but the release says "{expected}".',
        meaning="The first `time` of the article carries the date of the release.",
    ),
    Code(
        id="E530",
        message='the article of the page {output} is marked as "{value}", but the release is in '
        '"{expected}".',
        meaning="The nearest `lang` around the article is the language of the release "
        "(WCAG 3.1.2).",
    ),
    Code(
        id="E531",
        message='the page {output} does not show the section "{expected}" in its article.',
        meaning="Data may tell only what the page shows.",
    ),
    # What its data tells.
    Code(
        id="E532",
        message='the data of {output} tells the headline "{value}", but the release says '
        '"{expected}".',
        meaning="`headline` is the release's headline, letter by letter.",
    ),
    Code(
        id="E533",
        message='the data of {output} tells "{value}" as datePublished, but the release says '
        '"{expected}".',
        meaning="A day stays a day, and a time keeps its zone.",
    ),
    Code(
        id="E534",
        message='the data of {output} tells "{value}" as dateModified, but the last declared '
        'change is of "{expected}".',
        meaning="`dateModified` moves with a declared correction only, and else equals "
        "`datePublished`.",
    ),
    Code(
        id="E535",
        message='the data of {output} tells the language "{value}", but the release is in '
        '"{expected}".',
        meaning="`inLanguage` is the release's language.",
    ),
    Code(
        id="E536",
        message="the data of {output} tells the address {value}, but the page lies at {expected}.",
        meaning="`url` is the page's canonical address.",
    ),
    Code(
        id="E537",
        message='the data of {output} tells the section "{value}", but the release is in '
        '"{expected}".',
        meaning="`articleSection` is the section's label as the page shows it.",
    ),
    # The breadcrumb.
    Code(
        id="E538",
        message="the page {output} shows {count} breadcrumbs; it should show {expected}.",
        meaning="Each page but the home page and the error page shows its way from home, once.",
    ),
    Code(
        id="E539",
        message="the data of the page {output} tells {count} breadcrumbs; the page shows "
        "{expected}.",
        meaning="A BreadcrumbList tells the breadcrumb that the page shows.",
    ),
    Code(
        id="E540",
        message="the breadcrumb in the data of {output} has the positions {value}, not 1 to "
        "{expected}.",
        meaning="Positions count from 1 without a gap, as whole numbers.",
    ),
    Code(
        id="E541",
        message="the breadcrumb of {output} shows {value}, but its data tells {expected}.",
        meaning="Names and addresses of the visible breadcrumb and of the data are the same.",
    ),
    Code(
        id="E542",
        message="the breadcrumb of {output} leads over {value}; it should lead over {expected}.",
        meaning="The way begins at home, passes the page's ancestors, and ends at the page's "
        "canonical address.",
    ),
    Code(
        id="E543",
        message="the last step of the breadcrumb of {output}, and no other, should be marked "
        'aria-current="page". Mend the template.',
        meaning="Readers of the breadcrumb hear where they are.",
    ),
    # Feeds.
    Code(
        id="E544",
        message="the feed {output} cannot be read: {reason}.",
        meaning="A feed is well-formed: Atom or RSS 2.0 as XML, or a JSON Feed 1.1. The list of "
        "feeds is OPML 2.0.",
    ),
    Code(
        id="E545",
        message="the feed {output} says that its own address is {value}, not {expected}.",
        meaning="Readers follow a feed by its self link.",
    ),
    Code(
        id="E546",
        message='the feed {output} has the entry "{value}", which is no release whose text the '
        "public may see. Find the part that wrote it before anything is published.",
        meaning="Only releases whose text can be read have entries.",
    ),
    Code(
        id="E547",
        message="the feed {output} links an entry to {value}, but the release lies at {expected}.",
        meaning="Each entry leads to the page of its release.",
    ),
    Code(
        id="E548",
        message='the feed {output} gives an entry the title "{value}", but the release says '
        '"{expected}".',
        meaning="The title of an entry is the headline. A withdrawn release's may say more.",
    ),
    Code(
        id="E549",
        message='the feed {output} dates an entry "{value}", but the release says "{expected}".',
        meaning="An entry carries the moment of its release, or a moment of its day where only "
        "the day is told.",
    ),
    Code(
        id="E550",
        message="the feeds {output} and {other} list different entries, or in another order.",
        meaning="The formats of one feed list the same.",
    ),
    # Sitemap and robots.txt.
    Code(
        id="E551",
        message="the sitemap {output} cannot be read: {reason}.",
        meaning="sitemap.xml is well-formed XML: a `urlset`, or a `sitemapindex` of such files.",
    ),
    Code(
        id="E552",
        message="the sitemap {output} lists {value}, which is no page that search engines get.",
        meaning="Only pages that exist and are meant to be indexed are listed.",
    ),
    Code(
        id="E553",
        message="the sitemap does not list the page {output}.",
        meaning="Each page that is meant to be indexed is listed.",
    ),
    Code(
        id="E554",
        message="the file {output} does not name the sitemap. Write the line: Sitemap: {expected}",
        meaning="Search engines find the sitemap by robots.txt.",
    ),
    # Copies.
    Code(
        id="E558",
        message='the copy {output} does not tell "{expected}" at its top.',
        meaning="The plain text of a release begins with its headline, date and address.",
    ),
    Code(
        id="E559",
        message='the PDF {output} does not say "{expected}" of itself.',
        meaning="The PDF of a release is whole, says that it keeps to PDF/UA-1, and has the "
        "headline for its title.",
    ),
)
