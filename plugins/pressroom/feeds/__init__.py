"""What do subscribers get? Atom, RSS and JSON feeds, their archive, and a list of them."""
