"""What does the template of a release print?"""

from collections.abc import Iterator

from markupsafe import Markup

from pressroom.model.edition import PublicRelease
from pressroom.model.languages import is_right_to_left
from pressroom.model.page import Page
from pressroom.model.release import Release
from pressroom.model.site import Link, Site
from pressroom.pages.fact_view import FactView, facts_of
from pressroom.pages.marking import NOTHING, marking_of
from pressroom.pages.media_view import AttachmentView, FigureView, attachments_of, figures_of
from pressroom.pages.notice_view import NoticeEntry, NoticeView, history_of, notices_of
from pressroom.pages.use_view import UseView, use_view_of
from pressroom.pages.views import (
    ContactView,
    DateView,
    LinkView,
    PageView,
    date_view_of,
    link_view_of,
    named_link_view_of,
    telephone_href_of,
)


class ReleaseView(PageView, frozen=True, kw_only=True):
    """A release. Where its text is not shown, everything after `date` is empty but the notices.

    `title` is the headline; `own_marking` is for words of the release in the frame.
    """

    section: str
    date: DateView
    own_marking: Markup = NOTHING
    dek: str | None = None
    body: Markup | None = None
    figures: tuple[FigureView, ...] = ()
    attachments: tuple[AttachmentView, ...] = ()
    contacts: tuple[ContactView, ...] = ()
    facts: tuple[FactView, ...] = ()
    notices: tuple[NoticeView, ...] = ()
    history: tuple[NoticeEntry, ...] = ()
    translations: tuple[LinkView, ...] = ()
    related: tuple[LinkView, ...] = ()
    use: UseView | None = None
    newer: LinkView | None = None
    older: LinkView | None = None


def release_view_of(page: Page, public: PublicRelease, site: Site) -> ReleaseView:
    """Return what the page shows of its release."""
    release, has_text = public.release, public.state.shows_text
    return ReleaseView(
        title=release.headline,
        lang=page.lang,
        is_right_to_left=is_right_to_left(page.lang),
        frame_marking=marking_of(site.lang, within=page.lang),
        section=release.section.label(release.lang),
        date=date_view_of(release.date, release.lang),
        own_marking=marking_of(page.lang, within=site.lang),
        dek=release.dek if has_text else None,
        body=Markup(public.body_html) if has_text else None,  # noqa: S704 # the readers' sanitiser made it
        figures=figures_of(public, site) if has_text else (),
        attachments=attachments_of(public, site) if has_text else (),
        contacts=tuple(_contacts(release)) if has_text else (),
        facts=tuple(facts_of(release, site)) if has_text else (),
        notices=notices_of(public, page.successor, site),
        history=history_of(public) if has_text else (),
        translations=tuple([_language_view_of(each, site) for each in page.translations]),
        related=tuple([named_link_view_of(each, site) for each in page.related]),
        use=use_view_of(page, release, site) if has_text else None,
        newer=link_view_of(page.newer, site),
        older=link_view_of(page.older, site),
    )


def _contacts(release: Release) -> Iterator[ContactView]:
    for contact in release.contacts:
        label = contact.label(release.lang)
        yield ContactView(
            name=f"{label}, {contact.role}" if contact.role else label,
            telephone=contact.telephone,
            telephone_href=telephone_href_of(contact.telephone),
            email=contact.email,
        )


def _language_view_of(link: Link, site: Site) -> LinkView:
    """Return the link to a translation, which tells in which language its name and its page are."""
    lang = link.lang or site.lang
    marking = Markup(' hreflang="{}"').format(lang) + marking_of(lang, site.lang)
    return LinkView(name=link.name, href=site.href_of(link.path), marking=marking)
