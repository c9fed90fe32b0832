"""Which elements, attributes and addresses may stand in a body?"""

# The elements that may stay, each with its own attributes besides those in EVERYWHERE.
ALLOWED: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        "p br hr h2 h3 h4 h5 h6 strong em b i ul li dl dt dd figure figcaption caption thead "
        "tbody tfoot tr table sup sub code pre cite small q bdi bdo span del ins "
        "blockquote".split(),
        frozenset[str](),
    ),
    "a": frozenset({"href", "hreflang", "title"}),
    "abbr": frozenset({"title"}),
    "img": frozenset({"src", "alt"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}
EVERYWHERE = frozenset({"lang", "dir", "id"})

# Elements that go with everything in them; any other unknown element leaves its content.
DROPPED = frozenset(
    "script style iframe object embed applet form input button select option textarea noscript "
    "svg math template head title base link meta frame frameset video audio source track canvas "
    "map area dialog portal slot xmp plaintext".split()
)
# What other programs write for their own sake; nobody has to be told that it went.
UNTOLD_ELEMENTS = frozenset("div center font tt u span".split())
UNTOLD_ATTRIBUTES = frozenset("class align valign width height border".split())

BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure pre hr div section article".split()
)
# What ends a word: blocks, parts of lists and tables, and forced line ends.
PARTED = BLOCKS | frozenset("li dt dd td th tr caption figcaption thead tbody tfoot br".split())
INLINE = frozenset(
    "a abbr b bdi bdo br cite code del em i img ins q small span strong sub sup time".split()
)
SCHEMES = frozenset("http https mailto tel".split())
