from pathlib import Path

import pytest

from tests.checks.planting import HOME, PAGE, URL, Fault, edit, in_head, in_text
from tests.checks.true_site import LIST, RELEASE, TrueSite, true_site


def link(address: str) -> Fault:
    """Return the fault of a link in the release's text."""
    return in_text(f'<a href="{address}">x</a>')


FAULTS = [
    pytest.param("E518", link("/nowhere/"), id="no page"),
    pytest.param("E518", link(f"{URL}nowhere/"), id="no page, in full"),
    pytest.param("E518", link("/nowhere/#text"), id="no page for a fragment"),
    pytest.param("E518", link(f"/{LIST[:-1]}"), id="the last slash left out"),
    pytest.param("E518", link("/releases/../404.html"), id="dots in the address"),
    pytest.param("E518", in_text('<img srcset="/theme/site.css 1x, /no 2x">'), id="a picture set"),
    pytest.param("E518", in_text('<form action="/no/"></form>'), id="a form"),
    pytest.param("E518", edit(HOME, "/theme/site.css", "/no.css"), id="a style sheet"),
    pytest.param(
        "E518", in_head(f'<meta property="og:video" content="{URL}no.mp4">'), id="a film shared"
    ),
    pytest.param("E519", link("#nowhere"), id="no such place in the page"),
    pytest.param("E519", edit(HOME, 'main id="main"', "main"), id="a skip link to nothing"),
    pytest.param("E519", edit(HOME, "#text", "#nowhere"), id="no such place in a later page"),
    pytest.param("E519", link(f"/{LIST}#nowhere"), id="no such place in an earlier page"),
    pytest.param("E520", link("../"), id="a relative address"),
    pytest.param("E520", link(""), id="an empty address"),
    pytest.param("E521", link("release:r-1"), id="a release by its id"),
    pytest.param("E522", link("java&#10;script:alert(1)"), id="a script over two lines"),
    pytest.param("E522", link(" JavaScript:alert(1)"), id="a script in capitals"),
    pytest.param("E522", in_text('<img src="data:image/png;base64,AAAA">'), id="a picture inside"),
]


@pytest.mark.parametrize(("code", "fault"), FAULTS)
def test_a_fault_of_an_address_is_found_once(built: TrueSite, code: str, fault: Fault) -> None:
    """Each way in which an address can lead nowhere has its own finding."""
    fault(built)
    assert [problem.code for problem in built.problems()] == [code]


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("https://elsewhere.example/", id="another site"),
        pytest.param("//elsewhere.example/", id="another site by either protocol"),
        pytest.param("mailto:press@office.example", id="an e-mail address"),
        pytest.param("tel:+12025550100", id="a telephone number"),
        pytest.param("#", id="the top of the page"),
        pytest.param("#Top", id="the top by its name"),
        pytest.param("#te%78t", id="a place in the page, escaped"),
        pytest.param(URL.rstrip("/"), id="home without a slash"),
        pytest.param(f"/{RELEASE}?print=1#text", id="a query and a fragment"),
        pytest.param(f"/{RELEASE}sign%69ng.jpg#page=2", id="a file, escaped, with a fragment"),
    ],
)
def test_an_address_that_leads_somewhere_is_right(built: TrueSite, address: str) -> None:
    """Links to other sites, to places and to files of this one are no findings."""
    link(address)(built)
    assert built.problems() == ()


def test_a_link_past_the_path_of_the_site_is_found(tmp_path: Path) -> None:
    """On a site below a path, a link from the root of the host would leave it."""
    site = true_site(tmp_path, "https://newsroom.example/news")
    link(f"/{LIST}")(site)
    assert "\n".join(map(str, site.problems())) == (
        f"content/releases/agencies-sign.md: E520 the page {PAGE} links to "
        f'"/{LIST}". Write the address in full, or from the site\'s root: /news/…'
    )
