"""What may a journalist take along? Copies of a release in other formats."""
