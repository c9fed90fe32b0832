"""What tells the inputs of each artefact from any others?

Equal keys mean equal bytes; the other way round is not promised. Most artefacts are of few kinds
and made from plain values. They are taken by the group, those of a month together: while the
digest of a group is what it was, so are all its keys, and none is worked out.
"""

import hashlib
import marshal
from collections.abc import Iterable
from typing import Any, NamedTuple

from msgspec import Struct, field

from pressroom.engine.cache import Remembered
from pressroom.model.artefact import Artefact

# This version of the format knows no references, so that equal values have equal bytes.
PLAIN_FORMAT = 2
# As long as `releases/2010/03`.
PREFIX = 16
DIGEST_BYTES = 16
# The fact that the digests of groups are remembered as.
GROUPS = "groups"
# The path of an artefact, its inputs, and the digests of its releases.
Facts = tuple[str, tuple[Any, ...], tuple[str, ...]]


class KnownGroup(NamedTuple):
    """The facts of a group, the digest of them, and its keys."""

    told: list[Facts]
    digest: bytes
    keys: dict[str, str]


KnownGroups = dict[str, KnownGroup]


class Keys(Struct, kw_only=True):
    """The key of each artefact by its output path, and the digest of each group by its name."""

    by_path: dict[str, str] = field(default_factory=dict)
    groups: dict[str, bytes] = field(default_factory=dict)


class _Maker(NamedTuple):
    """What makes artefacts of a kind; `groups` are those of plain ones, None where they are not."""

    name: str
    groups: dict[str, list[Facts]] | None


def keys_of(
    artefacts: Iterable[Artefact], ground: str, was: Remembered, known: KnownGroups | None = None
) -> Keys:
    """Return the keys of these artefacts, which come in the order of their paths.

    `ground` stands for all that outputs share. `was` is what the last build left; what this
    process has worked out for it is `known`, and renewed.
    """
    keys = Keys()
    makers: dict[Any, _Maker] = {}
    for path, render, inputs, releases, compose, *_ in artefacts:
        maker = makers.get((render, compose))
        if maker is None:
            maker = makers[render, compose] = _maker_of(render, ground, inputs)
        if len(releases) == 1:
            texts: tuple[str, ...] = (releases[0].text_digest,)
        else:
            texts = tuple([card.text_digest for card in releases])
        facts = (path, inputs, texts)
        if maker.groups is None:
            keys.by_path[path] = _key_of(maker.name, facts)
            continue
        group = maker.groups.get(path[:PREFIX])
        if group is None:
            group = maker.groups[path[:PREFIX]] = []
        group.append(facts)
    for (_, compose), maker in makers.items():
        for prefix, group in (maker.groups or {}).items():
            name = f"{maker.name} {compose.__qualname__} {prefix}"
            _add_group(keys, name, maker.name, group, was, known)
    return keys


def _maker_of(render: Any, ground: str, inputs: tuple[Any, ...]) -> _Maker:  # noqa: ANN401 - a function of any part
    name = f"{ground} {render.__module__} {render.__qualname__}"
    try:
        marshal.dumps(inputs, PLAIN_FORMAT)
    except ValueError:
        return _Maker(name, None)
    return _Maker(name, {})


def _add_group(
    keys: Keys,
    name: str,
    maker: str,
    told: list[Facts],
    was: Remembered,
    known: KnownGroups | None,
) -> None:
    """Add the keys of a group; its name has what makes it."""
    last = known.get(name) if known is not None else None
    if last is not None and last.told == told:
        keys.by_path.update(last.keys)
        keys.groups[name] = last.digest
        return
    try:
        data = marshal.dumps(told, PLAIN_FORMAT)
    except ValueError:
        # Not all of them are plain after all.
        keys.by_path.update({facts[0]: _key_of(maker, facts) for facts in told})
        return
    digest = hashlib.blake2b(data, digest_size=DIGEST_BYTES).digest()
    found: dict[str, str] = {}
    if was.facts.get(GROUPS, {}).get(name) == digest:
        rows = was.outputs
        found = {path: rows[path].key for path, _, _ in told if path in rows}
    # A damaged cache may know the group, and not all that is in it.
    if len(found) < len(told):
        found = {facts[0]: _key_of(maker, facts) for facts in told}
    keys.by_path.update(found)
    keys.groups[name] = digest
    if known is not None:
        known[name] = KnownGroup(told, digest, found)


def _key_of(maker: str, facts: Facts) -> str:
    _, inputs, texts = facts
    try:
        data = marshal.dumps((maker, inputs, texts), PLAIN_FORMAT)
    except ValueError:
        data = f"{maker} {inputs!r} {texts}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=DIGEST_BYTES).hexdigest()
