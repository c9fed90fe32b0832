"""How is a term of the site's vocabularies told, whichever page names it?"""

from collections.abc import Mapping

from pressroom.model.site import Site
from pressroom.model.vocabulary import Term
from pressroom.structured_data.node import SharedNode, node

# How many terms of each kind are kept; what a larger vocabulary names is made anew.
KEPT = 4096


def term_node(
    type_: str, id_: str, term: Term, site: Site, more: Mapping[str, object] | None = None
) -> SharedNode:
    """Return the node of a term: its name in the site's language, other names, same addresses.

    It depends on the term and the site only. A node that took the language of the page would
    contradict itself between a release and its translation.
    """
    name = term.label(site.lang)
    told = {
        "name": name,
        "alternateName": other_names(term, name),
        "sameAs": list(term.same_as),
    }
    return SharedNode(node(type_, id_, told | dict(more or {})))


def other_names(term: Term, name: str) -> list[str]:
    """Return the term's names in other languages that differ from this one, each once."""
    return list(dict.fromkeys(label for _, label in term.labels if label != name))
