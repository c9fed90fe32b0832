"""A release as its Markdown file says it, to be changed and written again."""

from dataclasses import dataclass, field
from datetime import datetime

SECTIONS = ("press-release", "statement", "speech", "notice")
TERMS: tuple[dict[str, str], ...] = (
    {},
    {"topics": "[competition]"},
    {"topics": "[civil-rights, appointments]", "people": "[john-morton, al-gore]"},
    {"topics": "[competition]", "organisations": "[ice]", "dateline": "W", "place": "washington"},
)


@dataclass(slots=True, kw_only=True)
class Source:
    """What a release says; `file` is its path below the folder of releases."""

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
        front = "\n".join(f"{key}: {value}" for key, value in (keys | self.more).items())
        if self.withdrawn:
            front += f"\nwithdrawn: {{when: {self.withdrawn}, reason: It was wrong.}}"
        link = f"\n\nSee [the other](release:{self.links_to})." if self.links_to else ""
        return f"---\n{front}\n---\n\n{self.body}{link}\n"
