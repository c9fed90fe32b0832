"""NewsArticle: the release itself."""

from collections.abc import Mapping, Sequence

from pressroom.model.edition import PublicRelease
from pressroom.model.release import Release
from pressroom.model.site import Site
from pressroom.structured_data.node import Node, node, reference, references
from pressroom.structured_data.publisher import publisher_id
from pressroom.structured_data.web_page import web_page_id


def article_id(url: str) -> str:
    """Return the @id of the release whose page lies at this address."""
    return f"{url}#article"


def news_article(
    public: PublicRelease, url: str, site: Site, parts: Mapping[str, Sequence[Node]]
) -> Node:
    """Return the node of a release that shows its text.

    `parts` are the nodes that it refers to, by property, in the order of the release. Authors are
    the release's organisations: without any it has no author, since none is invented.
    """
    release = public.release
    dateline = release.dateline
    section = release.section.label(release.lang)
    of_page = reference(web_page_id(url))
    told = {
        "headline": release.headline,
        "name": release.headline,
        "alternativeHeadline": release.dek,
        "description": release.summary or None,
        "url": url,
        "mainEntityOfPage": of_page,
        "isPartOf": of_page,
        "datePublished": release.date.iso,
        "dateModified": public.modified.iso,
        "inLanguage": release.lang,
        "publisher": reference(publisher_id(site)),
        "articleSection": section,
        "genre": section,
        "keywords": [topic.label(release.lang) for topic in release.topics],
        "dateline": dateline.as_printed if dateline else None,
        "identifier": _identifiers(release),
        "wordCount": release.word_count,
        "isAccessibleForFree": True,
        "creativeWorkStatus": public.state.capitalize(),
        "isBasedOn": release.source.url,
        # Each declared change has made another one of it.
        "version": len(release.corrections) + 1 if release.corrections else None,
        "license": site.license,
    }
    return node(
        "NewsArticle",
        article_id(url),
        told | {name: references(nodes) for name, nodes in parts.items() if nodes},
    )


def _identifiers(release: Release) -> list[Node]:
    told = [("release id", release.identity.id), ("release number", release.number)]
    return [
        node("PropertyValue", None, {"propertyID": name, "value": value})
        for name, value in told
        if value
    ]
