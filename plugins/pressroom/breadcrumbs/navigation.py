"""How does a theme of Pelican show a trail?"""

from markupsafe import Markup

from pressroom.model.languages import is_right_to_left
from pressroom.model.site import Site
from pressroom.model.trail import Crumb, Trail

NAVIGATION = Markup('<nav aria-label="Breadcrumb"><ol{}>{}</ol></nav>')
STEP = Markup('<li><a href="{}"{}>{}</a></li>')
MARKING = Markup(' lang="{}" dir="{}"')
CURRENT = Markup(' aria-current="page"')
NOTHING = Markup()


def navigation_of(trail: Trail, site: Site) -> Markup:
    """Return the trail as a navigation landmark with an ordered list of links.

    The last step is marked as the current page. Where a name is in another language than the
    site's, all of them say their language, since a theme may say either of the page; the list runs
    as its page does.

    Source: WAI-ARIA Authoring Practices, breadcrumb pattern.
    """
    *ways, last = trail.crumbs
    is_mixed = any(crumb.lang for crumb in trail.crumbs)

    def marking(crumb: Crumb) -> Markup:
        return _marking(crumb.lang or site.lang) if is_mixed else NOTHING

    items = [STEP.format(site.href_of(each.path), marking(each), each.name) for each in ways]
    items.append(STEP.format(site.href_of(last.path), CURRENT + marking(last), last.name))
    return NAVIGATION.format(marking(last), Markup().join(items))


def _marking(lang: str) -> Markup:
    return MARKING.format(lang, "rtl" if is_right_to_left(lang) else "ltr")
