"""Problems of source files as files (E100-E108)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E100",
        message="the file is empty. Write the release, or delete the file.",
        meaning="A source file has no bytes, or only white space. An empty file is often a copy "
        "that failed.",
    ),
    Code(
        id="E101",
        message="the file has {size} bytes; a release may have at most {limit}. "
        "Check that this is a text file.",
        meaning="No press release is that long. The file is most likely a picture, an export of "
        "a whole archive, or a mistake.",
    ),
    Code(
        id="E102",
        message="the bytes {value} are not UTF-8. Save the file as UTF-8; for a capture that "
        "must stay as found, write `encoding: cp1252` in its sidecar.",
        meaning="Text is read as UTF-8. A capture in an older encoding keeps its bytes; its "
        "sidecar says how to read them.",
    ),
    Code(
        id="E103",
        message="there is a control character {value} here. Delete it.",
        meaning="Control characters other than tab and line end break feeds and pages. In "
        "Markdown they are refused; in captures they are dropped when the page is made, and "
        "told as W103.",
    ),
    Code(
        id="W103",
        message="the control character {value} of the capture is left out of the page.",
        meaning="The captured bytes stay as found; the page, feeds and data are made without "
        "this character.",
    ),
    Code(
        id="E104",
        message='"{value}" is no source file. Releases are .md or .txt; a sidecar is named like '
        "seed.txt.yaml; media lie in a folder named after their release.",
        meaning="Each file under content/releases is accounted for. A file that is no release, "
        "sidecar or named medium is refused, so that nothing is passed over in silence.",
    ),
    Code(
        id="E105",
        message='the sidecar has no source: there is no "{value}". Rename it, or restore the '
        "source.",
        meaning="A sidecar that belongs to nothing may hold an embargo that nobody obeys.",
    ),
    Code(
        id="E106",
        message="the file is a link to somewhere else. Copy the file itself here.",
        meaning="Symbolic links could publish files from outside the content folder.",
    ),
    Code(
        id="E107",
        message="the file cannot be read: {value}.",
        meaning="The operating system refused to open the file.",
    ),
    Code(
        id="E108",
        message="the sidecar says sha256 {expected}, but the capture's is {found}. Restore the "
        "capture, or write the new digest.",
        meaning="The sidecar pins the captured bytes, and they have changed.",
    ),
)
