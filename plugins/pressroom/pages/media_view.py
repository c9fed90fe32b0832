"""What is shown of the files of a release?"""

from dataclasses import dataclass
from pathlib import PurePosixPath

from pressroom.model.edition import PublicRelease
from pressroom.model.site import Site

KB, MB = 1_000, 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A picture; `alt` is empty for a decorative one, `caption` holds the credit too."""

    src: str
    width: int
    height: int
    alt: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentView:
    """A document; `detail` is its type and size."""

    title: str
    href: str
    detail: str


def figures_of(public: PublicRelease, site: Site) -> tuple[FigureView, ...]:
    """Return the pictures of a release, without those that stand in its text."""
    figures = (
        FigureView(
            src=site.href_of(f"{public.path}{image.file.name}"),
            width=image.width,
            height=image.height,
            alt=image.alt or "",
            caption=" ".join(text for text in (image.caption, image.credit) if text),
        )
        for image in public.release.images
    )
    return tuple(figure for figure in figures if f'src="{figure.src}"' not in public.body_html)


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
