"""What lies at the addresses that machines know beforehand? By the settings."""

from collections.abc import Iterator

from pressroom.model.artefact import Artefact, Shell
from pressroom.model.dates import rfc3339
from pressroom.model.site import SecurityTxt, Site

SECURITY_TXT_PATH = ".well-known/security.txt"


def well_known_artefacts(site: Site) -> Iterator[Artefact]:
    """Yield the key file of IndexNow and security.txt, where the office has them."""
    if site.index_now_key:
        key = site.index_now_key
        yield Artefact(path=f"{key}.txt", inputs=(key,), render=render_key)
    if site.security_txt:
        told = (site.security_txt,)
        yield Artefact(path=SECURITY_TXT_PATH, inputs=told, render=render_security_txt)


def render_key(inputs: tuple[str], shell: Shell) -> bytes:  # noqa: ARG001 - as artefacts are rendered
    """Return the key alone (indexnow.org, documentation)."""
    (key,) = inputs
    return key.encode("ascii")


def render_security_txt(inputs: tuple[SecurityTxt], shell: Shell) -> bytes:  # noqa: ARG001 - as above
    """Return the file that tells whom to write to about a hole (RFC 9116).

    Its address is the one at the root of the host, as with robots.txt.
    """
    (told,) = inputs
    lines = [f"Contact: {contact}" for contact in told.contacts]
    lines.append(f"Expires: {rfc3339(told.expires_at)}")
    if told.languages:
        lines.append(f"Preferred-Languages: {', '.join(told.languages)}")
    lines.append(f"Canonical: {told.canonical_url}")
    lines += [f"{name}: {url}" for name, url in told.links]
    return "".join(f"{line}\n" for line in lines).encode()
