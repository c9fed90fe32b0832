import pytest

from tests.checks.planting import URL, Fault, edit, in_bytes
from tests.checks.true_site import RELEASE, TrueSite

TEXT = f"{RELEASE}release.txt"
FAULTS = [
    pytest.param(["E558"], edit(TEXT, " sign agreement", ""), id="a headline cut short"),
    pytest.param(["E558"], edit(TEXT, f"{URL}{RELEASE}", URL), id="another address"),
    pytest.param(["E558"], edit(TEXT, "March 26", "March 27"), id="another day"),
    pytest.param(["E558"], edit(TEXT, "Press Releases", "Speeches"), id="another section"),
    pytest.param(["E558"] * 4, in_bytes(TEXT, b"\xff\xfe"), id="no text at all"),
]


@pytest.mark.parametrize(("codes", "fault"), FAULTS)
def test_copy_that_tells_another_release_is_found(
    built: TrueSite, codes: list[str], fault: Fault
) -> None:
    """The plain text of a release begins with its section, headline, date and address."""
    fault(built)
    assert [problem.code for problem in built.problems()] == codes


def test_headline_of_many_lines_is_found_again(built: TrueSite) -> None:
    """Line ends inside the headline are no fault."""
    edit(TEXT, " sign agreement", "\nsign\nagreement")(built)
    assert built.problems() == ()
