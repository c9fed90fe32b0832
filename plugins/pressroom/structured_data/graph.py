"""What does the graph of a page hold? Every node that its page refers to."""

from collections.abc import Mapping, Sequence

from pressroom.model.edition import PublicRelease
from pressroom.model.page import Listing, Page
from pressroom.model.site import Site
from pressroom.model.trail import Trail
from pressroom.structured_data.breadcrumb_list import breadcrumb_id, breadcrumb_list
from pressroom.structured_data.cast import cast_of, organization_nodes
from pressroom.structured_data.correction_comment import correction_nodes
from pressroom.structured_data.escape import script_json
from pressroom.structured_data.item_list import item_list
from pressroom.structured_data.media_object import attachment_nodes, image_id, image_nodes
from pressroom.structured_data.news_article import article_id, news_article
from pressroom.structured_data.node import Node, SharedNode
from pressroom.structured_data.other_release import other_releases
from pressroom.structured_data.person import person_id
from pressroom.structured_data.place import place_node
from pressroom.structured_data.publisher import publisher
from pressroom.structured_data.quotation import quotation_node
from pressroom.structured_data.subject import subject_nodes
from pressroom.structured_data.topic import topic_node
from pressroom.structured_data.web_page import is_profile, web_page
from pressroom.structured_data.web_site import web_site

# The graph of no node, cut where the nodes go.
_BEGINNING, _END = script_json({"@context": "https://schema.org", "@graph": []}).split("]", 1)


def graph_of(page: Page, trail: Trail | None, url: str, site: Site) -> list[Node]:
    """Return the nodes of the page at this canonical address, what it is about first.

    A release that shows no text (replaced, removed) has no node: its page tells that it was there.
    """
    public = page.release
    others = other_releases(page, site) if page.translations or page.cited else {}
    told = _release_nodes(public, others, url, site) if public and public.state.shows_text else []
    images = public.release.images if public and told else ()
    ids: dict[str, str] = {}
    if trail:
        ids["breadcrumb"] = breadcrumb_id(url)
    if any(image.alt for image in images):
        ids["primaryImageOfPage"] = image_id(url, 1)
    listed = _list_nodes(page, page.listing, url, site, ids) if page.listing else []
    nodes = [*told, web_page(page, url, site, ids), *listed]
    if trail:
        nodes.append(breadcrumb_list(trail, url, site))
    return [*nodes, web_site(site), publisher(site)]


def _list_nodes(
    page: Page, listing: Listing, url: str, site: Site, ids: dict[str, str]
) -> list[Node]:
    """Return the releases of a list and what it is about, and add their ids to those of the page.

    Only the first page of a list tells its releases: whoever reads lists as data wants the newest,
    and there are many pages of lists.
    """
    subject = subject_nodes(page.subject, site)
    if subject:
        ids["mainEntity" if is_profile(page) else "about"] = str(subject[0]["@id"])
    if not (listing.is_first and listing.cards):
        return subject
    releases = item_list(listing, url, site)
    ids.setdefault("mainEntity", str(releases["@id"]))
    return [releases, *subject]


def graph_text(nodes: list[Node]) -> str:
    """Return the graph of these nodes as JSON text for a script element."""
    texts: list[str] = []
    run: list[Node] = []
    for node in nodes:
        if not isinstance(node, SharedNode):
            run.append(node)
            continue
        if run:
            texts.append(script_json(run)[1:-1])
            run = []
        texts.append(node.text)
    if run:
        texts.append(script_json(run)[1:-1])
    return f"{_BEGINNING}{','.join(texts)}]{_END}"


def _release_nodes(
    public: PublicRelease, others: Mapping[str, list[Node]], url: str, site: Site
) -> list[Node]:
    """Return the release's node, then each node it refers to, directly or not, once."""
    release = public.release
    cast = cast_of(release, url, site)
    people = cast.nodes(site)
    mentioned = {person_id(mention.person, site) for mention in release.people}
    quotations = [
        quotation_node(q, url, article_id(url), cast.speaker_ids[q.speaker.name])
        for q in release.quotations
    ]
    authors = organization_nodes(list(release.organisations), site)
    organisations = organization_nodes([*release.organisations, *cast.organisations], site)
    place = release.dateline.place if release.dateline else None
    places = [place_node(place, site)] if place else []
    topics = [topic_node(topic, site) for topic in release.topics]
    images = image_nodes(release.images, url)
    attachments = attachment_nodes(release.attachments, url)
    corrections = correction_nodes(release.corrections, url)
    parts: dict[str, Sequence[Node]] = {
        "author": authors,
        "sourceOrganization": authors,
        "locationCreated": places,
        "about": topics,
        "mentions": [person for person in people if person["@id"] in mentioned],
        "hasPart": quotations,
        "image": images,
        "associatedMedia": attachments,
        "correction": corrections,
        **others,
    }
    return [
        news_article(public, url, site, parts),
        *quotations,
        *people,
        *organisations,
        *places,
        *topics,
        *images,
        *attachments,
        *corrections,
        *{each["@id"]: each for nodes in others.values() for each in nodes}.values(),
    ]
