"""Problems of images and attachments (E220-E239, W220-W239)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E220",
        message='the image "{value}" has no alternative text. Write `alt: …`, or '
        "`decorative: true` when it tells nothing.",
        meaning="People who do not see the image need to be told what it shows (WCAG 1.1.1).",
    ),
    Code(
        id="E221",
        message='there is no file "{value}" in the folder {folder}. Put it there, or correct the '
        "name.",
        meaning="Media lie in a folder named after the release's file.",
    ),
    Code(
        id="E222",
        message='"{value}" lies outside the release\'s own folder. Name the file only; it has to '
        "lie in {folder}.",
        meaning="A path that leaves the folder could publish a file that nobody meant to.",
    ),
    Code(
        id="E223",
        message='"{value}" is not an image that can be shown: {reason}. Use JPEG, PNG, GIF or '
        "WebP.",
        meaning="The file's own bytes say what it is, whatever its name says.",
    ),
    Code(
        id="E224",
        message='an attachment of the type "{value}" is not let through. Known: {known}.',
        meaning="Attachments are documents and media, never programs or web pages.",
    ),
    Code(
        id="E225",
        message='no release names the file "{value}". List it under images or attachments, or '
        "delete it.",
        meaning="A file beside a release that nothing refers to is most likely forgotten.",
    ),
    Code(
        id="E226",
        message='the file "{value}" is named twice. Keep one of the two.',
        meaning="Two entries for one file would overwrite each other.",
    ),
    Code(
        id="E227",
        message='"{value}" cannot be a file name on the site. Use letters, digits, dots, hyphens '
        "and underscores.",
        meaning="File names become addresses.",
    ),
    Code(
        id="E228",
        message='"{value}" is a {kind} by its bytes. Name it "{better}", here and in the folder.',
        meaning="Web servers tell browsers what a file is by the end of its name.",
    ),
    Code(
        id="E229",
        message="the picture cannot be shown: {reason}. Open it in a picture editor and save it "
        "again.",
        meaning="The file looks like a picture, but its pixels cannot be read.",
    ),
    Code(
        id="W228",
        message='the picture "{value}" moves. Where it moves for more than five seconds, use a '
        "still picture, and attach a film.",
        meaning="Who is distracted by movement, or made ill by it, has no way to stop it (WCAG "
        "2.2.2). A moving picture is published as it is, in one size.",
    ),
    Code(
        id="W230",
        message='the picture "{value}" has {size} pixels, and the release has no larger '
        "one; search engines show none of fewer than 50,000 in all, such as 250 by 200. Use a "
        "larger one, if there is one.",
        meaning="Readers see it as it is; results of searches show the release without a picture.",
    ),
    Code(
        id="W231",
        message='the picture "{value}" has {size} pixels, and the release has no larger one. Use '
        "one that is at least 1200 wide, if there is one.",
        meaning="Search engines and cards show a picture large from that width on.",
    ),
)
