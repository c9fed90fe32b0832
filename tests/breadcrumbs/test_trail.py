import re
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from pressroom.breadcrumbs.navigation import navigation_of
from pressroom.breadcrumbs.plugin import FAMILY
from pressroom.breadcrumbs.trail import trail_of
from pressroom.model.head import Head
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Publisher, Site
from pressroom.model.trail import Crumb, Trail, TrailError

SITE = Site(
    name="Example Newsroom",
    url="https://agency.example/news",
    lang="en",
    zone=ZoneInfo("UTC"),
    authority="newsroom.example",
    feed_year=2026,
    publisher=Publisher(name="Example Newsroom", type="Organization"),
)
HOME = Crumb(name="Home", path="")
SECTION = Crumb(name="Press Releases", path="sections/press-release/")
PATH = "releases/2010/03/26/agreement/"
PAGE = Page(
    kind=PageKind.RELEASE,
    path=PATH,
    title="ICE First US Agency",
    description="",
    lang="en",
    ancestors=(SECTION,),
    source_path="content/releases/seed.txt",
)
OUTPUT = f"{PATH}index.html"


def page(path: str, *ancestors: Crumb, kind: PageKind = PageKind.LIST) -> Page:
    """Return a page of this path below these steps."""
    return replace(PAGE, kind=kind, path=path, title="Here", ancestors=ancestors)


@pytest.mark.parametrize(
    ("given", "crumbs"),
    [
        pytest.param(
            PAGE, (HOME, SECTION, Crumb(name="ICE First US Agency", path=PATH)), id="release"
        ),
        pytest.param(
            page("releases/2010/03/", Crumb(name="2010", path="releases/2010/")),
            (
                HOME,
                Crumb(name="2010", path="releases/2010/"),
                Crumb(name="Here", path="releases/2010/03/"),
            ),
            id="month below its year",
        ),
        pytest.param(
            page("about/", kind=PageKind.PAGE),
            (HOME, Crumb(name="Here", path="about/")),
            id="page right below home",
        ),
    ],
)
def test_trail_leads_from_home_to_the_page(given: Page, crumbs: tuple[Crumb, ...]) -> None:
    """The trail begins at home, passes the ancestors in order, and ends with the page."""
    assert trail_of(given, "en") == Trail(crumbs=crumbs)


@pytest.mark.parametrize(
    ("lang", "site_lang", "home"),
    [
        pytest.param("en", "en", Crumb("Home", ""), id="of the site's language"),
        pytest.param("es-MX", "en", Crumb("Inicio", "", "es-MX"), id="of another one"),
        pytest.param("es", "fr-CA", Crumb("Inicio", "", "es"), id="of a site that is not English"),
        pytest.param("zh-Hant", "en", Crumb("首頁", "", "zh-Hant"), id="of a script"),
        pytest.param("cy", "fr", Crumb("Accueil", ""), id="without a word of its own"),
        pytest.param("cy", "cy", Crumb("Home", "", "en"), id="without any word"),
    ],
)
def test_home_is_called_as_the_page_would_call_it(lang: str, site_lang: str, home: Crumb) -> None:
    """The first step tells its language wherever that is not the site's, and so does the last."""
    trail = trail_of(replace(PAGE, lang=lang), site_lang)
    assert trail is not None
    own = None if lang == site_lang else lang
    assert trail.crumbs == (home, SECTION, Crumb("ICE First US Agency", PATH, own))


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(page("", kind=PageKind.HOME), id="home"),
        pytest.param(page("404.html", kind=PageKind.NOT_FOUND), id="error page"),
    ],
)
def test_page_at_no_place_has_no_trail(given: Page) -> None:
    """From home no way leads home, and an error page lies nowhere."""
    assert trail_of(given, "en") is None


@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param(
            page(PATH, Crumb(name=" ", path="sections/speech/")),
            f"E420 the trail of {OUTPUT} has a step without a name, at position 2. Give the page "
            "it leads to a title.",
            id="step without a name",
        ),
        pytest.param(
            replace(PAGE, title=""),
            f"E420 the trail of {OUTPUT} has a step without a name, at position 3. Give the page "
            "it leads to a title.",
            id="page without a title",
        ),
        pytest.param(
            page(PATH, SECTION, SECTION),
            f'E421 the trail of {OUTPUT} passes "sections/press-release/" twice. Let each step '
            "lead one further.",
            id="ancestor twice",
        ),
        pytest.param(
            page(PATH, Crumb(name="Here", path=PATH)),
            f'E421 the trail of {OUTPUT} passes "{PATH}" twice. Let each step lead one further.',
            id="page among its ancestors",
        ),
        pytest.param(
            page(PATH, Crumb(name="Start", path="")),
            f'E421 the trail of {OUTPUT} passes "the home page" twice. Let each step lead one '
            "further.",
            id="home twice",
        ),
        pytest.param(
            page(PATH, Crumb(name="Start", path="/sections/")),
            f'E422 the trail of {OUTPUT} has a gap: the step "Start" leads to "/sections/". Write '
            "the path of a page of this site, without a slash at its start.",
            id="step outside the base path",
        ),
        pytest.param(
            page(PATH, Crumb(name="Agency", path="https://agency.example/")),
            f'E422 the trail of {OUTPUT} has a gap: the step "Agency" leads to '
            '"https://agency.example/". Write the path of a page of this site, without a slash '
            "at its start.",
            id="step on another site",
        ),
    ],
)
def test_trail_that_would_mislead_is_refused(given: Page, told: str) -> None:
    """A malformed trail is told with the page's source and output, and what to write."""
    with pytest.raises(TrailError) as refusal:
        trail_of(given, "en")
    assert [str(problem) for problem in refusal.value.problems] == [
        f"content/releases/seed.txt: {told}"
    ]


def test_every_fault_of_a_trail_is_told() -> None:
    """All that is wrong with one trail is told at once."""
    given = page(PATH, Crumb(name="", path="sections/"), Crumb(name="Start", path=""))
    with pytest.raises(TrailError) as refusal:
        trail_of(given, "en")
    assert [problem.code for problem in refusal.value.problems] == ["E420", "E421"]


def test_only_the_trail_of_the_head_is_changed() -> None:
    """The family tells the page's trail, and leaves the rest of the head as it was."""
    head = Head(title="T", description="D", canonical_url="https://x.example/", is_indexed=True)
    assert FAMILY.complete_head is not None
    told = FAMILY.complete_head(head, PAGE, SITE)
    assert told == head._replace(trail=trail_of(PAGE, "en"))


def test_navigation_shows_the_trail_of_a_hostile_headline() -> None:
    """Names are escaped, addresses lie below the site's path, and the last step is current."""
    trail = trail_of(replace(PAGE, title='</nav><script>1</script> & "quotes"'), "en")
    assert trail is not None
    escaped = "&lt;/nav&gt;&lt;script&gt;1&lt;/script&gt; &amp; &#34;quotes&#34;"
    shown = re.sub(r"(?=<li>|</ol>)", "\n", navigation_of(trail, SITE))
    assert shown.splitlines() == [
        '<nav aria-label="Breadcrumb"><ol>',
        '<li><a href="/news/">Home</a></li>',
        '<li><a href="/news/sections/press-release/">Press Releases</a></li>',
        f'<li><a href="/news/{PATH}" aria-current="page">{escaped}</a></li>',
        "</ol></nav>",
    ]
