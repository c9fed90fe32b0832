"""An exception that says what is wrong where, for whoever collects problems."""

from pressroom.problems.problem import Problem


class ProblemsError(ValueError):
    """Something that cannot go on; `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems, and show them one a line."""
        super().__init__("\n".join(str(p) for p in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type["ProblemsError"], tuple[tuple[Problem, ...]]]:
        """Return how another process makes the same one."""
        return type(self), (self.problems,)
