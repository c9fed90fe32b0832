"""Faults to plant in what writes pages and cards: name, what is broken, and what is told."""

from typing import Any

from tests.emitters.office import Plant, printed_otherwise, told_otherwise

PAGES = [
    (
        "title without the headline",
        printed_otherwise("base.html", "<title>{{ head.title }}", "<title>{{ head.title[:6] }}"),
        "E587 E600",
    ),
    (
        "description of another page",
        printed_otherwise("base.html", 'content="{{ head.description }}"', 'content="News"'),
        "E601",
    ),
    (
        "every page hidden from search",
        printed_otherwise("base.html", "{{ head.robots }}", "noindex"),
        "E602",
    ),
    (
        "removed releases not hidden from search",
        printed_otherwise("base.html", "{{ head.robots }}", "max-image-preview:large"),
        "E602",
    ),
    (
        "feeds announced from the last to the first",
        printed_otherwise("base.html", "in head.feeds %}", "in head.feeds | reverse %}"),
        "E576",
    ),
    (
        "translations not told",
        printed_otherwise("base.html", "in head.languages %}", "in [] %}"),
        "E603",
    ),
    (
        "translations told by one side only",
        told_otherwise(
            "pages.views._languages_of", lambda told, page, _: told if page.lang == "en" else ()
        ),
        "E603",
    ),
    (
        "languages exchanged",
        printed_otherwise("base.html", 'hreflang="{{ lang }}"', 'hreflang="en"'),
        "E603",
    ),
    (
        "words of another day",
        told_otherwise(
            "pages.release_view.date_view_of", lambda day, *_: day._replace(text="March 25, 2010")
        ),
        "E604",
    ),
    (
        "dek dropped",
        printed_otherwise("release.html", '<p class="pr-dek">{{ page.dek }}</p>', ""),
        "E605",
    ),
    ("text dropped", printed_otherwise("release.html", "{{ page.body }}", ""), "E606"),
    (
        "text cut short",
        printed_otherwise("release.html", "{{ page.body }}", "{{ page.body.striptags()[:60] }}"),
        "E606",
    ),
    (
        "notices dropped",
        printed_otherwise(
            "release.html", "{% for notice in page.notices %}", "{% for notice in [] %}"
        ),
        "E607 E608",
    ),
    (
        "pictures dropped",
        printed_otherwise(
            "release.html", "{% for figure in page.figures %}", "{% for figure in [] %}"
        ),
        "E608",
    ),
    (
        "documents dropped",
        printed_otherwise(
            "release.html",
            "{% for attachment in page.attachments %}",
            "{% for attachment in [] %}",
        ),
        "E608",
    ),
    (
        "headline printed otherwise",
        printed_otherwise(
            "release.html", "<h1>{{ page.title }}</h1>", "<h1>{{ page.title|upper }}</h1>"
        ),
        "E528",
    ),
    (
        "headline twice",
        printed_otherwise(
            "release.html", "<h1>{{ page.title }}</h1>", "<h1>{{ page.title }}</h1><h1>Again</h1>"
        ),
        "E510",
    ),
    (
        "no headline",
        printed_otherwise("release.html", "<h1>{{ page.title }}</h1>", "<p>{{ page.title }}</p>"),
        "E510",
    ),
    (
        "date without its day",
        printed_otherwise(
            "release.html",
            '<p class="pr-meta"><time datetime="{{ page.date.iso }}"',
            '<p class="pr-meta"><time datetime="{{ page.date.iso[:7] }}"',
        ),
        "E529",
    ),
    ("section dropped", printed_otherwise("release.html", "{{ page.section }}", ""), "E531"),
    ("article dropped", printed_otherwise("release.html", "<article>", "<div>"), "E527"),
    (
        "language dropped",
        printed_otherwise("base.html", '<html lang="{{ page.lang }}"', "<html"),
        "E511 E530",
    ),
    (
        "title dropped",
        printed_otherwise("base.html", "<title>{{ head.title }}</title>", "<title></title>"),
        "E507",
    ),
    (
        "description dropped",
        printed_otherwise("base.html", 'content="{{ head.description }}"', 'content=""'),
        "E508",
    ),
    (
        "canonical address relative",
        printed_otherwise("base.html", 'href="{{ head.canonical_url }}"', 'href="/"'),
        "E509",
    ),
    (
        "canonical address dropped",
        printed_otherwise(
            "base.html", '<link rel="canonical" href="{{ head.canonical_url }}">', ""
        ),
        "E509",
    ),
    (
        "skip link dropped",
        printed_otherwise(
            "base.html",
            '<a class="usa-skipnav" href="#content"{{ page.frame_marking }}>Skip breadcrumb '
            "navigation</a>",
            "",
        ),
        "E512",
    ),
    (
        "script added",
        printed_otherwise("base.html", "</body>", "<script>1</script></body>"),
        "E513",
    ),
    ("handler added", printed_otherwise("base.html", "<body>", '<body onload="x()">'), "E514"),
    ("style added", printed_otherwise("base.html", "<body>", '<body style="color:red">'), "E515"),
    ("frame added", printed_otherwise("base.html", "</body>", "<iframe></iframe></body>"), "E516"),
    (
        "third party added",
        printed_otherwise(
            "base.html", "</body>", '<img src="https://cdn.example/x.png" alt=""></body>'
        ),
        "E517",
    ),
    (
        "link to no page",
        printed_otherwise("release.html", "</article>", '<a href="/nowhere/">x</a></article>'),
        "E518",
    ),
    ("link to no place", printed_otherwise("base.html", 'id="main-content"', 'id="main"'), "E519"),
    (
        "link relative to the page",
        printed_otherwise("release.html", "</article>", '<a href="x/">x</a></article>'),
        "E520",
    ),
    (
        "address of this machine",
        printed_otherwise("base.html", "</body>", '<a href="http://localhost:8000/">x</a></body>'),
        "E506",
    ),
    (
        "data dropped",
        printed_otherwise(
            "base.html", '<script type="application/ld+json">{{ head.graph }}</script>', ""
        ),
        "E523",
    ),
    (
        "data twice",
        printed_otherwise(
            "base.html", "</head>", '<script type="application/ld+json">{}</script></head>'
        ),
        "E523",
    ),
    (
        "breadcrumb dropped",
        printed_otherwise("base.html", 'aria-label="Breadcrumb"', 'aria-label="Way"'),
        "E538",
    ),
    (
        "last step not marked",
        printed_otherwise(
            "base.html", ' aria-current="page">{{ crumb.name }}', ">{{ crumb.name }}"
        ),
        "E543",
    ),
    (
        "step printed otherwise",
        printed_otherwise(
            "base.html",
            "{{ crumb.marking }}>{{ crumb.name }}</a>",
            "{{ crumb.marking }}>{{ crumb.name|upper }}</a>",
        ),
        "E541 E587",
    ),
    (
        "step that leads elsewhere",
        printed_otherwise(
            "base.html",
            'class="usa-breadcrumb__link" href="{{ crumb.href }}"',
            'class="usa-breadcrumb__link" href="/"',
        ),
        "E541",
    ),
]


def card_says(name: str, value: str | None) -> Plant:
    """Return the fault of a property of Open Graph that tells another value, or is left out."""

    def changed(card: Any, *_: object) -> Any:  # noqa: ANN401 - as in the emitter
        told = [(n, v if n != name else value) for n, v in card.told]
        return card._replace(told=tuple((n, v) for n, v in told if v is not None))

    return told_otherwise("pages.views.open_graph_of", changed)


CARDS = [
    ("card without a type", card_says("og:type", None), "E589"),
    ("card of another title", card_says("og:title", "Something else"), "E589"),
    ("card with a relative address", card_says("og:url", "/"), "E589"),
    ("card with an empty description", card_says("og:description", ""), "E589"),
    ("card of another day", card_says("article:published_time", "2010-03-27"), "E589"),
    ("card of another picture", card_says("og:image", "https://newsroom.example/"), "E589"),
    (
        "property printed twice",
        printed_otherwise(
            "base.html",
            '<meta property="{{ property }}" content="{{ content }}">',
            '<meta property="{{ property }}" content="{{ content }}">\n' * 2,
        ),
        "E589",
    ),
]
