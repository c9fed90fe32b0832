"""How does an artefact become a file of the spare tree? Composed, rendered, written, checked."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from pressroom.checks.output import Output, OutputChecks, Ties
from pressroom.engine.documents import Documents
from pressroom.engine.executor import Executor, InProcess
from pressroom.engine.shell import TemplateFailedError
from pressroom.engine.writing import Left, Writer
from pressroom.model.artefact import Artefact, Shell
from pressroom.model.page import Page
from pressroom.model.steps import Steps, Watch, at_once, in_step
from pressroom.problems.error import ProblemsError
from pressroom.problems.problem import Problem

# Fewer than these are made before other processes have begun.
WORTH_SENDING = 120


class Made(NamedTuple):
    """What came of one artefact; one that could not be rendered was not left anywhere.

    `cpu_ns` is what it took of the processor to make it, and `checks_ns` to read it back and
    compare it, in nanoseconds.
    """

    path: str
    problems: tuple[Problem, ...]
    left: Left | None = None
    sha256: bytes = b""
    ties: Ties | None = None
    cpu_ns: int = 0
    checks_ns: int = 0


class Maker(Protocol):
    """Knows what comes of an artefact; other processes can be given it."""

    def make(self, artefact: Artefact) -> Steps[Made]:
        """Make an artefact step by step."""


def output_of(artefact: Artefact, documents: Documents, shell: Shell) -> Steps[Output]:
    """Make the output file of an artefact step by step.

    Raises:
        ProblemsError: it cannot be made; nothing of it was.
    """
    releases = tuple([documents.release_of(card) for card in artefact.releases])
    yield
    try:
        told = artefact.compose(artefact.inputs, releases)
        yield
        prepared = artefact.prepare(told, shell)
        yield
        data = artefact.render(prepared, shell)
    except TemplateFailedError as error:
        raise ProblemsError(error.told_for(artefact.source_path or artefact.path)) from error
    return Output(
        path=artefact.path,
        data=data,
        page=told if isinstance(told, Page) else None,
        releases=releases,
        source_path=artefact.source_path,
    )


class Workshop(NamedTuple):
    """All that artefacts are made with.

    `clock_ns` tells what this process has taken of the processor, 0 where nobody wants to know.
    """

    shell: Shell
    documents: Documents
    checks: OutputChecks
    writer: Writer
    clock_ns: Callable[[], int] = int

    def make(self, artefact: Artefact) -> Steps[Made]:
        """Make an artefact step by step; its file lies in the spare tree then."""
        making, checking = Watch(self.clock_ns), Watch(self.clock_ns)
        try:
            output = yield from making.over(output_of(artefact, self.documents, self.shell))
        except ProblemsError as error:
            return Made(artefact.path, error.problems)
        yield
        checked = yield from checking.over(self.checks.look_at(output))
        yield
        left, sha256 = yield from making.over(self._put(output))
        spent = making.took_ns, checking.took_ns
        return Made(artefact.path, checked.findings, left, sha256, checked.ties, *spent)

    def _put(self, output: Output) -> Steps[tuple[Left, bytes]]:
        left = self.writer.put(output.path, output.data)
        yield
        return left, sha256_of(output.data)

    def copied(self, path: str, data: bytes) -> Made:
        """Return what came of a file that somebody else made, such as the theme's."""
        checked = self.checks.check(Output(path=path, data=data))
        left = self.writer.put(path, data)
        return Made(path, checked.findings, left, sha256_of(data), checked.ties)


class MakeTask(NamedTuple):
    """Some artefacts to make."""

    maker: Maker
    artefacts: Sequence[Artefact]


def make_chunk(task: MakeTask) -> list[Made]:
    """Return what came of the artefacts of a task."""
    make = task.maker.make
    done: list[Made] = []
    alike: dict[object, list[Artefact]] = {}
    for artefact in task.artefacts:
        if artefact.weight == 1 and (artefact.page or artefact.releases):
            alike.setdefault(artefact.render, []).append(artefact)
        else:
            # Pictures and feeds may be large, so that one after the other has to do.
            done.append(at_once(make(artefact)))
    for artefacts in alike.values():
        done += in_step(map(make, artefacts))
    return done


def make_all(
    maker: Maker,
    artefacts: Sequence[Artefact],
    executor: Executor,
    on_made: Callable[[int, int], None],
) -> Iterator[Made]:
    """Yield what came of each artefact, in any order; `on_made` is told how many are done."""
    weight = sum(artefact.weight for artefact in artefacts)
    by = executor if weight >= WORTH_SENDING else InProcess()
    tasks = [MakeTask(maker, chunk) for chunk in _chunks(artefacts, by.chunk)]
    done = 0
    for chunk in by.map(make_chunk, tasks):
        yield from chunk
        done += len(chunk)
        on_made(done, len(artefacts))


def cpu_seconds_of(made: Iterable[tuple[Artefact, Made]]) -> dict[str, float]:
    """Return what each channel's files took of the processor, largest first.

    A channel is a part, such as `feeds`; pages are told by their kind, as `pages: list`. What it
    took to hold them against their releases is told by itself, as `checks of feeds`.
    """
    spent: Counter[str] = Counter()
    for artefact, one in made:
        part = artefact.render.__module__.split(".")[1]
        name = f"{part}: {artefact.page.kind}" if artefact.page else part
        spent[name] += one.cpu_ns
        spent[f"checks of {name}"] += one.checks_ns
    return {name: ns / 1e9 for name, ns in spent.most_common()}


def _chunks(artefacts: Sequence[Artefact], most: int) -> Iterator[list[Artefact]]:
    """Yield artefacts that follow each other, as many as weigh so much."""
    chunk: list[Artefact] = []
    weight = 0
    for artefact in artefacts:
        chunk.append(artefact)
        weight += artefact.weight
        if weight >= most:
            yield chunk
            chunk, weight = [], 0
    if chunk:
        yield chunk


class ShareTask(NamedTuple):
    """Some files that the spare tree shares with the live one."""

    writer: Writer
    paths: Sequence[str]


def share_chunk(task: ShareTask) -> int:
    """Share the files of a task, and return how many there are."""
    for path in task.paths:
        task.writer.share(path)
    return len(task.paths)


def share_all(writer: Writer, paths: Sequence[str], executor: Executor) -> None:
    """Share all these files of the live tree with the spare one."""
    by = executor if len(paths) >= 10 * WORTH_SENDING else InProcess()
    step = max(by.chunk, len(paths) // 64)
    tasks = [ShareTask(writer, paths[i : i + step]) for i in range(0, len(paths), step)]
    for _ in by.map(share_chunk, tasks):
        pass


def sha256_of(data: bytes) -> bytes:
    """Return the SHA-256 of these bytes."""
    return hashlib.sha256(data).digest()
