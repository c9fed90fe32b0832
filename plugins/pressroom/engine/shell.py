"""What do all pages share? The theme's templates, the site, and the parts that fill heads."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import BytecodeCache, Environment, StrictUndefined, TemplateError

from pressroom.engine.printing import PrintingGenerator
from pressroom.model.artefact import Family
from pressroom.model.head import Head
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import problem

# What Jinja raises, and what the expressions of a template can raise in Python.
TEMPLATE_ERRORS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)


class TemplateFailedError(ProblemsError):
    """A template that has an error, or asks for what is not there."""


class SiteShell:
    """The shell of one build."""

    def __init__(
        self,
        site: Site,
        families: Sequence[Family],
        environment: Environment,
        bytecode: BytecodeCache | None = None,
    ) -> None:
        """Take the site, the families in the order of `PLUGINS`, and Pelican's Jinja environment.

        Values are escaped and unknown names are errors, whatever the environment says. A theme
        that changes during a build is seen by the next one.
        """
        self.site = site
        self._fillers = tuple(f.complete_head for f in families if f.complete_head)
        self._environment = environment.overlay(
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.code_generator_class = PrintingGenerator
        self._environment.bytecode_cache = bytecode

    def head_of(self, page: Page) -> Head:
        """Return the head of a page, filled by every family in the order of `PLUGINS`."""
        is_home = page.kind is PageKind.HOME
        head = Head(
            title=self.site.name if is_home else f"{page.title} - {self.site.name}",
            description=page.description,
            canonical_url=self.site.url_of(page.path),
            is_indexed=page.is_indexed,
        )
        for fill in self._fillers:
            head = fill(head, page, self.site)
        return head

    def render(self, template: str, **values: object) -> str:
        """Return the template of this name filled with these values.

        Raises:
            TemplateFailedError: the template has an error; it is told with its line.
        """
        name = f"{template}.html"
        try:
            return self._environment.get_template(name).render(**values)
        except TEMPLATE_ERRORS as error:
            spot = _shown(getattr(error, "filename", None) or f"theme/templates/{name}")
            line = getattr(error, "lineno", None) or _line_in(error, name)
            raise TemplateFailedError(
                (problem("E321", spot, line, value=name, reason=str(error).rstrip(".")),)
            ) from error


def _shown(spot: object) -> str:
    """Return the path of a template from the folder that one works in, where it lies below it."""
    path = Path(str(spot))
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def _line_in(error: BaseException, name: str) -> int:
    """Return the template line at which the error rose, 0 when it cannot be told."""
    traceback, line = error.__traceback__, 0
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename.endswith(name):
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line
