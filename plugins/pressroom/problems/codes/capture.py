"""Problems of captures (E150-E169, W150-W169)."""

from pressroom.problems.code import Code

CODES: tuple[Code, ...] = ()
