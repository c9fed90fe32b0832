"""Why does a build not go on?"""

from pressroom.engine.report import counted, tell
from pressroom.problems.problem import Problem


class BuildRefusedError(Exception):
    """A build that stops; the problems were told, and the live tree stays as it was.

    `exitcode` is what Pelican's command line exits with.
    """

    exitcode = 1

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems."""
        errors = sum(p.is_error for p in problems)
        found = counted(errors, "error")
        super().__init__(f"{found}. Nothing was published; the site stays as it was.")
        self.problems = problems


def refusal(*problems: Problem) -> BuildRefusedError:
    """Print the problems, and return the exception to raise for them."""
    tell(problems)
    return BuildRefusedError(problems)
