"""Markup as nobody should write it: tags, addresses and oddments, thrown together."""

from hypothesis import strategies as st

from pressroom.readers.allow_list import ALLOWED

HOSTILE = (
    "script style svg math iframe form template noscript title textarea xmp plaintext noembed o:p "
    "div font h1 body html"
)
ATTRIBUTES = (
    "href src onclick style id class lang alt srcset xlink:href formaction background title colspan"
)
ADDRESSES = (
    "javascript:alert(1)",
    " jAva\tscript:1",
    "&#106;avascript:1",
    "data:text/html,x",
    "//e.example/",
    "/\\e.example/",
    "/about/",
    "https://e.example/",
    "mailto:a@e.example",
    "release:r-one",
    "#x",
    "map.png",
    "x/map.png",
    "'\"><script>1</script>",
)
ODDMENTS = ("<!--", "-->", "<![CDATA[", "]]>", "<?x", "<!doctype html>", "<", "`", "\n\n", "&#0;")
TAGS = st.builds(
    lambda slash, name, attributes: f"<{slash}{name}{''.join(attributes)}>",
    st.sampled_from(["", "", "/"]),
    st.sampled_from([*ALLOWED, *HOSTILE.split()]),
    st.lists(
        st.builds(
            ' {}="{}"'.format,
            st.sampled_from(ATTRIBUTES.split()),
            st.sampled_from(ADDRESSES) | st.text(max_size=10),
        ),
        max_size=3,
    ),
)
PIECES = TAGS | st.text(max_size=8) | st.sampled_from(ODDMENTS)
MARKUP = st.lists(PIECES, max_size=25).map("".join)
