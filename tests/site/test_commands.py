"""What the commands of the office do: `new` and `check`."""

import os

import pytest

from tests.site.newsroom import ROOT, Newsroom


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Plain", id="plain"),
        pytest.param("A colon: and more", id="a colon"),
        pytest.param('Say "no" to \\ and # and {x}', id="marks that YAML reads"),
        pytest.param("Größe – 100 % für Kraków", id="letters beyond ASCII"),
    ],
)
def test_new_writes_a_draft_that_builds(newsroom: Newsroom, title: str) -> None:
    """The file that `new` writes is a draft; without text it is never published."""
    done = newsroom.run("new", "--title", title)
    assert done.returncode == 0, done.stderr
    path = newsroom.folder / done.stdout.strip()
    assert newsroom.report()["sources"] == {"draft": 1}
    released = path.read_text("utf-8").replace("draft: true\n", "")
    path.write_text(released, encoding="utf-8")
    assert newsroom.report()["sources"] == {"refused": 1}
    path.write_text(f"{released}\nThe text.\n", encoding="utf-8")
    assert newsroom.report()["sources"] == {"published": 1}


def test_new_never_touches_a_file_that_is_there(newsroom: Newsroom) -> None:
    """A second release of the same headline and year is refused."""
    first = newsroom.run("new", "--title", "Twice")
    path = newsroom.folder / first.stdout.strip()
    path.write_text("mine")
    second = newsroom.run("new", "--title", "Twice")
    assert (second.returncode, path.read_text()) == (1, "mine")


def test_new_refuses_a_date_that_no_build_would_read(newsroom: Newsroom) -> None:
    """A date is checked before anything is written."""
    done = newsroom.run("new", "--title", "x", "--date", "../../x")
    assert done.stderr == '--date: E122 "../../x" is not a date. Write it as 2010-03-26.\n'
    assert (done.returncode, list(newsroom.releases.iterdir())) == (1, [])


def test_check_tells_what_is_wrong_with_one_file(newsroom: Newsroom) -> None:
    """`check FILE` names the problems of this file only, and exits with 1 for an error."""
    good = newsroom.write("good")
    bad = newsroom.write("bad", date="soon")
    done = newsroom.run("check", str(bad))
    assert done.stderr == (
        'content/releases/bad.md:4: date: E122 "soon" is not a date. Write it as 2010-03-26.\n'
    )
    assert (done.returncode, done.stdout) == (1, "1 checked: 1 error, 0 warnings.\n")
    assert newsroom.run("check", str(good)).returncode == 0
    assert newsroom.run("check").returncode == 1
    assert newsroom.run("check", str(newsroom.folder / "elsewhere.md")).returncode == 1


def test_folders_may_be_named_from_where_one_stands(newsroom: Newsroom) -> None:
    """Content and output that lie above the working folder, or beside it, are found by `..`."""
    newsroom.write("plain")
    content, output = (os.path.relpath(path, ROOT) for path in (newsroom.content, newsroom.output))
    assert content.startswith("..")
    done = newsroom.run("build", "--content", content, "--output", output)
    assert done.returncode == 0, done.stderr
    assert (newsroom.output / "index.html").is_file()
