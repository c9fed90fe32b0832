"""What do all pages share? The theme's templates, the site, and the parts that fill heads."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from socket import gethostname

from jinja2 import (
    BytecodeCache,
    Environment,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
)

from pressroom.engine.executor import ExecutorError
from pressroom.engine.ground import digest_of_files
from pressroom.engine.own_files import OwnFiles
from pressroom.engine.printing import PrintingGenerator
from pressroom.engine.recipe import ThemeRecipe, environment_of
from pressroom.model.artefact import Family
from pressroom.model.edition import PublicRelease
from pressroom.model.head import Head
from pressroom.model.page import Page, PageKind
from pressroom.model.site import Site
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import Problem, problem

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

    def __init__(self, spot: str, line: int, *, name: str, reason: str) -> None:
        """Take the template's file and line, its name, and what is wrong."""
        self._at = (spot, line, name, reason)
        super().__init__(self.told_for("a page"))

    def told_for(self, page: str) -> tuple[Problem, ...]:
        """Return what is said when the template was to make this page, or that of this source."""
        spot, line, name, reason = self._at
        return (problem("E321", spot, line, value=name, reason=reason, page=page),)


class SiteShell:
    """The shell of one build."""

    def __init__(
        self,
        site: Site,
        families: Sequence[Family],
        environment: Environment,
        *,
        bytecode: BytecodeCache | None = None,
        theme: ThemeRecipe | None = None,
        files: OwnFiles | None = None,
    ) -> None:
        """Take the site, the families in the order of `PLUGINS`, and Pelican's Jinja environment.

        Values are escaped and unknown names are errors, whatever the environment says. A theme
        that changes during a build is seen by the next one. `theme` is the environment's recipe,
        by which another process can make the same shell. `files` are what copies may show.
        """
        self.site = site
        self._families = tuple(families)
        self._theme = theme
        self._files = files
        self._root = Path.cwd()
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
        self._templates: dict[str, Template] = {}

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Return how a worker of a cluster makes the same shell.

        Raises:
            ExecutorError: only Pelican can make the environment.
        """
        if self._theme is None:
            raise ExecutorError((problem("E338", "pelicanconf.py", field="PLUGINS"),))
        templates = digest_of_files(files_of_theme(self._theme))
        made_of = (self.site, self._families, self._theme, self._root, templates, self._files)
        return shell_of, made_of

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

    def file_of(self, public: PublicRelease, path: str) -> bytes | None:
        """Return a file of this release's own, or of the theme, by its path in the output.

        None where neither has one there.
        """
        return self._files.find(public, path, self) if self._files else None

    def render(self, template: str, **values: object) -> str:
        """Return the template of this name filled with these values.

        Raises:
            TemplateFailedError: the template has an error; it is told with its line.
        """
        name = f"{template}.html"
        try:
            return self._template(name).render(**values)
        except TEMPLATE_ERRORS as error:
            place, line = _place_of(error) or (f"theme/templates/{name}", 0)
            spot = _shown(place, self._root)
            reason = str(error).rstrip(".")
            raise TemplateFailedError(spot, line, name=name, reason=reason) from error

    def _template(self, name: str) -> Template:
        template = self._templates.get(name)
        if template is None:
            template = self._templates[name] = self._environment.get_template(name)
            # Jinja copies these for each page, and copies a chain of mappings slowly.
            template.globals = dict(template.globals)
        return template


def shell_of(
    site: Site,
    families: Sequence[Family],
    theme: ThemeRecipe,
    root: Path,
    templates: str,
    files: OwnFiles | None,
) -> SiteShell:
    """Return a shell that was sent here; messages name templates from the folder `root`.

    Raises:
        ExecutorError: the templates here are not those of the digest.
    """
    if digest_of_files(files_of_theme(theme)) != templates:
        raise ExecutorError((problem("E337", gethostname(), value=f"the theme in {theme.theme}"),))
    shell = SiteShell(site, families, environment_of(theme), theme=theme, files=files)
    shell._root = root  # noqa: SLF001 - the folder of who sent it
    return shell


def files_of_theme(theme: ThemeRecipe) -> Iterator[Path]:
    """Yield every file of the folders that templates come from."""
    for folder in {*theme.folders, theme.theme, theme.simple}:
        yield from (path for path in Path(folder).rglob("*") if path.is_file())


def _shown(spot: object, root: Path) -> str:
    """Return the path of a template from the folder that one works in, where it lies below it."""
    path = Path(str(spot))
    return str(path.relative_to(root) if path.is_relative_to(root) else path)


def _place_of(error: BaseException) -> tuple[str, int] | None:
    """Return the template file and line at which the error rose, None when it cannot be told.

    That is the innermost template: one that is extended or included, not the one that asked for it.
    """
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return error.filename, error.lineno
    traceback, place = error.__traceback__, None
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if file.endswith(".html"):
            place = file, traceback.tb_lineno
        traceback = traceback.tb_next
    return place
