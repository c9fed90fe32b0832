"""What tells the inputs of each artefact from any others?

Equal keys mean equal bytes; the other way round is not promised. Artefacts are taken by the volume,
those of one kind and month together: while the digest of a volume is what it was, so are all its
keys, and none is worked out.
"""

import hashlib
import marshal
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pressroom.model.artefact import Artefact

# This version of the format knows no references, so that equal values have equal bytes.
PLAIN_FORMAT = 2
# As long as `releases/2010/03`.
PREFIX = 16
DIGEST_BYTES = 16
# The path of an artefact, its inputs, and the digests of its releases.
Facts = tuple[str, tuple[Any, ...], tuple[str, ...]]


class PlannedVolume(NamedTuple):
    """What the files of a volume are made from, the digest of that, and what makes them."""

    maker: str
    told: list[Facts]
    digest: bytes

    def keys(self) -> dict[str, str]:
        """Return the key of each of its files, by output path."""
        return {facts[0]: _key_of(self.maker, facts).hex() for facts in self.told}


PlannedVolumes = dict[str, PlannedVolume]


def volumes_of(
    artefacts: Iterable[Artefact], ground: str, known: PlannedVolumes | None = None
) -> PlannedVolumes:
    """Return the volumes of these artefacts by name; equal sites give them in the same order.

    `ground` stands for all that outputs share. What this process has found before is `known`, and
    renewed.
    """
    found: PlannedVolumes = {}
    for (render, compose), volumes in _divided(artefacts).items():
        maker = f"{ground} {render.__module__} {render.__qualname__}"
        for prefix, facts in volumes.items():
            name = _name_of(render, compose, prefix)
            last = known.get(name) if known is not None else None
            if last is None or (last.maker, last.told) != (maker, facts):
                last = PlannedVolume(maker, facts, _digest_of(maker, facts))
            found[name] = last
    if known is not None:
        known.clear()
        known.update(found)
    return found


def _divided(artefacts: Iterable[Artefact]) -> dict[tuple[Any, Any], dict[str, list[Facts]]]:
    """Return the facts of artefacts by what makes them, and by the beginning of their path."""
    found: dict[tuple[Any, Any], dict[str, list[Facts]]] = {}
    last_render = last_compose = None
    volumes: dict[str, list[Facts]] = {}
    for path, render, inputs, releases, compose, *_ in artefacts:
        if render is not last_render or compose is not last_compose:
            volumes = found.setdefault((render, compose), {})
            last_render, last_compose = render, compose
        if len(releases) == 1:
            texts: tuple[str, ...] = (releases[0].text_digest,)
        else:
            texts = tuple([card.text_digest for card in releases])
        prefix = path[:PREFIX]
        if prefix in volumes:
            volumes[prefix].append((path, inputs, texts))
        else:
            volumes[prefix] = [(path, inputs, texts)]
    return found


def volume_of_copies(sha256: Mapping[str, bytes]) -> PlannedVolume:
    """Return the volume of files that somebody else made, by output path and SHA-256."""
    facts: list[Facts] = [(path, (found.hex(),), ()) for path, found in sorted(sha256.items())]
    return PlannedVolume("", facts, _digest_of("", facts))


def volume_of(artefact: Artefact) -> str:
    """Return the name of the volume that an artefact belongs to."""
    return _name_of(artefact.render, artefact.compose, artefact.path[:PREFIX])


def _name_of(render: Any, compose: Any, prefix: str) -> str:  # noqa: ANN401 - functions of any part
    return f"{render.__module__}.{render.__qualname__} {compose.__qualname__} {prefix}"


def _digest_of(maker: str, told: list[Facts]) -> bytes:
    return _digested(_data_of((maker, told)))


def _key_of(maker: str, facts: Facts) -> bytes:
    return _digested(_data_of((maker, *facts[1:])))


def _data_of(told: Any) -> bytes:  # noqa: ANN401 - inputs are of any kind
    try:
        return marshal.dumps(told, PLAIN_FORMAT)
    except ValueError:
        # Not all of them are plain values.
        return repr(told).encode("utf-8", "surrogatepass")


def _digested(data: bytes) -> bytes:
    # Most processors of today have instructions for SHA-256, and for no other hash that will do.
    return hashlib.sha256(data).digest()[:DIGEST_BYTES]
