"""Does a file name an address of the machine that built it?"""

import re
from collections.abc import Iterator

from pressroom.checks.origin import Origin
from pressroom.problems.problem import Problem

# Preceded by what opens an attribute, a JSON text or an element: prose may speak of localhost.
# What stands before is looked at last, since a pattern that begins with plain text is found ten
# times as fast, and the first letter of the host before all else: most addresses end there.
LOCAL = re.compile(
    rb"""//(?=[l10[])(?:(?<=["'>=]//)|(?<=["'>=]http://)|(?<=["'>=]https://))"""
    rb"""(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])(?=[:/"'<\s])""",
    re.IGNORECASE,
)


def check_local_addresses(data: bytes, origin: Origin) -> Iterator[Problem]:
    """Yield one finding when the file, whatever its format, names such an address."""
    if LOCAL.search(data):
        yield origin.finding("E506")
