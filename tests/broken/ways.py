"""Faults of what machines look for, and of the ways through a site without our engine."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from pressroom.breadcrumbs.stock import SHOWN, check_trails
from pressroom.lifecycle.gate import pass_gate
from pressroom.model.site import SecurityTxt
from pressroom.model.trail import Crumb, Trail
from pressroom.problems.problem import Problem
from tests.broken.finding import NOW, refusal_of
from tests.records import SITE, at


def security_txt_until(moment: str) -> Callable[[Path], tuple[Problem, ...]]:
    """Return what makes a site whose security.txt holds until this moment."""

    def told(_folder: Path) -> tuple[Problem, ...]:
        """Return what the gate says of it."""
        security_txt = SecurityTxt(
            contacts=("mailto:security@newsroom.example",),
            expires_at=at(moment),
            languages=(),
            canonical_url="https://newsroom.example/.well-known/security.txt",
            links=(),
        )
        site = replace(SITE, security_txt=security_txt)
        return pass_gate([], site, NOW, {}, "content", {}).problems

    return told


def step_to_no_page(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a trail whose steps Pelican has written only in part."""
    (folder / "index.html").write_text("", "utf-8")
    steps = (Crumb("Home", ""), Crumb("News", "category/news.html"), Crumb("Here", "here.html"))
    settings = {SHOWN: [("here.rst", Trail(crumbs=steps))]}
    return refusal_of(lambda: check_trails(settings, folder))


WAYS: dict[str, Callable[[Path], tuple[Problem, ...]]] = {
    "E429-step-to-no-page": step_to_no_page,
    "E592-over": security_txt_until("2026-01-15T17:00:00Z"),
    "E592-too-far": security_txt_until("2027-02-01T00:00:00Z"),
    "W592-nearly-over": security_txt_until("2026-02-01T00:00:00Z"),
}
