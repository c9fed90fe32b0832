"""What is saved is on show, whatever it is, and what is left is as a normal build leaves it."""

import urllib.request

import pytest
from PIL import Image

from tests.serve.serving import Serving, eventually
from tests.site.newsroom import files_of

PLACE = "releases/2010/03/26/headline-"


def assert_clean(served: Serving) -> None:
    """The tree is that of a clean build, and a build makes nothing."""
    assert ", 0 made" in served.build()
    found, expected = files_of(served.newsroom.output), served.clean()
    assert found.keys() == expected.keys()
    assert [path for path in found if found[path] != expected[path]] == []


def test_edit_is_on_show(served: Serving) -> None:
    """An edited text is on its page, built by the process that serves."""
    path = served.newsroom.write("edited", body="Before.")
    served.shows("Before.", f"{PLACE}edited/")
    path.write_text(path.read_text("utf-8").replace("Before", "After"), encoding="utf-8")
    served.shows("After.", f"{PLACE}edited/")
    eventually(lambda: not served.is_building)
    assert served.builder == served.process.pid
    assert_clean(served)


def test_open_page_hears_of_an_edit(served: Serving) -> None:
    """A page that is open is told to load again; what it then gets is the new text."""
    path = served.newsroom.write("open", body="Before.")
    served.shows("Before.", f"{PLACE}open/")
    eventually(lambda: not served.is_building)
    page = served.get(f"{PLACE}open/")
    script = page.split("new EventSource('/")[1].split("'")[0]
    with urllib.request.urlopen(served.address + script, timeout=60) as events:
        path.write_text(path.read_text("utf-8").replace("Before", "After"), encoding="utf-8")
        assert events.readline() == b"data: reload\n"
        assert "After." in served.get(f"{PLACE}open/")


def test_page_that_moves_with_its_headline_is_found(served: Serving) -> None:
    """The page that is open loads again from where it is now, however often it moves."""
    path = served.newsroom.write("wandering", body="Wandering text.")
    served.shows("Wandering text.", f"{PLACE}wandering/")
    for title in ("Second place", "Third place", "Headline wandering"):
        told = path.read_text("utf-8").split("\n")
        path.write_text("\n".join([*told[:2], f"title: {title}", *told[3:]]), encoding="utf-8")
        served.shows(f"<h1>{title}</h1>", f"{PLACE}wandering/")
    assert "Wandering text." in served.get("releases/2010/03/26/second-place/")
    assert "Wandering text." not in served.get("releases/2010/03/26/no-place/")


def test_release_that_comes_moves_and_goes_is_followed(served: Serving) -> None:
    """A new file, its new name, a folder that it moves into, and its end."""
    path = served.newsroom.write("moving", body="Moving text.")
    served.shows("Headline moving")
    renamed = path.rename(path.with_name("renamed.md"))
    renamed.write_text(renamed.read_text("utf-8").replace("Moving", "Renamed"), encoding="utf-8")
    served.shows("Renamed text.", f"{PLACE}moving/")
    folder = served.newsroom.releases / "below" / "deeper"
    folder.mkdir(parents=True)
    inside = renamed.rename(folder / "renamed.md")
    inside.write_text(inside.read_text("utf-8").replace("Renamed", "Deeper"), encoding="utf-8")
    served.shows("Deeper text.", f"{PLACE}moving/")
    folder.parent.rename(served.newsroom.releases / "besides")
    moved = served.newsroom.releases / "besides" / "deeper" / "renamed.md"
    moved.write_text(moved.read_text("utf-8").replace("Deeper", "Beside"), encoding="utf-8")
    served.shows("Beside text.", f"{PLACE}moving/")
    moved.unlink()
    served.shows_no("Headline moving")
    assert_clean(served)


def test_medium_and_sidecar_are_followed(served: Serving) -> None:
    """A picture that changes is on show; so is what a sidecar tells of a capture."""
    folder = served.newsroom.releases / "pictured"
    folder.mkdir()
    Image.new("RGB", (6, 4), (1, 2, 3)).save(folder / "a.png")
    served.newsroom.write("pictured", images="[{file: a.png, alt: A picture}]")
    served.shows("A picture", f"{PLACE}pictured/")
    shown = served.newsroom.output / f"{PLACE}pictured" / "a.png"
    Image.new("RGB", (9, 9), (3, 2, 1)).save(folder / "a.png")
    wanted = (folder / "a.png").read_bytes()
    eventually(lambda: shown.read_bytes() == wanted, lambda: served.said)
    capture = served.newsroom.releases / "capture.txt"
    capture.with_name("capture.txt.yaml").write_text("title: First Name\ndate: 2007-05-10\n")
    capture.write_text("WASHINGTON - The senator spoke today.\n\nHe said that all was well.\n")
    served.shows("First Name")
    capture.with_name("capture.txt.yaml").write_text("title: Second Name\ndate: 2007-05-10\n")
    served.shows("Second Name")


