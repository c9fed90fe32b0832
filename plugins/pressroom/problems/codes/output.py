"""Problems of the built tree (E500-E559, W500-W559).

Those of its data are in `channels.py`, those of sitemaps and ways in `crawling.py`.
"""

from pressroom.problems.code import Code
from pressroom.problems.codes import channels, crawling, feeds, shown

CODES = (
    *channels.CODES,
    *shown.CODES,
    *feeds.CODES,
    *crawling.CODES,
    # What the tree holds.
    Code(
        id="E500",
        message="the page {output} is missing from the built site. Build again; if it stays away, "
        "the part that makes it has a fault.",
        meaning="Each release, list and standing page that was planned has to lie in the tree.",
    ),
    Code(
        id="E501",
        message="nothing in the plan made the file {output}. Remove what wrote it.",
        meaning="Every file of the built site stands in the plan of the build. A file "
        "that does not may be left over, or come from a plugin that writes on its own.",
    ),
    Code(
        id="E502",
        message="the file {output} is missing from the built site. Build again; "
        "if it stays away, the part that makes it has a fault.",
        meaning="Each file that was planned has to lie in the tree, and so have "
        "sitemap.xml and robots.txt.",
    ),
    Code(
        id="E503",
        message="no release, list or standing page stands behind the page {output}. Remove what "
        "makes it.",
        meaning="A page that was made although nobody planned it is in no list and no sitemap, "
        "and may tell what is no longer true.",
    ),
    Code(
        id="E504",
        message="the file {output} belongs to no release whose text the public may see. Find the "
        "part that wrote it before anything is published.",
        meaning="A held, draft or removed release leaves no file under releases/: no page, no "
        "picture, no copy.",
    ),
    Code(
        id="E505",
        message="the page {output} cannot be read: {reason}. Mend the template that makes it.",
        meaning="A page is UTF-8 text that an HTML parser can read.",
    ),
    Code(
        id="E506",
        message="the file {output} names an address of this machine. Set SITEURL to the address "
        "readers use.",
        meaning="localhost and 127.0.0.1 lead every reader to their own computer.",
    ),
    # The head and frame of a page.
    Code(
        id="E507",
        message="the page {output} has no title. Give it one in the template.",
        meaning="The title names the page in tabs, bookmarks and results (WCAG 2.4.2).",
    ),
    Code(
        id="W507",
        message='the page {output} has the same title as {other}: "{value}". Tell them apart.',
        meaning="Two pages with one title cannot be told apart in tabs, bookmarks and results. "
        "Headlines do repeat over the years, so this stops no build.",
    ),
    Code(
        id="E508",
        message="the page {output} has no description. Give the release a `summary`, or the "
        "template a description.",
        meaning="Search engines show the description below the title.",
    ),
    Code(
        id="E509",
        message="the page {output} gives {value} as its canonical address, not {expected}. Mend "
        "the template.",
        meaning="Each page names its own absolute address, once, in `link rel=canonical`.",
    ),
    Code(
        id="E510",
        message="the page {output} has {count} h1 headings. Keep exactly one.",
        meaning="The h1 is the page's name for those who move by headings.",
    ),
    Code(
        id="E511",
        message='the page {output} says its language is "{value}", not "{expected}". Mend the '
        "`lang` of its html element.",
        meaning="Screen readers choose the voice by the language of the page (WCAG 3.1.1).",
    ),
    Code(
        id="E512",
        message="the page {output} has {count} skip links before its headline; it needs "
        "{expected}. Mend the template.",
        meaning="One skip link passes over the navigation, and one over the breadcrumb where "
        "there is one (WCAG 2.4.1).",
    ),
    # What a page may load and run.
    Code(
        id="E513",
        message="the page {output} has a script beside its data: {value}. Remove it.",
        meaning="Pages run no script. The only script element is the block of data.",
    ),
    Code(
        id="E514",
        message="an element of the page {output} has the event handler `{value}`. Remove it.",
        meaning="Event handlers are scripts; the content security policy refuses them.",
    ),
    Code(
        id="E515",
        message="the page {output} has a style of its own: {value}. Move it to the style sheet.",
        meaning="Styles inside pages are refused by the content security policy.",
    ),
    Code(
        id="E516",
        message="the page {output} has the element <{value}>. Remove it.",
        meaning="Frames and embedded objects bring other sites into the page; `base` bends every "
        "link.",
    ),
    Code(
        id="E517",
        message="the page {output} loads {value} from another site. Put the file on this one.",
        meaning="A page loads from its own origin only, so that nobody else learns who reads it.",
    ),
    # Where its links lead.
    Code(
        id="E518",
        message="the page {output} links to {value}, which is not on the site. Correct the "
        "address; pages end with a slash.",
        meaning="Every address inside the site leads to a file of the built tree.",
    ),
    Code(
        id="E519",
        message="the page {output} links to {value}, but that page has no such place. Correct "
        "what stands after the #.",
        meaning="A fragment names the id of an element of the page it leads to.",
    ),
    Code(
        id="E520",
        message='the page {output} links to "{value}". Write the address in full, or from the '
        "site's root: {base}…",
        meaning="Addresses inside the site begin with the path of SITEURL. Others leave the site "
        "when it lies under a path, or change their meaning with the page's depth.",
    ),
    Code(
        id="E521",
        message="the page {output} still holds the link {value}. Check the id in it.",
        meaning="`release:ID` becomes the release's address when the page is made. Left as it "
        "is, it leads nowhere.",
    ),
    Code(
        id="E522",
        message="the page {output} has the address {value}, which browsers run or refuse. Remove "
        "it.",
        meaning="Addresses that begin with javascript:, vbscript:, data:, blob: or file: are "
        "scripts, or lead nowhere for readers.",
    ),
    # The account of the sources.
    Code(
        id="E555",
        message="this file was found and then lost: it is neither published, held, draft, "
        "withdrawn nor refused. This is a fault of the program.",
        meaning="Each source file is accounted for, so that nothing is passed over in silence.",
    ),
    Code(
        id="E556",
        message="this file is counted {count} times: {value}. This is a fault of the program.",
        meaning="Each source file is in exactly one state.",
    ),
    Code(
        id="E557",
        message="this file is counted as {value}, but nobody found it. This is a fault of the "
        "program.",
        meaning="What is counted has to be there.",
    ),
)
