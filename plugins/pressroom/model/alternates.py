"""Where is the same page in other languages? Told alike by heads and sitemaps."""

from collections.abc import Iterable

from pressroom.model.languages import primary_of

# What readers get whose language is not among them.
DEFAULT = "x-default"
# A language, and the path of the page in it.
Alternate = tuple[str, str]


def alternates_of(
    own: Alternate, others: Iterable[Alternate], site_lang: str
) -> tuple[Alternate, ...]:
    """Return the page in each language, its own too, in order of code; x-default comes last.

    That is the page in the site's language, else the first one. Every page of the set gets the
    same answer, as search engines want it: a set that is not told by all its pages is passed over.

    Source: HTML Standard, link type "alternate"; Google, localized versions of a page.
    """
    found = sorted({own, *others})
    fitting = [path for lang, path in found if primary_of(lang) == primary_of(site_lang)]
    exact = [path for lang, path in found if lang == site_lang]
    return (*found, (DEFAULT, (*exact, *fitting, found[0][1])[0]))
