"""Problems of the graph and the trail (E400-E429)."""

from pressroom.problems.code import Code

CODES: tuple[Code, ...] = ()
