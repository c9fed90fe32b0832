"""Faults that are in no source: each is made for one test, and what is said of it returned."""

import errno
import fcntl
import io
import os
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Any

import pytest
from jinja2 import Environment, FileSystemLoader
from msgspec.structs import replace

from pressroom.checks.frame import check_frame
from pressroom.cli.main import main
from pressroom.engine.build import Build
from pressroom.engine.clock import moment_of
from pressroom.engine.command.plugin import build_by_pelican
from pressroom.engine.documents import Documents
from pressroom.engine.executor import InProcess
from pressroom.engine.places import Places
from pressroom.engine.plan import plan_of
from pressroom.engine.plugin import ReleasesGenerator
from pressroom.engine.shell import SiteShell
from pressroom.engine.standing_pages import strange_pages
from pressroom.engine.trees import Trees
from pressroom.lifecycle.gate import pass_gate
from pressroom.model.artefact import Artefact, Family, Shell
from pressroom.model.edition import Edition
from pressroom.model.site import FrameLink
from pressroom.problems.problem import Problem
from pressroom.publishing.publish import publish_site
from pressroom.readers.archive import read_archive, read_source
from pressroom.readers.context import context_of
from tests.broken.executors import EXECUTORS
from tests.broken.finding import NOW, SETTINGS, folders_in, printed, refusal_of
from tests.broken.finished import FINISHED, two_folders
from tests.broken.hubs import HUBS
from tests.broken.media import MEDIA
from tests.broken.plugins import plugin_that_changes_a_release
from tests.broken.printing import PRINTING
from tests.broken.ways import WAYS
from tests.records import SITE

RELEASE = "---\nid: r-one\ntitle: One\ndate: 2010-03-26\nsection: press-release\n---\n\nText."
PELICANCONF = Path(__file__).parents[2] / "pelicanconf.py"


