"""How does a theme of Pelican show a trail?"""

from markupsafe import Markup

from pressroom.model.site import Site
from pressroom.model.trail import Trail

NAVIGATION = Markup('<nav aria-label="Breadcrumb"><ol>{}</ol></nav>')
STEP = Markup('<li><a href="{}">{}</a></li>')
LAST_STEP = Markup('<li><a href="{}" aria-current="page">{}</a></li>')


def navigation_of(trail: Trail, site: Site) -> Markup:
    """Return the trail as a navigation landmark with an ordered list of links.

    The last step is marked as the current page.

    Source: WAI-ARIA Authoring Practices, breadcrumb pattern.
    """
    *steps, last = trail.crumbs
    items = [STEP.format(site.href_of(crumb.path), crumb.name) for crumb in steps]
    items.append(LAST_STEP.format(site.href_of(last.path), last.name))
    return NAVIGATION.format(Markup().join(items))
