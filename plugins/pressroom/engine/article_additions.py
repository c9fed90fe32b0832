"""What have other people's plugins written to the views of releases?"""

from collections.abc import Callable
from inspect import currentframe
from typing import Any

from pressroom.engine.refusal import BuildRefusedError
from pressroom.model.card import Card
from pressroom.problems.problem import Problem, problem

# What makes an article of Pelican's say something else or go elsewhere: written to a view, it would
# be passed over in silence.
PELICAN_OWN = frozenset("_summary override_url override_save_as".split())


class Additions:
    """Attributes that plugins give to releases, for as long as Pelican runs.

    They are seen where views are: by plugins, and in what Pelican itself writes. `owned` are the
    names that a view has itself, and `refused` makes the exception that stops the build.
    """

    def __init__(
        self, owned: frozenset[str], refused: Callable[[Problem], BuildRefusedError]
    ) -> None:
        """Take the names of a view, and what refuses the build."""
        self._owned = owned | PELICAN_OWN
        self._refused = refused
        self._added: dict[str, dict[str, Any]] = {}

    def get(self, card: Card, name: str) -> Any:  # noqa: ANN401 - whatever was given
        """Return what a plugin gave to a release under this name.

        Raises:
            AttributeError: nothing was given, or the release has nothing to tell there.
        """
        try:
            return self._added[card.id][name]
        except KeyError:
            msg = f"{card.source_path} has no {name!r}"
            raise AttributeError(msg) from None

    def put(self, card: Card, name: str, value: object) -> None:
        """Keep what a plugin gives to a release, unless it is the release that tells it."""
        self._check(card, name)
        self._added.setdefault(card.id, {})[name] = value

    def remove(self, card: Card, name: str) -> None:
        """Take away what a plugin gave to a release."""
        self._check(card, name)
        self.get(card, name)
        del self._added[card.id][name]

    def _check(self, card: Card, name: str) -> None:
        if name in self._owned:
            # Behind this call, `put`, and the view's own method.
            told = {"plugin": _module_of_caller(3), "value": name, "release": card.source_path}
            raise self._refused(problem("E342", "pelicanconf.py", 0, "PLUGINS", **told))


def _module_of_caller(depth: int) -> str:
    frame = currentframe()
    for _ in range(depth + 1):
        frame = frame.f_back if frame else None
    return str(frame.f_globals.get("__name__")) if frame else "?"
