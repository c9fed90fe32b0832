"""Where do the links and media of a body lead, once addresses are known?"""

import re
from collections.abc import Mapping
from html import escape

from pressroom.model.site import Site

# The sanitiser writes an address as an element's first attribute, and escapes `<` in texts and
# `"` in values, so these bytes stand nowhere else.
ADDRESS = re.compile(r'<(a|img|source) (href|src|srcset)="(release|media|site):([^"]*)"')


def resolve_links(body_html: str, path: str, paths_by_id: Mapping[str, str], site: Site) -> str:
    """Return the body with root-relative addresses for releases, media and pages of the site.

    `path` is the release's own. A release that is not public keeps its `release:` link, which is
    a problem of its own.
    """

    def resolved(match: re.Match[str]) -> str:
        tag, attribute, kind, target = match.groups()
        if kind == "release":
            if target not in paths_by_id:
                return match[0]
            address = site.href_of(paths_by_id[target])
        elif kind == "media":
            # A set of sources names several.
            address = ", ".join(site.href_of(f"{path}{one}") for one in target.split(", media:"))
        else:
            address = site.href_of(target.lstrip("/"))
        return f'<{tag} {attribute}="{escape(address)}"'

    return ADDRESS.sub(resolved, body_html) if ":" in body_html else body_html
