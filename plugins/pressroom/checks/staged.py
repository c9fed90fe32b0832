"""A page as it was made, and what it is measured by."""

from typing import NamedTuple

from pressroom.checks.leads import Leads
from pressroom.checks.origin import Origin
from pressroom.checks.page_markup import PageMarkup
from pressroom.model.edition import PublicRelease
from pressroom.model.page import Page
from pressroom.model.site import Site


class StagedPage(NamedTuple):
    """A page, what stands in its HTML, where addresses lead, and the bytes of the page."""

    page: Page
    origin: Origin
    markup: PageMarkup
    leads: Leads
    data: bytes

    @property
    def site(self) -> Site:
        """Return the site."""
        return self.leads.site

    @property
    def shown_release(self) -> PublicRelease | None:
        """Return the release whose text the page shows, None when it shows none."""
        public = self.page.release
        return public if public and public.state.shows_text else None
