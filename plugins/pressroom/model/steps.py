"""How is the same done to many things so that the processor stays with what it is doing?

Code and tables of one step fit into a processor's caches, and those of all steps do not. So what is
done to each thing is written as a generator that yields between two steps, and the generators go
side by side: all take their first step, then all their second.
"""

from collections.abc import Callable, Generator, Iterable
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[None, None, T]


def in_step(many: Iterable[Steps[T]]) -> list[T]:
    """Return what came of each, in order; the first exception of one is raised here."""
    going = list(enumerate(many))
    done: dict[int, T] = {}
    while going:
        waiting = []
        for each in going:
            try:
                next(each[1])
            except StopIteration as end:
                done[each[0]] = end.value
            else:
                waiting.append(each)
        going = waiting
    return [done[number] for number in range(len(done))]


def at_once(steps: Steps[T]) -> T:
    """Return what came of one thing, to which all is done without a rest."""
    return in_step((steps,))[0]


class Watch:
    """Tells what steps took by a clock, in nanoseconds, and not what was done between them."""

    def __init__(self, clock_ns: Callable[[], int]) -> None:
        """Take the clock."""
        self._clock_ns = clock_ns
        self.took_ns = 0

    def over(self, steps: Steps[T]) -> Steps[T]:
        """Take the same steps, and add what they take."""
        clock_ns = self._clock_ns
        while True:
            began_ns = clock_ns()
            try:
                next(steps)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]
            finally:
                self.took_ns += clock_ns() - began_ns
            yield
