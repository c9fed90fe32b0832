"""ImageObject and MediaObject: the pictures and documents of a release."""

from urllib.parse import quote

from pressroom.model.media import Attachment, Image, MediaFile
from pressroom.structured_data.node import Node, node


def image_id(url: str, number: int) -> str:
    """Return the @id of a picture of the release whose page lies at this address."""
    return f"{url}#image-{number}"


def image_nodes(images: tuple[Image, ...], url: str) -> list[Node]:
    """Return the nodes of the pictures that tell something; decorative ones have none.

    Width and height are in pixels, as bare numbers: search engines document that form.
    """
    telling = [image for image in images if image.alt]
    return [_image_node(image, url, number) for number, image in enumerate(telling, 1)]


def _image_node(image: Image, url: str, number: int) -> Node:
    address = _url_of(image.file, url)
    told = {
        "url": address,
        "contentUrl": address,
        "encodingFormat": image.file.media_type,
        "width": image.width,
        "height": image.height,
        "description": image.alt,
        "caption": image.caption,
        "creditText": image.credit,
        "copyrightNotice": image.rights,
    }
    return node("ImageObject", image_id(url, number), told)


def attachment_nodes(attachments: tuple[Attachment, ...], url: str) -> list[Node]:
    """Return the nodes of the documents, each with its digest, so that a copy can be checked."""
    return [
        node(
            "MediaObject",
            f"{url}#attachment-{number}",
            {
                "name": attachment.title,
                "contentUrl": _url_of(attachment.file, url),
                "encodingFormat": attachment.file.media_type,
                "sha256": attachment.file.sha256,
            },
        )
        for number, attachment in enumerate(attachments, 1)
    ]


def _url_of(file: MediaFile, url: str) -> str:
    return f"{url}{quote(file.name)}"
