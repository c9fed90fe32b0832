"""`check OUTPUT`: is a finished site what its sources say, and nothing else?"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.newsroom import Newsroom, files_of

PAGE = "releases/2010/03/26/headline-one/index.html"


@pytest.fixture
def site(newsroom: Newsroom) -> Newsroom:
    """Return a newsroom that has built a site, with a release that is held."""
    newsroom.write("one", title="Headline one", topics="[employment]")
    newsroom.write("two", title="Headline two", dek="A dek.")
    newsroom.write("held", title="Held back", embargo="2026-02-01T09:00:00-05:00")
    newsroom.build()
    return newsroom


def found(newsroom: Newsroom, tree: Path, *options: str) -> str:
    """Return the paths and codes of what is told of a tree, and check the exit status."""
    done = newsroom.run("check", str(tree), *options)
    told = [line for line in done.stderr.splitlines() if ": E" in line]
    count = "1 error" if len(told) == 1 else f"{len(told)} errors"
    assert done.stdout == f"{tree} checked: {count}, 0 warnings.\n", done.stderr
    assert done.returncode == (1 if told else 0)
    return " ".join(
        f"{line.partition(':')[0]} {line.partition(': E')[2][:3]}" for line in sorted(told)
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_was_built_is_true(site: Newsroom, jobs: str) -> None:
    """Where it was built, and as a copy of which no build knows anything."""
    copy = site.folder / "copy"
    shutil.copytree(site.output, copy)
    assert found(site, site.output, "--jobs", jobs) == ""
    assert found(site, copy, "--jobs", jobs) == ""


def test_what_was_published_is_true(newsroom: Newsroom) -> None:
    """By the ledger that it was pinned in."""
    newsroom.write("one")
    done = newsroom.run("publish")
    assert done.returncode == 0, done.stderr
    assert found(newsroom, newsroom.output) == ""


def test_check_writes_nothing(site: Newsroom) -> None:
    """Neither into the tree nor into the caches; the next build has nothing to do."""
    (site.output / PAGE).write_bytes(b"lost")
    before = files_of(site.output)
    times = {path: (site.output / path).stat().st_mtime_ns for path in before}
    cache = files_of(site.folder / "cache")
    assert found(site, site.output)
    assert files_of(site.output) == before
    assert {path: (site.output / path).stat().st_mtime_ns for path in before} == times
    assert files_of(site.folder / "cache") == cache


def _replace(path: str, old: bytes, new: bytes) -> Callable[[Path], None]:
    def change(tree: Path) -> None:
        data = (tree / path).read_bytes()
        assert old in data
        (tree / path).write_bytes(data.replace(old, new))

    return change


def _link(tree: Path) -> None:
    (tree / "robots.txt").rename(tree.parent / "elsewhere")
    (tree / "robots.txt").symlink_to(tree.parent / "elsewhere")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(
            _replace(PAGE, b"Headline one</h1>", b"Headline 1</h1>"),
            "content/releases/one.md 528",
            id="headline of a page",
        ),
        pytest.param(
            _replace(PAGE, b"A first sentence.", b"Another sentence."),
            "content/releases/one.md 606",
            id="text of a page",
        ),
        pytest.param(
            _replace(PAGE, b'"datePublished":"2010-03-26', b'"datePublished":"2010-03-27'),
            "content/releases/one.md 533",
            id="date of the data",
        ),
        pytest.param(
            _replace("feeds/all.rss.xml", b"<title>Headline one", b"<title>Headline 1"),
            "content/releases/one.md 548",
            id="title in a feed",
        ),
        pytest.param(
            _replace(PAGE, b"</main>", b"</main><script>0</script>"),
            "content/releases/one.md 513",
            id="script in a page",
        ),
        pytest.param(
            _replace("about/index.html", b"</p>", b"!</p>"), "about/index.html 610", id="words"
        ),
        pytest.param(
            _replace("theme/css/pressroom.css", b"0", b"1"),
            "theme/css/pressroom.css 610",
            id="style sheet",
        ),
        pytest.param(
            lambda tree: (tree / PAGE).unlink(), "content/releases/one.md 500", id="page is missing"
        ),
        pytest.param(
            lambda tree: (tree / "feeds/all.json").unlink(), "feeds/all.json 502", id="no feed"
        ),
        pytest.param(
            lambda tree: (tree / "notes.txt").write_text("x"), "notes.txt 501", id="one too many"
        ),
        pytest.param(
            lambda tree: (tree / "releases/2010/held-back.txt").write_text("x"),
            "releases/2010/held-back.txt 504",
            id="trace of a held release",
        ),
        pytest.param(_link, "robots.txt 612", id="link in a file's place"),
    ],
)
def test_change_of_a_finished_site_is_told(
    site: Newsroom, change: Callable[[Path], object], told: str
) -> None:
    """By its code, at the source where a release tells otherwise."""
    change(site.output)
    assert told in found(site, site.output)


def test_release_that_changed_since_is_told(site: Newsroom) -> None:
    """A site that was not built again tells what the release says no more."""
    site.write("one", title="Headline one and a half", slug="headline-one")
    assert "content/releases/one.md 528" in found(site, site.output)


def test_end_of_an_embargo_is_told(site: Newsroom) -> None:
    """The page that a build would make from now on is missing."""
    told = found(site, site.output, "--now", "2026-02-01T14:00:00Z")
    assert "content/releases/held.md 500" in told


def test_many_files_that_only_differ_are_counted(site: Newsroom) -> None:
    """Ten are told one by one."""
    for number in range(12):
        site.write(f"more-{number}")
    site.build()
    for path in site.output.glob("releases/2010/03/26/headline-more-*/release.txt"):
        path.write_bytes(path.read_bytes() + b"\n")
    told = found(site, site.output).split()
    assert (told.count("610"), told.count("611")) == (10, 1)
    assert "first of 2 more files" in site.run("check", str(site.output)).stderr


def test_folder_that_is_no_site_is_refused(site: Newsroom) -> None:
    """So are several at once, and one inside the content."""
    (site.folder / "other").mkdir()
    (site.folder / "other" / "letter.txt").write_text("x")
    for names, code in (
        (("other",), "E323"),
        (("output", "content/releases/one.md"), "E613"),
        (("content/releases",), "E329"),
    ):
        done = site.run("check", *(str(site.folder / name) for name in names))
        assert done.returncode == 1
        assert code in done.stderr
