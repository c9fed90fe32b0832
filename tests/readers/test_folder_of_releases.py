"""Which files lie in content/releases, and is each of them accounted for?"""

import shutil

from pressroom.readers.archive import Archive, read_archive
from pressroom.readers.context import context_of
from tests.readers.newsroom import TEXT, Newsroom
from tests.records import SITE


def test_content_without_a_folder_of_releases_has_none(newsroom: Newsroom) -> None:
    """Version control keeps no empty folder; a new office has no release yet."""
    shutil.rmtree(newsroom.content / "releases", ignore_errors=True)
    assert newsroom.archive() == Archive(outcomes=(), problems=())


def test_releases_are_read_in_order_of_their_paths(newsroom: Newsroom) -> None:
    """Folders may be as deep as the office likes; hidden files are nobody's."""
    for name in ("b/2.md", "b/1.md", "a/x/y/3.md", ".git/config", "b/.DS_Store"):
        newsroom.write(name, f"---\nid: r-{name[-4]}\ntitle: {name}\ndate: 2010-03-26\n---\n{TEXT}")
    archive = newsroom.archive()
    assert archive.problems == ()
    assert [r.source_path for r in archive.outcomes] == [
        "releases/a/x/y/3.md",
        "releases/b/1.md",
        "releases/b/2.md",
    ]


def test_progress_counts_every_source(newsroom: Newsroom) -> None:
    """Who watches is told of each source, refused ones too."""
    newsroom.write("a.md", "")
    newsroom.write("b.md", "")
    context, _ = context_of(newsroom.content, SITE)
    told: list[tuple[int, int]] = []
    read_archive(context, lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


def test_all_problems_of_all_files_are_told(newsroom: Newsroom) -> None:
    """One broken file hides no other, and one problem of a file no other of it."""
    newsroom.write("a.md", "")
    newsroom.write("b.md", f"---\ntitle:\ndate: soon\nembrago: x\n---\n{TEXT}")
    newsroom.write("c.gif", b"GIF89a")
    newsroom.write("d.md", f"---\nid: r-d\ntitle: Good\ndate: 2010-03-26\n---\n{TEXT}")
    archive = newsroom.archive()
    assert sorted((p.path.rpartition("/")[2], p.line, p.code) for p in archive.problems) == [
        ("a.md", 0, "E100"),
        ("b.md", 0, "E127"),
        ("b.md", 2, "E132"),
        ("b.md", 3, "E122"),
        ("b.md", 4, "E114"),
        ("c.gif", 0, "E104"),
    ]
    assert [record.id for record in archive.records] == ["r-d"]


def test_sidecar_in_the_folder_of_a_release_belongs_to_nothing(newsroom: Newsroom) -> None:
    """A sidecar beside a medium cannot say anything about a release."""
    newsroom.write("x/minutes.txt", "Minutes\n")
    newsroom.write("x/minutes.txt.yaml", "draft: true\n")
    newsroom.write_release("attachments:\n  - file: minutes.txt\n    title: Minutes\n")
    assert newsroom.problems() == [
        (
            "content/releases/x/minutes.txt.yaml: E105 the sidecar has no source: there is no "
            '"content/releases/x/minutes.txt". Rename it, or restore the source.'
        )
    ]


def test_releases_may_share_a_slug_but_no_address(newsroom: Newsroom) -> None:
    """A weekly report is told from the last one by its day, and from a translation by language."""
    weekly = (("a", 1, "en"), ("b", 2, "en"), ("c", 2, "es"), ("d", 2, "en"))
    for name, day, lang in weekly:
        told = (
            f"id: r-{name}\ntitle: Weekly report\nslug: weekly\ndate: 2010-03-0{day}\nlang: {lang}"
        )
        newsroom.write(f"{name}.md", f"---\n{told}\n---\n{TEXT}")
    newsroom.write(
        "e.md", f"---\nid: r-e\ntitle: More\nslug: weekly-2\ndate: 2010-03-02\n---\n{TEXT}"
    )
    (found,) = newsroom.archive().problems
    assert (found.path, found.code) == ("content/releases/d.md", "E241")
    assert "/releases/2010/03/02/weekly/ belongs to content/releases/b.md" in found.message
    assert found.message.endswith("Write `slug: weekly-3`.")