def test_refused_save_is_told_and_the_next_one_heals(served: Serving) -> None:
    """While a release has an error the last good tree stays; what was saved besides comes too."""
    path = served.newsroom.write("broken", body="Good text.")
    served.shows("Good text.", f"{PLACE}broken/")
    told = len(served.said)
    good = path.read_text("utf-8")
    path.write_text(good.replace("2010-03-26", "soon"), encoding="utf-8")
    message = 'releases/broken.md:4: date: E122 "soon" is not a date. Write it as 2010-03-26.'
    served.says(message, told)
    served.says("Nothing was published; the site stays as it was.", told)
    assert "Good text." in served.get(f"{PLACE}broken/")
    served.newsroom.write("besides-it")
    path.write_text(good.replace("Good", "Healed"), encoding="utf-8")
    served.shows("Healed text.", f"{PLACE}broken/")
    served.shows("Headline besides-it")


def test_template_is_followed_and_an_error_in_it_is_told(served: Serving) -> None:
    """A template is read afresh; one that fails is told with its line, and may be mended."""
    template = served.newsroom.folder / "theme" / "templates" / "base.html"
    good = template.read_text("utf-8")
    template.write_text(good.replace("</body>", "<p>Fresh theme</p></body>"), "utf-8")
    served.shows("Fresh theme")
    told = len(served.said)
    template.write_text("{{ nothing.there }}\n" + good, encoding="utf-8")
    served.says("theme/templates/base.html:1: E321", told)
    assert "Fresh theme" in served.get()
    template.write_text(good.replace("</body>", "<p>Mended theme</p></body>"), "utf-8")
    served.shows("Mended theme")


def test_settings_that_an_editor_replaces_are_followed(served: Serving) -> None:
    """Each new file of the same name is read, not only the first."""
    for name in ("First name", "Second name"):
        fresh = served.settings.with_name("fresh.py")
        fresh.write_text(served.settings.read_text("utf-8") + f"SITENAME = {name!r}\n", "utf-8")
        fresh.rename(served.settings)
        served.shows(name)
    served.newsroom.write("after-settings")
    served.shows("Headline after-settings")


def test_terms_and_pages_are_followed(served: Serving) -> None:
    """A term's label, and a standing page, are on show once they are saved."""
    topics = served.newsroom.content / "data" / "topics.yaml"
    before = topics.read_text("utf-8")
    topics.write_text(f"{before}\nfishing:\n  labels: {{en: Sea fishing}}\n", "utf-8")
    served.newsroom.write("fishing", topics="[fishing]")
    page = served.newsroom.content / "pages" / "about.md"
    page.write_text(page.read_text("utf-8") + "\nA sentence more.\n", encoding="utf-8")
    served.shows("A sentence more.", "about/")
    served.shows("Sea fishing", f"{PLACE}fishing/")
    topics.write_text(f"{before}\nfishing:\n  labels: {{en: Inshore fishing}}\n", "utf-8")
    served.shows("Inshore fishing", f"{PLACE}fishing/")


def test_what_is_published_meanwhile_is_followed(served: Serving) -> None:
    """The ledger that `publish` writes pins addresses in the preview too."""
    path = served.newsroom.write("pinned")
    served.shows("Headline pinned", f"{PLACE}pinned/")
    public = str(served.newsroom.folder / "public")
    done = served.newsroom.run("publish", "--output", public)
    assert done.returncode == 0, done.stderr
    path.write_text(path.read_text("utf-8").replace("Headline", "Renamed"), encoding="utf-8")
    served.shows("Renamed pinned", f"{PLACE}pinned/")
    assert_clean(served)


def test_normal_build_at_the_same_time_does_no_harm(served: Serving) -> None:
    """Builds of another process come between; each save is still on show, and the tree is true."""
    for number in range(2):
        served.newsroom.write("between", body=f"Text {number} of two builders.")
        served.build()
        served.shows(f"Text {number} of two builders.", f"{PLACE}between/")
        served.newsroom.write("between", body=f"Text {number} of one builder.")
        served.shows(f"Text {number} of one builder.", f"{PLACE}between/")
    assert_clean(served)


def test_second_preview_says_that_the_port_is_taken(served: Serving) -> None:
    """It builds nothing, says so, and ends."""
    port = served.address.rsplit(":", 1)[1].strip("/")
    done = served.newsroom.run("serve", "--settings", str(served.settings), "--port", port)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Port {port} cannot be used: Address already in use. Try --port.\n"


@pytest.mark.long
def test_many_changes_at_once_are_left_to_a_normal_build(served: Serving) -> None:
    """A checkout is built by all processors; after it single saves are followed again."""
    for number in range(320):
        served.newsroom.write(f"many{number}", date=f"19{number % 90 + 10}-01-01")
    served.shows("Headline many319", "releases/1959/01/01/headline-many319/")
    eventually(lambda: not served.is_building)
    assert served.builder != served.process.pid
    for number in range(320):
        (served.newsroom.releases / f"many{number}.md").unlink()
    served.shows_no("Headline many319", "releases/1959/01/01/headline-many319/")
    assert_clean(served)
