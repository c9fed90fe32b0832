"""What does a page tell machines? Its JSON-LD graph, in the words of schema.org."""
