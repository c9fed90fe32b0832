"""What is wrong with plugins of other people."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from pressroom.engine.article_additions import Additions
from pressroom.engine.refusal import BuildRefusedError
from pressroom.problems.problem import Problem
from tests.broken.finding import refusal_of


class View:
    """A release as a plugin finds it."""

    def __init__(self, additions: Additions) -> None:
        object.__setattr__(self, "additions", additions)

    def __setattr__(self, name: str, value: object) -> None:
        card: Any = SimpleNamespace(id="r-x", source_path="releases/x.md")
        self.additions.put(card, name, value)


def plugin_that_changes_a_release(_folder: Path) -> tuple[Problem, ...]:
    """Run a plugin that gives every article another title."""
    view = View(Additions(frozenset({"title"}), lambda found: BuildRefusedError((found,))))
    return refusal_of(lambda: exec("view.title = ''", {"__name__": "shouting", "view": view}))  # noqa: S102 - a module of this name
