"""What does each stage and each channel of a cold build of ours cost?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.bench.process import Run

RENDER = "render"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """The processor seconds of a stage, or of a channel, which is a part of a stage.

    A stage has seconds by the clock too.
    """

    name: str
    cpu_s: float
    wall_s: float | None = None


def costs_of(report: Mapping[str, Any], run: Run) -> Iterator[Cost]:
    """Yield the cost of each stage as a report tells it, of what is around them, and of all.

    The channels follow the stage that makes their files. Around the stages lies the start of
    Python and Pelican, and the end.
    """
    wall_s, cpu_s = report["seconds"], report["cpu_seconds"]
    for stage in wall_s:
        yield Cost(name=stage, cpu_s=cpu_s[stage], wall_s=wall_s[stage])
        if stage == RENDER:
            channels = {name: s for name, s in cpu_s.items() if name not in wall_s}
            yield from (Cost(name=name, cpu_s=s) for name, s in channels.items())
    yield Cost(
        name="start and end",
        cpu_s=run.cpu_s - sum(cpu_s[stage] for stage in wall_s),
        wall_s=run.wall_s - sum(wall_s.values()),
    )
    yield Cost(name="all", cpu_s=run.cpu_s, wall_s=run.wall_s)
