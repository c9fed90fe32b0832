"""`python -m tests.bench.graph_costs WORDS`: run a command of ours, and tell what its graphs took.

The last line that is printed is a JSON object: for each kind of page how many there are, and the
nanoseconds of the processor in which their graphs were made, walked and written.
"""

import json
import sys
from collections import Counter
from time import process_time_ns

from msgspec.structs import replace

from pressroom.cli.main import main
from pressroom.model.head import Head
from pressroom.model.page import Page
from pressroom.model.site import Site
from pressroom.structured_data import plugin
from pressroom.structured_data.complete import complete_head

pages: Counter[str] = Counter()
spent_ns: Counter[str] = Counter()


def timed_head(head: Head, page: Page, site: Site) -> Head:
    """Return the head with its graph, and count what that takes."""
    began_ns = process_time_ns()
    done = complete_head(head, page, site)
    spent_ns[page.kind.value] += process_time_ns() - began_ns
    pages[page.kind.value] += 1
    return done


if __name__ == "__main__":
    plugin.FAMILY = replace(plugin.FAMILY, complete_head=timed_head)
    status = main(sys.argv[1:])
    print(json.dumps({"pages": pages, "ns": spent_ns}))
    sys.exit(status)
