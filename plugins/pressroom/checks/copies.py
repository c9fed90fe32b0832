"""Does the copy of a release tell what the release says?"""

from collections.abc import Iterator

from pressroom.checks.markup import folded
from pressroom.checks.origin import Origin
from pressroom.model.edition import PublicRelease
from pressroom.model.site import Site
from pressroom.problems.problem import Problem

TEXT_COPY = "/release.txt"
# Headline and address stand at the top; a headline may be long.
TOP_BYTES = 4_096


def is_text_copy(output: str) -> bool:
    """Whether an output path is that of the plain text of a release."""
    return output.endswith(TEXT_COPY)


def check_text_copy(
    data: bytes, public: PublicRelease, origin: Origin, site: Site
) -> Iterator[Problem]:
    """Yield what the top of the plain text of a release lacks: its headline, its address."""
    top = folded(data[:TOP_BYTES].decode(errors="replace"))
    for field, expected in (
        ("title", folded(public.release.headline)),
        ("slug", site.url_of(public.path)),
    ):
        # Letters of two columns may be parted where no space stands.
        if expected not in top and expected.replace(" ", "") not in top.replace(" ", ""):
            yield origin.finding("E558", field=field, expected=expected)
