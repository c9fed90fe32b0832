"""Thing: a topic that a release is about."""

from pressroom.model.site import Site
from pressroom.model.vocabulary import Topic
from pressroom.structured_data.node import Node
from pressroom.structured_data.term import term_node


def topic_node(topic: Topic, site: Site) -> Node:
    """Return the topic's node, the same on every page.

    `about` takes things, never text. What kind of thing a topic is, its vocabulary does not say.
    """
    return term_node("Thing", site.url_of(f"topics/{topic.id}/#topic"), topic, site)
