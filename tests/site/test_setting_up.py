"""Is an office set up by what docs/theme.md says, and by nothing else?"""

import re
from pathlib import Path

import pytest

from tests.site.newsroom import ROOT, Newsroom

PAGE = (ROOT / "docs" / "theme.md").read_text("utf-8")
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>'


def settings_of_page(newsroom: Newsroom, *, is_federal: bool) -> Path:
    """Return the settings of the demonstration with every block of the page put where it says.

    Of the two blocks for a logo the first is taken.
    """
    names, press, *keys = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    text = (ROOT / "pelicanconf.py").read_text("utf-8")
    for line in names.splitlines():
        text, count = re.subn(rf"(?m)^{line.split(' = ')[0]} = .*$", line, text)
        assert count == 1
    inside = "".join(block for block in keys if "REPLACES_NAME" not in block)
    if not is_federal:
        inside, count = re.subn('"FEDERAL": True', '"FEDERAL": False', inside)
        assert count == 1
    else:
        text = re.sub(r"(?m)^SITEURL = .*$", 'SITEURL = "https://news.example.gov"', text)
    press = f"{press.rstrip().removesuffix('}')}{inside}}}\n"
    text, count = re.subn(r"(?ms)^PRESSROOM = \{.*?^\}\n", lambda _: press, text)
    assert count == 1
    path = newsroom.folder / "officeconf.py"
    places = f"THEME = {str(ROOT / 'theme')!r}\nCACHE_PATH = {str(newsroom.folder / 'cache')!r}\n"
    path.write_text(text + places, "utf-8")
    return path


@pytest.mark.parametrize("is_federal", [False, True], ids=["plain", "federal"])
def test_page_sets_up_an_office(newsroom: Newsroom, *, is_federal: bool) -> None:
    """A site without the demonstration's texts and terms is built, and is the office's own."""
    for path in (newsroom.content / "data").iterdir():
        if path.name != "sections.yaml":
            path.unlink()
    for name in ("about", "accessibility"):
        page = f"---\ntitle: {name}\nslug: {name}\ndescription: Our own.\n---\n\nOur own.\n"
        (newsroom.content / "pages" / f"{name}.md").write_text(page, "utf-8")
    (newsroom.content / "logo.svg").write_text(LOGO, "utf-8")
    newsroom.write("first", section="press-release")
    settings = settings_of_page(newsroom, is_federal=is_federal)
    files = newsroom.build("--settings", str(settings))
    home = files["index.html"].decode()
    assert "Harbor City Press Office" in home
    assert 'src="/theme/logo.svg?v=' in home
    assert ("An official website of the United States government" in home) is is_federal
    assert ("theme/federal/flag.png" in files) is is_federal
    assert b"--pr-header:#19311e" in files["theme/css/pressroom.css"]
    assert [path for path, data in files.items() if b"Example Newsroom" in data] == []


def test_message_on_the_page_is_what_a_build_says(newsroom: Newsroom) -> None:
    """The problem that the page shows is told in these words for that colour."""
    settings = settings_of_page(newsroom, is_federal=False)
    (newsroom.content / "logo.svg").write_text(LOGO, "utf-8")
    text = settings.read_text("utf-8")
    settings.write_text(text.replace('"LINK": "green-cool-60v"', '"LINK": "blue-40v"'), "utf-8")
    (told,) = re.findall(r"(?m)^pelicanconf.py: PRESSROOM.*$", PAGE)
    assert told in newsroom.run("build", "--settings", str(settings)).stderr.splitlines()
