"""Problems of settings (E300-E319, E350-E359)."""

from pressroom.problems.code import Code

CODES = (
    Code(
        id="E300",
        message='the setting "{value}" is not known. {suggestion}',
        meaning="An unknown or misspelt setting would be passed over in silence.",
    ),
    Code(
        id="E301",
        message="this should be {expected}, not {value}.",
        meaning="The setting has the wrong type.",
    ),
    Code(
        id="E302",
        message="this setting is missing. Write {example}.",
        meaning="The site cannot be built without it.",
    ),
    Code(
        id="E303",
        message='"{value}" cannot be the site\'s address. Write the address readers use, such as '
        "https://newsroom.example, without a slash at its end.",
        meaning="SITEURL stands in feeds, data and canonical links; an address of this machine "
        "would be published.",
    ),
    Code(
        id="E304",
        message='"{value}" is not a time zone. Write one such as America/New_York.',
        meaning="TIMEZONE gives day-only dates their zone.",
    ),
    Code(
        id="E305",
        message="Pelican's setting {value} has to stay off: write `{value} = {off}`. This part "
        "of the output is ours.",
        meaning="Pelican would write pages or feeds of its own beside ours.",
    ),
    Code(
        id="E306",
        message="PLUGINS does not list pressroom.engine.plugin, so nothing was built. Add it, "
        "last.",
        meaning="The engine is the plugin that makes the site; without it Pelican would write a "
        "site of its own.",
    ),
    Code(
        id="E307",
        message="there is no such settings file. Run the command in the folder of "
        "pelicanconf.py, or name the file with --settings.",
        meaning="All that a site is made with is in its settings file.",
    ),
    Code(
        id="E308",
        message='there is no content folder "{value}". Name the folder that holds releases/ with '
        "PATH, or with --content.",
        meaning="The content folder holds releases/, data/ and pages/.",
    ),
    Code(
        id="E309",
        message='"{value}" leads nowhere. Write a page of this site, such as about/, or an address '
        "in full, such as https://www.example.org/.",
        meaning="A link in header, footer or identifier is a path on the site, or begins with "
        "https:, http:, mailto: or tel:.",
    ),
    Code(
        id="E310",
        message='the site has no page "{value}". Write the address of a page that it has, such as '
        "about/, or an address in full.",
        meaning="The links in header, footer and identifier stand on every page, so each has to "
        "lead somewhere. A list, such as topics/, is there as soon as a release is in it.",
    ),
    Code(
        id="E311",
        message='a federal site needs the link "{value}". Write "{key}": "https://…" in '
        "PRESSROOM.REQUIRED_LINKS.",
        meaning="Law and policy ask these links of every site of the United States government. An "
        "office of another kind leaves FEDERAL out.",
    ),
    Code(
        id="E312",
        message='the banner says that this site is on .gov, but SITEURL is "{value}". Leave '
        "FEDERAL out, or write the site's .gov or .mil address in SITEURL.",
        meaning="Banner and identifier tell readers that they are on a site of the United States "
        "government; nobody else may show them.",
    ),
    Code(
        id="E313",
        message='"{value}" is no colour. {suggestion}Write a name of USWDS, such as blue-60v, or '
        "six digits, such as #005ea2.",
        meaning="The names are the system colour tokens of the U.S. Web Design System: a family, a "
        "grade, and v for a vivid one.",
    ),
    Code(
        id="E314",
        message="{value} on {ground} has a contrast of {found}; {needed} is needed, or some "
        'readers do not see it. Write "{key}": "{better}".',
        meaning="The contrast of two colours by WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for what one "
        "has to see to use a page (1.4.11). The colour that the message proposes is the one most "
        "like yours that has the contrast.",
    ),
    Code(
        id="E315",
        message='there is no file "{value}" in {folder}. Put the {what} there, and write its name '
        "without a folder.",
        meaning="Logo and card lie in the content folder, beside data/ and releases/.",
    ),
    Code(
        id="E316",
        message='"{value}" cannot be the {what}: {reason}. Mend it, or take another file.',
        meaning="The logo stands on every page. It is an SVG drawing that runs and loads nothing, "
        "or a picture, and it is light. The card is a picture.",
    ),
    Code(
        id="E317",
        message='"{value}" cannot be a hub. Write its address, such as https://hub.example/.',
        meaning="A WebSub hub has an address that begins with https: or http:, without a fragment.",
    ),
    Code(
        id="E318",
        message='"{value}" is no address in full. Write one such as '
        "https://www.agency.example/about/.",
        meaning="Machines that read the data of a page alone cannot tell where a shorter one "
        "leads.",
    ),
    Code(
        id="E319",
        message='a publisher of the type "{value}" has no such policy. Leave it out, or write '
        '"TYPE": "NewsMediaOrganization" if the office is one of the news media.',
        meaning="schema.org gives four of the policies to news media only; told of another "
        "organisation, search engines pass over them.",
    ),
    Code(
        id="E350",
        message='"{value}" cannot stand in the ids of feeds. Write a host name of yours, such as '
        "{example}.",
        meaning="Ids of feeds and entries are tag URIs (RFC 4151). They begin with a name that the "
        "office has, and never change.",
    ),
    Code(
        id="E351",
        message='"{value}" is no e-mail address. Write one such as press@agency.example.',
        meaning="It stands at the foot of every page, as a link.",
    ),
    Code(
        id="E352",
        message="Python cannot read the settings from here on: {reason}. Look in this line and in "
        "the one above for a comma, a bracket or a quotation mark that is missing; quotation marks "
        "are straight.",
        meaning="A settings file is a small program in Python. Each entry of a list or dictionary "
        "ends with a comma.",
    ),
)
