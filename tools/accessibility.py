"""What was tried about the accessibility of the site? A record, and a statement made of it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

RECORD = Path(__file__).parent.parent / "docs" / "accessibility.yaml"
MADE = "Made by `make docs` from `docs/accessibility.yaml`. Do not edit."
RESULTS = {"met": "met", "absent": "met: nothing it speaks of", "barrier": "**not met**"}


HEAD = f"""\
---
title: Accessibility
slug: accessibility
description: What has been checked about the accessibility of this site, what has not, and whom to \
tell about a barrier.
# {MADE}
---

This site is meant to work for everybody: with a keyboard, with a screen reader, enlarged, on a \
small screen, and without JavaScript. We aim at the Web Content Accessibility Guidelines 2.2, \
level AA.
"""
FOOT = """\
So we do not claim that the site conforms: that takes people, too.

## Tell us

This is a demonstration site, and its e-mail address is invented. If you use Pressroom for a real \
office, replace this page with what you have checked yourself, and with an address that is read.
"""


def record() -> str:
    """Return docs/accessibility.md: each criterion, how it was tried, and the result."""
    told = _told()
    lines = [
        "# Accessibility: what was tried, how, and what came of it",
        "",
        f"<!-- {MADE} -->",
        "",
        f"Against {told['standard']}; on {told['evaluated_on']}. {told['evaluators']}.",
        "",
        told["method"],
        "",
        "The statement of the site, `content/pages/accessibility.md`, is made of the same record.",
        "An office with a theme, colours or pages of its own makes its own record.",
        "",
        "## Pages",
        "",
        "| kind | what it shows |",
        "| --- | --- |",
        *(f"| {kind} | {what} |" for kind, what in told["sample"].items()),
        "",
        "## Ways",
        "",
        "| name | what was done |",
        "| --- | --- |",
        *(f"| {name} | {what} |" for name, what in told["ways"].items()),
        "",
        "`make test` repeats axe, keys and boxes; `make check-extern` repeats sniffer, nu,",
        "lighthouse and reader.",
        "",
        "## Criteria",
        "",
        "Each was tried on the pages that its ways tell.",
        "",
        "| criterion | level | result | how | what there is to say |",
        "| --- | --- | --- | --- | --- |",
        *_criteria(told["criteria"]),
        "",
        "## Tasks, with the virtual screen reader",
        "",
        *(f"1. {task}" for task in told["tasks"]),
        "",
        "## What was not tried",
        "",
        *(f"- {limit}" for limit in told["limits"]),
    ]
    return "\n".join(lines) + "\n"


def _criteria(criteria: list[list[Any]]) -> Iterator[str]:
    for number, name, level, result, ways, note in criteria:
        yield f"| {number} {name} | {level} | {RESULTS[result]} | {', '.join(ways)} | {note} |"


def statement() -> str:
    """Return the page of the site that tells it to its readers."""
    told = _told()
    barriers = [
        f"{name}: {note}" for _, name, _, result, _, note in told["criteria"] if result == "barrier"
    ]
    day = date.fromisoformat(str(told["evaluated_on"]))
    known = "What we know not to meet them:" if barriers else "We know of none that is not met."
    lines = [
        HEAD,
        "## What was checked",
        "",
        (
            f"On {day:%B} {day.day}, {day.year}, we tried the {len(told['criteria'])} criteria of"
            f" the guidelines on {len(told['sample'])} kinds of page. {known}"
        ),
        "",
        *(f"- {barrier}" for barrier in barriers),
        *([""] if barriers else []),
        "We used:",
        "",
        *(f"- {what}." for what in told["ways"].values()),
        "",
        "With the virtual screen reader's own commands we could:",
        "",
        *(f"- {task}" for task in told["tasks"]),
        "",
        "## What was not checked",
        "",
        *(f"- {limit}" for limit in told["limits"]),
        "",
        FOOT,
    ]
    return "\n".join(lines)


def _told() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load(RECORD.read_text("utf-8"))
    return told
