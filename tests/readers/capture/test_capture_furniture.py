"""Furniture and contacts are told from the release by their own lines."""

import pytest

from pressroom.readers.capture.contacts import contacts_in
from pressroom.readers.capture.furniture import (
    furniture_kind,
    is_tail_label,
    mail_header_length,
    menus_in,
)
from pressroom.readers.capture.lines import lines_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Skip Global Navigation to Main Content", "skip link"),
        ("Skip Breadcrumb Navigation", "skip link"),
        ("Jump to content", "skip link"),
        ("_________", "rule"),
        ("* * *", "rule"),
        ("FOR IMMEDIATE RELEASE", "release line"),
        ("Immediate Release:", "release line"),
        ("For release upon receipt", "release line"),
        ("Today: July 24, 2008", "capture date"),
        ("Updated September 15, 2014", "update line"),
        ("Page last updated: September 15, 2014", "update line"),
        ("Home » Office of Public Affairs » News", "breadcrumb"),
        ("You are here:", "breadcrumb"),
        ("THE WHITE HOUSE", "letterhead"),
        ("Office of the Press Secretary", "letterhead"),
        ("Department of Justice", "letterhead"),
        ("Today the Senate passed a bill", None),
        ("Updated rules for air travel", None),
        ("Department of Justice Sues a Bank", None),
        ("Skip the line at the airport", None),
        ("For release of the funds, the Senate votes", None),
    ],
)
def test_furniture_is_a_whole_line(line: str, kind: str | None) -> None:
    """A headline that begins like furniture is none."""
    assert furniture_kind(line) == kind


@pytest.mark.parametrize(
    ("line", "is_label"),
    [
        ("Component(s):", True),
        ("Topic: Civil Rights", True),
        ("Related Links:", True),
        ("The topics:", False),
    ],
)
def test_labels_below_a_release_are_known(line: str, is_label: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Archives print components, topics and files below a release."""
    assert is_tail_label(line) is is_label


def test_mail_header_ends_at_the_empty_line() -> None:
    """Fields and the lines that go on with them are the header, not what follows."""
    mail = (
        "Path: a!b\nFrom: office@b (Office)\nOrganization: Project,\n    675 Avenue\n"
        "Message-ID: <1@b>\n\nSubject: text"
    )
    assert mail_header_length(lines_of(mail)) == 5
    assert mail_header_length(lines_of(mail.rpartition("\n\n")[0])) == 5


def test_release_that_opens_with_labels_is_no_mail() -> None:
    """`TO:` and `FROM:` are written by people; only programs write a message's id."""
    assert mail_header_length(lines_of("TO: Editors\nFROM: Press office\nDATE: March 1, 2010")) == 0


@pytest.mark.parametrize(
    ("texts", "entries"),
    [
        ("Home|News|Our work|Search|Us|Agencies Sign a Pact on Sharing of Data", 5),
        ("Home|News|Search|Contact", 0),
        ("Ann Doe|Bob Doe|Cat Doe|Dan Doe|Eve Doe", 0),
        ("Home|News||Search|Contact|Share", 0),
    ],
    ids=["a menu", "four entries", "a list of names", "two short runs"],
)
def test_menu_is_a_run_of_known_entries(texts: str, entries: int) -> None:
    """Five short lines in a row, of which two are known from other sites."""
    assert menus_in(texts.split("|")) == set(range(entries))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Contact: Jane Doe, 202-555-0100", [("Jane Doe", None, "202-555-0100", None)]),
        (
            "Media Contact: Jane Doe, director, jane@example.org",
            [("Jane Doe", "director", None, "jane@example.org")],
        ),
        (
            "CONTACT: Jane Doe\n(202) 555-0100 ext. 4\njane@example.org",
            [("Jane Doe", None, "(202) 555-0100 ext. 4", "jane@example.org")],
        ),
        (
            "Contacts:\nJane Doe\n202-555-0100\nJohn Roe\n202-555-0101",
            [("Jane Doe", None, "202-555-0100", None), ("John Roe", None, "202-555-0101", None)],
        ),
        (
            "Contact: Press Office, +44 20 7946 0000",
            [("Press Office", None, "+44 20 7946 0000", None)],
        ),
        (
            "Contact: Press and Media Office, 202-555-0100",
            [("Press and Media Office", None, "202-555-0100", None)],
        ),
        ("Contact: 202-555-0100", []),
        ("Contact: Jane Doe\n\n202-555-0100", [("Jane Doe", None, None, None)]),
        ("Contact Us", []),
    ],
    ids=[
        "one line",
        "role and e-mail",
        "a block",
        "two in a block",
        "abroad",
        "an office",
        "no name",
        "a block that ends",
        "a menu",
    ],
)
def test_contacts_are_read_from_lines_and_blocks(
    text: str, told: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    """Name, role, number and address are those printed; what is not printed is absent."""
    found = contacts_in(lines_of(text)).contacts
    assert [(c.labels[0][1], c.role, c.telephone, c.email) for c in found] == told


def test_block_of_a_contact_ends_before_the_text() -> None:
    """Lines below a contact that lead to no number are not part of it."""
    lines = lines_of("Contact: Jane Doe\nAgencies Sign Agreement\nMarch 26, 2010")
    assert contacts_in(lines).places == {0}
