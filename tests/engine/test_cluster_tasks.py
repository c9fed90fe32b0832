"""What goes to the workers of a cluster, and who may work: all of it without Dask."""

import fcntl
import hashlib
import pickle
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jinja2 import Environment

from pressroom.checks.output import OutputChecks
from pressroom.engine.attendance import attendance_path, is_left
from pressroom.engine.documents import Documents
from pressroom.engine.executor import CHUNK, ExecutorError, executor_for
from pressroom.engine.making import MakeTask, Workshop, make_chunk
from pressroom.engine.reading import ReadTask, read_chunk
from pressroom.engine.recipe import ThemeRecipe, environment_of
from pressroom.engine.refusal import BuildRefusedError
from pressroom.engine.shell import SiteShell
from pressroom.engine.worker import Order, bearings_of, do_task, forget, strange_to
from pressroom.engine.writing import Writer
from pressroom.lifecycle.gate import pass_gate
from pressroom.model.grouping import terms_by_group
from pressroom.pages.plugin import FAMILY
from pressroom.readers.context import context_of
from tests.records import SITE
from tests.site.newsroom import ROOT, Newsroom

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
TEMPLATES = str(ROOT / "theme" / "templates")
THEME = ThemeRecipe(folders=(TEMPLATES,), theme=TEMPLATES, simple=TEMPLATES, options={}, plugins=())


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom of two releases, with an output that a cluster has worked on."""
    found = Newsroom.in_folder(tmp_path)
    for key in ("one", "two"):
        found.write(key)
    for name in ("work", "spools", "spare"):
        (tmp_path / name).mkdir()
    attendance_path(found.output).touch()
    return found


def order_of(newsroom: Newsroom, shared: object) -> Order:
    """Return an order whose tasks share this."""
    work = newsroom.folder / "work"
    (work / "proof").write_bytes(b"proof")
    data = pickle.dumps(shared)
    (work / "shared").write_bytes(data)
    bearings = bearings_of(newsroom.content, newsroom.output, work / "proof")
    digest = hashlib.blake2b(data).hexdigest()
    return Order(str(work / "shared"), digest, attendance_path(newsroom.output), bearings)


def sent(order: Order, function: object, task: tuple[object, ...]) -> object:
    """Return the result of a task as it comes back; all that is sent is pickled."""
    forget()
    packed = pickle.dumps((order, function, type(task), pickle.dumps(tuple(task[1:]))))
    try:
        return pickle.loads(do_task(*pickle.loads(packed)))  # noqa: S301 - pickled right here
    finally:
        forget()


def test_tasks_sent_give_what_tasks_give_here(newsroom: Newsroom) -> None:
    """Reading and making: context and workshop, task and result survive the way to a worker."""
    context, _ = context_of(newsroom.content, SITE)
    paths = (("releases/one.md", False), ("releases/two.md", False))
    reading = ReadTask(context, newsroom.folder / "spools", paths)
    read = read_chunk(reading)
    found = sent(order_of(newsroom, context), read_chunk, reading)
    assert isinstance(found, list)
    assert [each.outcome for each in found] == [each.outcome for each in read]

    records = [each.outcome.record for each in read if each.outcome.record]
    passage = pass_gate(
        records, SITE, NOW, {}, "content", terms_by_group(context.names.vocabularies)
    )
    assert FAMILY.pages
    pages = tuple(FAMILY.pages(passage.edition))
    workshop = Workshop(
        shell=SiteShell(SITE, (FAMILY,), environment_of(THEME), theme=THEME),
        documents=Documents(context, NOW, {}),
        checks=OutputChecks(SITE, frozenset(page.path for page in pages)),
        writer=Writer(None, newsroom.folder / "spare"),
    )
    making = MakeTask(workshop, pages)
    there = sent(order_of(newsroom, workshop), make_chunk, making)
    here = make_chunk(making)
    assert isinstance(there, list)
    told = [(m.path, m.sha256, m.problems, m.ties) for m in there]
    assert told == [(m.path, m.sha256, m.problems, m.ties) for m in here]
    assert len(told) > 2


def test_shell_that_only_pelican_can_make_is_not_sent() -> None:
    """E338 says so, before anything is written."""
    with pytest.raises(ExecutorError, match="E338"):
        pickle.dumps(SiteShell(SITE, (), Environment(autoescape=True)))


def test_worker_of_a_build_that_is_over_does_nothing(newsroom: Newsroom) -> None:
    """A task that comes late finds that what it shared is gone."""
    order = order_of(newsroom, None)
    Path(order.shared).unlink()
    with pytest.raises(ExecutorError, match="the build is over"):
        sent(order, len, ((), "late"))


DIFFERENT = {
    "code": ({"code": "other"}, "the code of pressroom"),
    "python": ({"tools": ("3.9.1", "linux")}, "Python (3."),
    "packages": ({"tools": (sys.version, sys.platform)}, "what is installed ("),
    "content": ({"entries": ("else",)}, "the content folder "),
    "cache": ({"digest": "other"}, "the cache folder with "),
    "output": ({"live": "/nowhere/at/all"}, "the folder of the output, /nowhere/at"),
}


@pytest.mark.parametrize(("changed", "told"), DIFFERENT.values(), ids=DIFFERENT)
def test_worker_tells_what_is_different(
    newsroom: Newsroom, changed: dict[str, object], told: str
) -> None:
    """Code, Python, packages and folders; with the same of all it may work."""
    bearings = order_of(newsroom, None).bearings
    assert strange_to(bearings) == ()
    assert any(each.startswith(told) for each in strange_to(bearings._replace(**changed)))


def test_tree_is_left_when_nobody_holds_its_lock(newsroom: Newsroom) -> None:
    """A worker in mid-task keeps the next build from beginning."""
    assert is_left(newsroom.output, 0)
    with attendance_path(newsroom.output).open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        assert not is_left(newsroom.output, 0)


@pytest.mark.parametrize("spec", ["", "dusk", "tcp://host", "tcp://host:0", "tls://host:8786"])
def test_what_is_no_executor_is_told(spec: str, capsys: pytest.CaptureFixture[str]) -> None:
    """E333, with what to write."""
    with pytest.raises(BuildRefusedError):
        executor_for({"PRESSROOM_EXECUTOR": spec})
    told = f'"{spec}" is no executor. Write tcp://HOST:PORT, dask, or leave it out.'
    assert capsys.readouterr().err == f"--executor: E333 {told}\n"


def test_missing_package_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """E335, with the command that installs it."""
    monkeypatch.delitem(sys.modules, "pressroom.engine.cluster", raising=False)
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BuildRefusedError):
        executor_for({"PRESSROOM_EXECUTOR": "tcp://localhost:8786"})
    assert ' E335 the package "distributed" is missing' in capsys.readouterr().err


def test_without_a_cluster_the_work_stays_here() -> None:
    """One process, or several of this machine, in the chunks that suit them."""
    assert [executor_for({"PRESSROOM_JOBS": jobs}).jobs for jobs in (1, 2)] == [1, 2]
    assert executor_for({"PRESSROOM_JOBS": 2}).chunk == CHUNK
