"""Where does an output file come from, so that a finding names the source and its line?"""

from msgspec import Struct

from pressroom.model.edition import PublicRelease
from pressroom.model.release import Release
from pressroom.problems.problem import Problem, problem


class UnreadableError(ValueError):
    """An output file that cannot be parsed; `finding` says which and why."""

    def __init__(self, finding: Problem) -> None:
        """Keep the finding."""
        super().__init__(str(finding))
        self.finding = finding


class Origin(Struct, frozen=True, kw_only=True):
    """An output file, its source file from the repository root, and the release it shows."""

    output: str
    source: str | None = None
    release: Release | None = None

    def finding(self, code: str, field: str = "", **values: object) -> Problem:
        """Return a problem at the source and its line for this field, else at the output file.

        A field that no line gives, since it was derived, is told at the line of the title. The
        message gets the output file's path as `output`.
        """
        line = 0
        if field and self.source and self.release:
            source = self.release.source
            line = source.line_of(field) or source.line_of("title")
        return problem(code, self.source or self.output, line, field, output=self.output, **values)

    def told_of(self, public: PublicRelease) -> "Origin":
        """Return the origin of what the same output file says about this release."""
        release = public.release
        return Origin(output=self.output, source=f"content/{release.source.path}", release=release)
