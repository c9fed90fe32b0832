"""What is shown of the files of a release?"""

from pathlib import PurePosixPath

from msgspec import Struct

from pressroom.model.edition import PublicRelease
from pressroom.model.media import SIZES, Image
from pressroom.model.site import Site

KB, MB = 1_000, 1_000_000


class FigureView(Struct, frozen=True, kw_only=True):
    """A picture; `alt` is empty for a decorative one, `caption` holds the credit too.

    `sources` is the set of its WebP copies, empty where it has none; `sizes` says which fits.
    `whole` leads to the picture in full size where it is larger than what is shown; `detail` is
    that size. `is_first` says that no picture stands before it on the page.
    """

    src: str
    sources: str
    sizes: str
    width: int
    height: int
    alt: str
    caption: str | None
    whole: str | None
    detail: str
    is_first: bool


class AttachmentView(Struct, frozen=True, kw_only=True):
    """A document; `detail` is its type and size."""

    title: str
    href: str
    detail: str


def figures_of(public: PublicRelease, site: Site) -> tuple[FigureView, ...]:
    """Return the pictures of a release, without those that stand in its text."""
    images = public.release.images
    if not images:
        return ()
    left = [image for image in images if not public.has_in_text(image, site)]
    return tuple(
        _figure(image, public.path, site, is_first=not number and len(left) == len(images))
        for number, image in enumerate(left)
    )


def _figure(image: Image, path: str, site: Site, *, is_first: bool) -> FigureView:
    copies = (f"{site.href_of(path + r.name)} {r.width}w" for r in image.renditions[:-1])
    name, width, height = image.shown
    is_larger = image.width > max((r.width for r in image.renditions), default=image.width)
    size = f"{image.width:,} × {image.height:,} pixels"
    return FigureView(
        src=site.href_of(f"{path}{name}"),
        sources=", ".join(copies),
        sizes=SIZES,
        width=width,
        height=height,
        alt=image.alt or "",
        caption=image.caption_line,
        whole=site.href_of(f"{path}{image.file.name}") if is_larger else None,
        detail=f"{_detail(image.file.name, image.file.size_bytes)}, {size}",
        is_first=is_first,
    )


def attachments_of(public: PublicRelease, site: Site) -> tuple[AttachmentView, ...]:
    """Return the documents of a release."""
    return tuple(
        AttachmentView(
            title=attachment.title,
            href=site.href_of(f"{public.path}{attachment.file.name}"),
            detail=_detail(attachment.file.name, attachment.file.size_bytes),
        )
        for attachment in public.release.attachments
    )


def _detail(name: str, size_bytes: int) -> str:
    """Return `PDF, 120 kB`."""
    kind = PurePosixPath(name).suffix.removeprefix(".").upper()
    size = size_text(size_bytes)
    return f"{kind}, {size}" if kind else size


def size_text(size_bytes: int) -> str:
    """Return `512 bytes`, `120 kB` or `1.5 MB`, in powers of ten."""
    if size_bytes < KB:
        return f"{size_bytes} bytes"
    if round(size_bytes / KB) < KB:
        return f"{round(size_bytes / KB)} kB"
    return f"{size_bytes / MB:.1f} MB"
