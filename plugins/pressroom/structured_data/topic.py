"""Thing: a topic that a release is about."""

from functools import lru_cache

from pressroom.model.site import Site
from pressroom.model.vocabulary import Topic
from pressroom.structured_data.node import SharedNode
from pressroom.structured_data.term import KEPT, term_node


@lru_cache(maxsize=KEPT)
def topic_node(topic: Topic, site: Site) -> SharedNode:
    """Return the topic's node, the same on every page.

    `about` takes things, never text. What kind of thing a topic is, its vocabulary does not say.
    """
    return term_node("Thing", site.url_of(f"topics/{topic.id}/#topic"), topic, site)
