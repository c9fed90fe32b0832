"""Nothing leaks before its time."""

from pathlib import Path

from PIL import Image

from tests.site.newsroom import NOW, Newsroom

LIFT = "2026-01-20T06:00-05:00"
WORD = "zanzibarsecret"


def write_held_release(newsroom: Newsroom) -> None:
    """Write a held release of three images, a PDF and a topic that no other release has."""
    folder = newsroom.releases / WORD
    folder.mkdir()
    for number in (1, 2, 3):
        Image.new("RGB", (60, 40), (number, 9, 9)).save(folder / f"{WORD}{number}.png")
    (folder / f"{WORD}.pdf").write_bytes(b"%PDF-1.4 " + WORD.encode())
    topics = newsroom.content / "data" / "topics.yaml"
    topics.write_text(topics.read_text("utf-8") + f"{WORD}:\n  labels:\n    en: {WORD}\n")
    images = "".join(f"\n  - {{file: {WORD}{n}.png, alt: Secret {n}}}" for n in (1, 2, 3))
    newsroom.write(
        WORD,
        embargo=LIFT,
        section="speech",
        topics=f"[{WORD}]",
        images=images,
        attachments=f"\n  - {{file: {WORD}.pdf, title: {WORD}}}",
        body=f"The {WORD} text.",
    )


def test_held_release_leaves_no_trace(tmp_path: Path) -> None:
    """No byte of the tree differs from that of a newsroom without the held release."""
    with_it, without_it = (Newsroom.in_folder(tmp_path / name) for name in ("a", "b"))
    for newsroom in (with_it, without_it):
        newsroom.write("public")
    write_held_release(with_it)
    files = with_it.build()
    assert files == without_it.build()
    told = [path for path, data in files.items() if WORD in path or WORD.encode() in data]
    assert told == []


def test_held_release_is_everywhere_once_its_time_has_come(newsroom: Newsroom) -> None:
    """At the moment of the lift, and not a second before, every channel has the release."""
    newsroom.write("public")
    write_held_release(newsroom)
    before = newsroom.build("--now", "2026-01-20T05:59:59-05:00")
    after = newsroom.build("--now", LIFT)
    path = f"releases/2010/03/26/headline-{WORD}"
    fresh = sorted(after.keys() - before.keys())
    assert f"{path}/index.html" in fresh
    assert {f"{path}/{WORD}.pdf", f"{path}/{WORD}1.png"} <= set(fresh)
    for channel in ("index.html", "feeds/all.atom.xml", "feeds/all.rss.xml", "sitemap.xml"):
        assert WORD.encode() not in before[channel]
        assert WORD.encode() in after[channel]
    assert {"feeds/sections/speech.atom.xml", "sections/speech/index.html"} <= set(fresh)


def test_report_tells_the_office_of_the_held_release(newsroom: Newsroom) -> None:
    """The report counts the held release, and says when the site next changes by itself."""
    newsroom.write("public")
    write_held_release(newsroom)
    report = newsroom.report()
    assert report["sources"] == {"held": 1, "published": 1}
    assert report["changes_at"] == "2026-01-20T06:00:00-05:00"
    assert report["now"] == NOW.replace("Z", "+00:00")


def test_link_to_a_held_release_is_refused(newsroom: Newsroom) -> None:
    """A public text that links to a held release stops the build with the line to mend."""
    write_held_release(newsroom)
    newsroom.write("public", body=f"See [that](release:r-{WORD}).")
    done = newsroom.run("build")
    assert done.returncode == 1
    assert "content/releases/public.md: E171" in done.stderr
    assert not newsroom.output.exists()
