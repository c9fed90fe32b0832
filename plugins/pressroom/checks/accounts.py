"""Is every source file accounted for?"""

from collections.abc import Mapping, Sequence

from pressroom.problems.problem import Problem, problem


def check_accounts(
    by_state: Mapping[str, Sequence[str]], refused: Sequence[str], found: Sequence[str]
) -> tuple[Problem, ...]:
    """Return a finding for each source that is not counted exactly once.

    `by_state` holds the source paths from the repository root by the name of their state,
    `refused` those with problems, and `found` all that the scan saw.
    """
    known = frozenset(found)
    told = [path for paths in (*by_state.values(), refused) for path in paths]
    if len(told) == len(known) and known.issuperset(told) and len(set(told)) == len(told):
        return ()
    counted: dict[str, list[str]] = {path: [] for path in found}
    for state, paths in {**by_state, "refused": refused}.items():
        for path in paths:
            counted.setdefault(path, []).append(state)
    return tuple(sorted(filter(None, (_finding(p, s, known) for p, s in counted.items()))))


def _finding(path: str, states: Sequence[str], found: frozenset[str]) -> Problem | None:
    if path not in found:
        return problem("E557", path, value=" and ".join(states))
    if not states:
        return problem("E555", path)
    if len(states) > 1:
        return problem("E556", path, count=len(states), value=", ".join(states))
    return None
