"""Which page is made of a standing page, such as About?"""

from pressroom.model.edition import StandingPage
from pressroom.model.page import Page, PageKind


def standing_page_of(standing: StandingPage) -> Page:
    """Return the page of the site."""
    return Page(
        kind=PageKind.PAGE,
        path=standing.path,
        title=standing.title,
        description=standing.description,
        lang=standing.lang,
        body_html=standing.body_html,
        source_path=f"content/{standing.source_path}",
    )
