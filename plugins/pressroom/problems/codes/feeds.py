"""Problems of feeds and sitemaps (E430-E449)."""

from pressroom.problems.code import Code

CODES: tuple[Code, ...] = ()
