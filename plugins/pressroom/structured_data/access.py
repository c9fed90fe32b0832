"""What may people with a disability expect of a page? For the node of the page.

Source: the vocabulary of accessibility metadata of schema.org, kept by the W3C.
"""

from pressroom.model.page import Page
from pressroom.structured_data.node import Node

FEATURES = ["displayTransformability", "readingOrder", "structuralNavigation"]


def access_to(page: Page) -> Node:
    """Return what the page's node tells of it.

    The text says all, since each picture that tells something has words in its place. A page has
    headings, is read in the order of its source, and is as large as one wants. Whether a picture
    that moves flashes, nobody has looked: such a page claims nothing of that.
    """
    images = page.release.release.images if page.release and page.release.state.shows_text else ()
    if not images:
        return OF_TEXT
    told = OF_PICTURES if any(image.alt for image in images) else OF_TEXT
    # Pictures that move have no smaller copies.
    if all(image.renditions for image in images):
        return told
    return {name: value for name, value in told.items() if name != "accessibilityHazard"}


def _access(*, has_pictures: bool) -> Node:
    return {
        "accessMode": ["textual", "visual"] if has_pictures else "textual",
        "accessModeSufficient": {"@type": "ItemList", "itemListElement": "textual"},
        "accessibilityFeature": ["alternativeText", *FEATURES] if has_pictures else FEATURES,
        "accessibilityHazard": "none",
    }


OF_TEXT = _access(has_pictures=False)
OF_PICTURES = _access(has_pictures=True)
