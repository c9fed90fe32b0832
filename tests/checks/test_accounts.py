import pytest

from pressroom.checks.accounts import check_accounts

FOUND = ("content/releases/a.md", "content/releases/b.md", "content/releases/c.txt")


def test_sources_that_are_all_counted_once_have_no_finding() -> None:
    """Each file that was found is in one state, or refused."""
    by_state = {"published": FOUND[:1], "draft": FOUND[1:2], "held": ()}
    assert check_accounts(by_state, refused=FOUND[2:], found=FOUND) == ()


@pytest.mark.parametrize(
    ("by_state", "refused", "line"),
    [
        pytest.param(
            {"published": FOUND[:2]},
            (),
            "content/releases/c.txt: E555 this file was found and then lost: it is neither "
            "published, held, draft, withdrawn nor refused. This is a fault of the program.",
            id="a file that no state has",
        ),
        pytest.param(
            {"published": FOUND[:2], "held": FOUND[1:]},
            (),
            "content/releases/b.md: E556 this file is counted 2 times: published, held. This is "
            "a fault of the program.",
            id="a file in two states",
        ),
        pytest.param(
            {"published": FOUND},
            FOUND[:1],
            "content/releases/a.md: E556 this file is counted 2 times: published, refused. This "
            "is a fault of the program.",
            id="a file published and refused",
        ),
        pytest.param(
            {"published": (*FOUND, "content/releases/d.md")},
            (),
            "content/releases/d.md: E557 this file is counted as published, but nobody found "
            "it. This is a fault of the program.",
            id="a file that nobody found",
        ),
    ],
)
def test_a_source_not_counted_once_is_found(
    by_state: dict[str, tuple[str, ...]], refused: tuple[str, ...], line: str
) -> None:
    """A source in no state, in two, or from nowhere is a finding at that source."""
    assert [str(p) for p in check_accounts(by_state, refused, FOUND)] == [line]
