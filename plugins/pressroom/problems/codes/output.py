"""Problems of the built tree (E500-E559)."""

from pressroom.problems.code import Code

CODES: tuple[Code, ...] = ()
