"""What does a browser show of a feed that somebody opened there?

Browsers take style sheets for XML that is served as `application/xml`; transformations by XSLT they
remove. A style sheet alone makes no headings and no links, so the feed has a few words of XHTML.
"""

STYLE_PATH = "feeds/feed.css"
WORDS = (
    "This is a feed: a file for programs that fetch new releases for you. "
    "To subscribe, copy the address of this page into your feed reader. "
    "How to get one, and all feeds of this site:"
)
STYLE = b"""\
@namespace atom "http://www.w3.org/2005/Atom";
@namespace html "http://www.w3.org/1999/xhtml";

:root {
  display: block;
  max-width: 38rem;
  margin: 0 auto;
  padding: 2rem 1rem;
  color: #1b1b1b;
  background: #fff;
  font: 100%/1.5 system-ui, sans-serif;
}
channel { display: block; }
:root > *, channel > *, entry > *, item > *, atom|feed > *, atom|entry > * { display: none; }
:root > channel { display: block; }
html|div { display: block !important; margin-bottom: 2rem; }
html|h1 { display: block; font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
html|p { display: block; margin: 0 0 1rem; }
html|a { color: #005ea2; text-decoration: underline; }
atom|entry, item {
  display: block !important;
  border-top: 1px solid #a9aeb1;
  padding: 1rem 0;
}
atom|entry > atom|title, item > title { display: block; font-weight: bold; }
atom|entry > atom|summary, item > description { display: block; }
"""