def gone_file(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a release that is not there any more when it is read."""
    context, _ = context_of(folder / "content", SITE)
    return read_source("releases/gone.md", has_sidecar=False, context=context).problems


def two_makers(_folder: Path) -> tuple[Problem, ...]:
    """Return what is said of two parts that make one file."""

    def nothing(_inputs: tuple[Any, ...], _shell: Shell) -> bytes:
        return b""

    def family(name: str) -> Family:
        made = Artefact(path="robots.txt", inputs=(), render=nothing)
        return Family(name=name, artefacts=lambda _edition, _pages: (made,))

    edition = Edition(site=SITE, releases=())
    places = Places(Path("content"), Path("pictures"))
    return plan_of(edition, (family("sitemaps"), family("robots")), places).problems


def broken_template(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a template that asks for something that is not there."""
    environment = Environment(
        loader=FileSystemLoader(folder / "theme" / "templates"), autoescape=True
    )
    shell = SiteShell(SITE, (), environment)
    return refusal_of(lambda: shell.render("list", page={}))


def taken_folder(folder: Path) -> tuple[Problem, ...]:
    """Return what is said when another process builds into the folder."""
    with _locked(folder / ".output.lock") as lock:
        lock.write("4711")
        lock.flush()
        return refusal_of(Trees(folder / "output").open)


def somebodys_folder(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of an output folder that holds something else."""
    (folder / "output").mkdir()
    (folder / "output" / "thesis.doc").write_text("years of work", "utf-8")
    return refusal_of(Trees(folder / "output").open)


def no_moment(_folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a clock that is none."""
    return refusal_of(lambda: moment_of({"PRESSROOM_NOW": "tomorrow"}, {}))


def unread_page(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a page that Pelican passed over although we can read it."""
    context = {"pages": [], "generated_content": {"pages/about.md": None}}
    content = folder / "content"
    generator = SimpleNamespace(
        context=context,
        path=str(content),
        settings={**SETTINGS, "PATH": str(content), "PAGE_PATHS": ["pages"]},
    )
    _, problems = ReleasesGenerator.standing_pages(generator)
    return problems


def link_to_no_page(_folder: Path) -> tuple[Problem, ...]:
    """Return what is said of links at the foot of every page, one of them to no page."""
    addresses = ("about/", "abuot/", "about/#us", "https://www.example.org/")
    links = [
        FrameLink(name="A", address=a, setting="PRESSROOM.FOOTER_LINKS[1].HREF") for a in addresses
    ]
    return tuple(check_frame(replace(SITE, footer=tuple(links)), {"about/index.html"}))


def mount_point(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of an output folder that is a mount point."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "is_mount", lambda _path: True)
        return refusal_of(Trees(folder / "output").open)


def two_publishes(folder: Path) -> tuple[Problem, ...]:
    """Return what is said when the content is being published already."""
    content = os.open(folder / "content", os.O_RDONLY)
    try:
        fcntl.flock(content, fcntl.LOCK_EX)
        return refusal_of(lambda: publish_site(PELICANCONF, {"PATH": str(folder / "content")}))
    finally:
        os.close(content)


def no_engine(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of settings that do not list the engine."""
    settings = folder / "pelicanconf.py"
    settings.write_text("PLUGINS = []\nDIRECT_TEMPLATES = []\nTHEME_STATIC_PATHS = []\n", "utf-8")
    places = {name: str(folder / name.lower()) for name in ("PATH", "OUTPUT_PATH", "CACHE_PATH")}
    (folder / "path").mkdir()
    with redirect_stderr(io.StringIO()):
        return refusal_of(lambda: build_by_pelican(settings, places))


def no_page(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a file beside the pages that is no page."""
    content = folder / "content"
    (content / "pages").mkdir(exist_ok=True)
    (content / "pages" / "terms.rst").write_text("Terms", "utf-8")
    return tuple(strange_pages(content, ["pages"]))


def no_settings(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a settings file that is not there."""
    return refusal_of(lambda: build_by_pelican(folder / "pelicanconf.py", {}))


def missing_comma(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a settings file in which an entry has no comma."""
    settings = folder / "pelicanconf.py"
    settings.write_text('PRESSROOM = {\n    "FEED_YEAR": 2026\n    "LANG": "en",\n}\n', "utf-8")
    return refusal_of(lambda: build_by_pelican(settings, {}))


def no_content(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a content folder that is not there."""
    settings = folder / "pelicanconf.py"
    settings.write_text("", "utf-8")
    return refusal_of(lambda: build_by_pelican(settings, {"PATH": str(folder / "nowhere")}))


def output_in_content(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of an output folder inside the content folder."""
    places = {"PATH": folder / "content", "OUTPUT_PATH": folder / "content" / "output"}
    overrides = {name: str(path) for name, path in places.items()}
    return refusal_of(lambda: build_by_pelican(PELICANCONF, overrides))


def changed_release(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a release that is not what it was when the build began."""
    (folder / "content" / "releases" / "x.md").write_text(RELEASE, "utf-8")
    context, _ = context_of(folder / "content", SITE)
    (outcome,) = read_archive(context).outcomes
    assert outcome.record
    (card,) = pass_gate([outcome.record], SITE, NOW, {}, "content", {}).edition.releases
    (folder / "content" / "releases" / "x.md").write_text(f"{RELEASE} More.", "utf-8")
    return refusal_of(lambda: Documents(context, NOW, {}).release_of(card))


def unwritten_cache(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a cache that cannot be written; the site is built all the same."""
    places = folders_in(folder)
    places.cache.write_text("a file", "utf-8")
    overrides = {
        "PATH": str(places.content),
        "OUTPUT_PATH": str(places.output),
        "CACHE_PATH": str(places.cache),
    }
    with redirect_stderr(io.StringIO()):
        built = build_by_pelican(PELICANCONF, overrides)
    assert (places.output / "index.html").exists()
    return built.report.problems


def full_disk(folder: Path) -> tuple[Problem, ...]:
    """Return what is said when there is no room for the spare tree."""
    places = folders_in(folder)

    def fail(_trees: Trees) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(places.output))

    overrides = {
        "PATH": str(places.content),
        "OUTPUT_PATH": str(places.output),
        "CACHE_PATH": str(places.cache),
    }
    with pytest.MonkeyPatch.context() as patch, redirect_stderr(io.StringIO()):
        patch.setattr(Trees, "empty_spare", fail)
        return refusal_of(lambda: build_by_pelican(PELICANCONF, overrides))


def folder_for_report(folder: Path) -> str:
    """Return what is printed when the report is to be written where a folder lies."""
    places = replace(folders_in(folder), report=folder / "content")
    build = Build(SITE, places, NOW, executor=InProcess())
    told = io.StringIO()
    with redirect_stderr(told):
        build.tell_report()
    return "".join(line for line in told.getvalue().splitlines(keepends=True) if "W341" in line)


def check_elsewhere(folder: Path) -> str:
    """Return what `check` prints of a file that is no release of the site."""
    (folder / "x.md").write_text("---\n---\n", "utf-8")
    told = io.StringIO()
    options = ["--settings", str(PELICANCONF), "--content", str(folder / "content")]
    with redirect_stderr(told), redirect_stdout(io.StringIO()):
        assert main(["check", str(folder / "x.md"), *options]) == 1
    return told.getvalue()


def _locked(path: Path) -> IO[str]:
    lock = path.open("w", encoding="ascii")
    fcntl.flock(lock, fcntl.LOCK_EX)
    return lock


def _printed(recipe: Callable[[Path], tuple[Problem, ...]]) -> Callable[[Path], str]:
    return lambda folder: printed(recipe(folder))


RECIPES: dict[str, Callable[[Path], str]] = {
    **{
        name: _printed(recipe)
        for name, recipe in {**EXECUTORS, **FINISHED, **HUBS, **MEDIA, **PRINTING, **WAYS}.items()
    },
    "E107-gone": _printed(gone_file),
    "E306-no-engine": _printed(no_engine),
    "E307-no-settings": _printed(no_settings),
    "E308-no-content": _printed(no_content),
    "E352-missing-comma": _printed(missing_comma),
    "E310-link-to-no-page": _printed(link_to_no_page),
    "E320-made-twice": _printed(two_makers),
    "E321-template-asks-for-what-is-not-there": _printed(broken_template),
    "E322-two-builds": _printed(taken_folder),
    "E323-folder-of-somebody": _printed(somebodys_folder),
    "E324-no-moment": _printed(no_moment),
    "E325-page-passed-over": _printed(unread_page),
    "E326-mount-point": _printed(mount_point),
    "E327-two-publishes": _printed(two_publishes),
    "E328-file-elsewhere": check_elsewhere,
    "E329-output-in-content": _printed(output_in_content),
    "E330-no-page": _printed(no_page),
    "E331-changed-release": _printed(changed_release),
    "E340-full-disk": _printed(full_disk),
    "E342-plugin-that-changes-a-release": _printed(plugin_that_changes_a_release),
    "E613-two-folders": two_folders,
    "W341-folder-in-place-of-the-report": folder_for_report,
    "W334-file-in-place-of-the-cache": _printed(unwritten_cache),
}
