"""security.txt in a site that is built: its clock is that of the build."""

from tests.site.newsroom import Newsroom

PATH = ".well-known/security.txt"
KEY = "0123456789abcdef"
LINES = f"""
PRESSROOM["INDEXNOW_KEY"] = "{KEY}"
PRESSROOM["SECURITY_TXT"] = {{
    "CONTACT": ["mailto:security@newsroom.example"],
    "EXPIRES": "2026-06-30T00:00:00Z",
}}
"""


def test_build_warns_of_the_end_and_fails_after_it(newsroom: Newsroom) -> None:
    """The warning comes by itself, without an edit; what is live stays when it is over."""
    settings = newsroom.settings
    settings.write_text(settings.read_text("utf-8") + LINES, "utf-8")
    newsroom.write("public")

    def run(now: str) -> tuple[int, str]:
        done = newsroom.run("build", "--settings", str(settings), "--now", now)
        return done.returncode, done.stderr

    status, told = run("2026-01-15T12:00:00Z")
    assert (status, "592" in told) == (0, False), told
    assert (newsroom.output / PATH).read_text("utf-8") == (
        "Contact: mailto:security@newsroom.example\n"
        "Expires: 2026-06-30T00:00:00Z\n"
        "Canonical: https://newsroom.example/.well-known/security.txt\n"
    )
    assert (newsroom.output / f"{KEY}.txt").read_text("utf-8") == KEY
    for _ in range(2):
        status, told = run("2026-06-15T12:00:00Z")
        assert (status, "PRESSROOM.SECURITY_TXT.EXPIRES: W592" in told) == (0, True), told
    status, told = run("2026-06-30T00:00:00Z")
    assert (status, "PRESSROOM.SECURITY_TXT.EXPIRES: E592" in told) == (1, True), told
    assert (newsroom.output / PATH).exists()
