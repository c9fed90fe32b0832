"""What is wrong with PDFs, found without a printer."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pressroom.copies.pdf_copy import failed
from pressroom.engine.settings import OFF, check_settings
from pressroom.problems.problem import Problem
from tests.broken.finding import refusal_of


def no_weasyprint(_folder: Path) -> tuple[Problem, ...]:
    """Ask for PDFs where WeasyPrint is not installed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "weasyprint", None)
        return refusal_of(lambda: check_settings({**OFF, "PRESSROOM": {"PDF": True}}))


def foreign_picture(_folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a release that shows what is not its own."""
    reason = "it shows https://cdn.example/a.svg, which is no file of its own or of the theme"
    return failed("content/releases/x.md", reason).problems


PRINTING: dict[str, Callable[[Path], tuple[Problem, ...]]] = {
    "E343-no-weasyprint": no_weasyprint,
    "E344-not-to-be-printed": foreign_picture,
}
