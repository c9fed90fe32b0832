"""A release as its Markdown file says it, to be changed and written again."""

import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

SECTIONS = ("press-release", "statement", "speech", "notice")
TERMS: tuple[dict[str, str], ...] = (
    {},
    {"topics": "[competition]"},
    {"topics": "[civil-rights, appointments]", "people": "[john-morton, al-gore]"},
    {"topics": "[competition]", "organisations": "[ice]", "dateline": "W", "place": "washington"},
)


@dataclass(slots=True, kw_only=True)
class Source:
    """What a release says; `file` is its path below the folder of releases.

    `picture` is the JPEG that it comes with.
    """

    id: str
    file: str
    title: str
    date: str
    section: str = "press-release"
    terms: dict[str, str] = field(default_factory=dict)
    body: str = "A first sentence. A second one."
    embargo: datetime | None = None
    is_draft: bool = False
    withdrawn: str = ""
    links_to: str = ""
    picture: bytes | None = None
    more: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Return the file's text."""
        keys = {"id": self.id, "title": f'"{self.title}"', "date": self.date}
        keys["section"] = self.section
        keys |= self.terms
        if self.embargo:
            keys["embargo"] = self.embargo.isoformat()
        if self.is_draft:
            keys["draft"] = "true"
        if self.picture:
            keys["images"] = "[{file: map.jpg, alt: A map, credit: A. Photographer}]"
        front = "\n".join(f"{key}: {value}" for key, value in (keys | self.more).items())
        if self.withdrawn:
            front += f"\nwithdrawn: {{when: {self.withdrawn}, reason: It was wrong.}}"
        link = f"\n\nSee [the other](release:{self.links_to})." if self.links_to else ""
        return f"---\n{front}\n---\n\n{self.body}{link}\n"

    def write(self, releases: Path) -> None:
        """Write the file and its picture into the folder of releases."""
        path = releases / self.file
        folder = path.with_suffix("")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.text, "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        if self.picture:
            folder.mkdir()
            (folder / "map.jpg").write_bytes(self.picture)

    def delete(self, releases: Path) -> None:
        """Delete the file and its picture."""
        (releases / self.file).unlink()
        shutil.rmtree((releases / self.file).with_suffix(""), ignore_errors=True)
