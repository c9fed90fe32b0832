"""Which files may a release be printed with, beside its text? Its media, the theme's, the logo."""

from pathlib import Path
from typing import NamedTuple

from pressroom.engine.media import artefacts_of
from pressroom.engine.office_files import with_office_files
from pressroom.engine.places import Places
from pressroom.model.artefact import Shell
from pressroom.model.edition import PublicRelease

# Where Pelican puts the theme's files: THEME_STATIC_DIR.
THEME = "theme/"


class OwnFiles(NamedTuple):
    """Where they are found: content, copies of pictures, and the static files of the theme."""

    places: Places
    static: Path

    def find(self, public: PublicRelease, path: str, shell: Shell) -> bytes | None:
        """Return the bytes of the file at this path of the output, None where it is none of them.

        Raises:
            MediumError: it is a medium that is no longer what it was when the release was read.
        """
        if path.startswith(THEME):
            file = (self.static / path.removeprefix(THEME)).resolve()
            is_own = file.is_relative_to(self.static.resolve()) and file.is_file()
            files = with_office_files(shell.site, {path: file.read_bytes()} if is_own else {})[1]
            return files.get(path)
        release = public.release
        media = artefacts_of(release.media, public.path, release.source.path, self.places)
        found = next((artefact for artefact in media if artefact.path == path), None)
        return found.render(found.inputs, shell) if found else None
