"""Where does a release lie on the site, and what may an address hold?"""

import re

from unidecode import unidecode

from pressroom.model.identity import Identity

SLUG_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 100


def slug_of(headline: str) -> str:
    """Return the headline in lower-case ASCII letters, digits and hyphens.

    At most 100 characters, cut between words; empty when the headline has nothing to make one of.
    """
    ascii_text = unidecode(headline.replace("'", "").replace("’", "")).lower()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    if len(slug) <= LONGEST_SLUG:
        return slug
    cut, _, _ = slug[: LONGEST_SLUG + 1].rpartition("-")
    return cut or slug[:LONGEST_SLUG]


def release_path(identity: Identity, lang: str, site_lang: str) -> str:
    """Return `releases/2010/03/26/SLUG/`, below `LANG/` for a language that is not the site's."""
    return path_of(identity.slug, identity.day.isoformat(), lang, site_lang)


def path_of(slug: str, day: str, lang: str, site_lang: str) -> str:
    """Return the address of a release with this slug and ISO day."""
    prefix = "" if lang == site_lang else f"{lang.lower()}/"
    return f"{prefix}releases/{day.replace('-', '/')}/{slug}/"


def text_copy_path(path: str) -> str:
    """Return the address of the plain text of the release whose page has this one."""
    return f"{path}release.txt"


def pdf_copy_path(path: str) -> str:
    """Return the address of the PDF of the release whose page has this one."""
    return f"{path}release.pdf"
