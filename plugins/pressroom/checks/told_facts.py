"""Does the data of a page tell the other facts of its release: who, in what words, its state?"""

from collections.abc import Iterator, Sequence

from pressroom.checks.graph import Graph, Node
from pressroom.checks.origin import Origin
from pressroom.checks.staged import StagedPage
from pressroom.model.edition import PublicRelease
from pressroom.problems.problem import Problem


def check_facts(
    told: Node, graph: Graph, public: PublicRelease, staged: StagedPage
) -> Iterator[Problem]:
    """Yield where the article of the data differs from the release in more than its main facts."""
    release, origin = public.release, staged.origin
    dateline = release.dateline.as_printed if release.dateline else None
    for field, name, right in (
        ("dek", "alternativeHeadline", release.dek),
        ("summary", "description", release.summary or None),
        ("dateline", "dateline", dateline),
        ("withdrawn", "creativeWorkStatus", public.state.capitalize()),
    ):
        if told.get(name) != right:
            yield _finding(origin, field, name, told.get(name), right)
    ids = _ids_in(told)
    if release.identity.id not in ids:
        yield _finding(origin, "id", "identifier", ", ".join(ids), release.identity.id)
    if len(_listed(told.get("author"))) != len(release.organisations):
        names = ", ".join(each.label(release.lang) for each in release.organisations)
        authors = ", ".join(_values_of(told.get("author"), "@id"))
        yield _finding(origin, "organisations", "author", authors, names)
    if release.images:
        yield from _check_images(told, graph, public, staged)
    if release.corrections:
        yield from _check_corrections(told, graph, public, origin)
    yield from _check_translations(told, staged)


def _check_images(
    told: Node, graph: Graph, public: PublicRelease, staged: StagedPage
) -> Iterator[Problem]:
    images = [each for each in public.release.images if each.alt]
    right = [staged.site.url_of(f"{public.path}{each.file.name}") for each in images]
    found = _told_by_nodes(told.get("image"), graph, "contentUrl")
    if found != right:
        yield _finding(staged.origin, "images", "image", ", ".join(found), ", ".join(right))


def _check_corrections(
    told: Node, graph: Graph, public: PublicRelease, origin: Origin
) -> Iterator[Problem]:
    changes = [each for each in public.release.corrections if each.kind != "minor"]
    for name, right in (
        ("text", [each.note for each in changes]),
        ("datePublished", [each.when.iso for each in changes]),
    ):
        found = _told_by_nodes(told.get("correction"), graph, name)
        if found != right:
            yield _finding(
                origin, "corrections", "correction", " · ".join(found), " · ".join(right)
            )


def _check_translations(told: Node, staged: StagedPage) -> Iterator[Problem]:
    """Yield where the translations of the data are not those of the page."""
    page, url_of = staged.page, staged.site.url_of
    others = [link.path for link in page.translations]
    for name, right in (
        ("translationOfWork", [path for path in others if path == page.original]),
        ("workTranslation", [] if page.original else others),
    ):
        if right or name in told:
            ids = _values_of(told.get(name), "@id")
            expected = [f"{url_of(path)}#article" for path in right]
            if ids != expected:
                value = ", ".join(ids)
                yield _finding(staged.origin, "translation_of", name, value, ", ".join(expected))


def _told_by_nodes(references: object, graph: Graph, name: str) -> list[str]:
    """Return what the nodes that are referred to tell under a name, in the order of the references.

    A reference may be to a node of the graph, or be the node itself.
    """
    nodes = {str(node.get("@id")): node for node in graph.others}
    nodes_told = (each for each in _listed(references) if isinstance(each, dict))
    found = (nodes.get(str(each.get("@id")), each) for each in nodes_told)
    return [str(node[name]) for node in found if name in node]


def _ids_in(told: Node) -> Sequence[str]:
    return _values_of(told.get("identifier"), "value")


def _values_of(nodes: object, name: str) -> list[str]:
    return [str(each[name]) for each in _listed(nodes) if isinstance(each, dict) and name in each]


def _listed(value: object) -> list[object]:
    """Return the values of a property, which tells a single one without a list."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _finding(origin: Origin, field: str, name: str, value: object, expected: object) -> Problem:
    """Return the finding of a property; what is not told, or should not be, is nothing."""
    return origin.finding(
        "E609", field, name=name, value=value or "nothing", expected=expected or "nothing"
    )
