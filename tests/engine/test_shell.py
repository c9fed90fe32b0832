"""What do all pages share, and what is said of a template that fails?"""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from msgspec.structs import replace

from pressroom.engine.shell import SiteShell, TemplateFailedError
from pressroom.model.artefact import Family
from pressroom.model.head import FeedLink, Head
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from tests.records import SITE

PAGE = Page(
    kind=PageKind.PAGE, path="about/", title="About us", description="Who we are.", lang="en"
)


@pytest.fixture
def shell(tmp_path: Path) -> SiteShell:
    """Return a shell with the templates of a folder; their environment does not escape."""
    environment = Environment(loader=FileSystemLoader(tmp_path), autoescape=False)  # noqa: S701 - the shell escapes whatever the environment does
    return SiteShell(SITE, (), environment)


def test_values_are_escaped_whatever_the_environment_says(shell: SiteShell, tmp_path: Path) -> None:
    """Only what is known to be markup is printed as markup."""
    (tmp_path / "page.html").write_text("{{ text }}{{ markup }}", "utf-8")
    made = shell.render("page", text="<script>", markup=Markup("<b>"))
    assert made == "&lt;script&gt;<b>"


FAILURES = {
    "an unknown name": ("<p>\n{{ headline }}</p>", 2, "'headline' is undefined"),
    "an unknown attribute": (
        "\n\n{{ page.headline }}",
        3,
        "'pressroom.model.page.Page object' has no attribute 'headline'",
    ),
    "an unknown name in a condition": ("{% if name %}x{% endif %}", 1, "'name' is undefined"),
    "an unknown tag": ("<p>\n{% shout %}", 2, "Encountered unknown tag 'shout'"),
    "an unknown filter": ("\n{{ page|shout }}", 2, "No filter named 'shout'"),
}


@pytest.mark.parametrize(("text", "line", "reason"), FAILURES.values(), ids=FAILURES.keys())
def test_template_that_fails_is_told_with_its_line(
    shell: SiteShell, tmp_path: Path, text: str, line: int, reason: str
) -> None:
    """A fault of the theme names template, line and reason."""
    (tmp_path / "page.html").write_text(text, "utf-8")
    with pytest.raises(TemplateFailedError) as failed:
        shell.render("page", page=PAGE)
    (problem,) = failed.value.problems
    assert (problem.code, problem.line) == ("E321", line)
    assert problem.message.startswith(f'the template "page.html" fails: {reason}')


def test_missing_template_is_told(shell: SiteShell) -> None:
    """A theme that lacks a template is told which."""
    with pytest.raises(TemplateFailedError) as failed:
        shell.render("list")
    (problem,) = failed.value.problems
    assert str(problem).startswith(
        'theme/templates/list.html: E321 the template "list.html" fails: '
    )


def feed(path: str) -> FeedLink:
    """Return a link to a feed of this path."""
    return FeedLink(title="All", path=path, media_type="application/atom+xml")


def test_head_is_filled_in_the_order_of_the_families() -> None:
    """Each family completes what the ones before it made."""
    told: list[str] = []

    def first(head: Head, _page: Page, _site: Site) -> Head:
        told.append(head.title)
        return head._replace(title="First")

    def second(head: Head, _page: Page, _site: Site) -> Head:
        told.append(head.title)
        return head._replace(feeds=(feed("feeds/all.atom.xml"),))

    families = (
        Family(name="first", complete_head=first),
        Family(name="without"),
        Family(name="second", complete_head=second),
    )
    made = SiteShell(SITE, families, Environment(autoescape=True))
    assert made.head_of(PAGE) == Head(
        title="First",
        description="Who we are.",
        canonical_url="https://newsroom.example/about/",
        is_indexed=True,
        feeds=(feed("feeds/all.atom.xml"),),
    )
    assert told == ["About us - Example Newsroom", "First"]


def test_home_page_is_titled_with_the_name_of_the_site(shell: SiteShell) -> None:
    """The name of the site is told once there."""
    home = replace(PAGE, kind=PageKind.HOME, path="", title="Home")
    assert shell.head_of(home).title == "Example Newsroom"
