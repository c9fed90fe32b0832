"""What do subscribers get? Atom and RSS 2.0, one feed for all releases and one a section."""
