"""Problems of the graph and the trail (E400-E429)."""

from pressroom.problems.code import Code

CODES: tuple[Code, ...] = (
    Code(
        id="E400",
        message='in the graph of {page}, {node} has the type "{value}", which the table does not '
        "know. {suggestion}",
        meaning="Every node of the JSON-LD graph has a schema.org type that stands in "
        "`structured_data/vocabulary.json`. A type that is right but new to us is named in "
        "`tools/make_vocabulary.py`, and the table is made again.",
    ),
    Code(
        id="E401",
        message='in the graph of {page}, {node} has the property "{value}", which the table does '
        "not know. {suggestion}",
        meaning="Search engines pass over a property that schema.org does not have, in silence. "
        "One that is right but new to us is named in `tools/make_vocabulary.py`.",
    ),
    Code(
        id="E402",
        message='in the graph of {page}, {node} is a {type}, which has no property "{value}". '
        "It belongs to: {expected}.",
        meaning="schema.org defines each property for certain types and those below them.",
    ),
    Code(
        id="E403",
        message="in the graph of {page}, {value} of {node} does not fit: it is {found}. "
        "Write {expected}.",
        meaning="schema.org defines which types a property's value may have.",
    ),
    Code(
        id="E404",
        message='in the graph of {page}, {property} of {node} is "{value}". Write 2010-03-26, or '
        "2010-03-26T09:00:00-04:00 with its zone.",
        meaning="Dates are ISO 8601: a day, or a moment with its zone.",
    ),
    Code(
        id="E405",
        message='in the graph of {page}, {node} uses "{value}", which schema.org has replaced. '
        'Write "{successor}".',
        meaning="A superseded term is still read today, but no longer maintained.",
    ),
    Code(
        id="E406",
        message='in the graph of {page}, {property} of {node} points to "{value}", which is not '
        "in the graph. Add the node, or drop the reference.",
        meaning="Readers of a page see that page only: every node that is referred to stands in "
        "its graph.",
    ),
    Code(
        id="E407",
        message='in the graph of {page}, two nodes have the @id "{value}". Keep one of them.',
        meaning="Nodes with one @id are read as one thing, and what they tell is mixed.",
    ),
    Code(
        id="E408",
        message="in the breadcrumb of {page}, the positions are {value}. Number the steps from 1.",
        meaning="Positions of a BreadcrumbList run 1, 2, 3 in the order shown.",
    ),
    Code(
        id="E409",
        message='in the graph of {page}, {property} of {node} is "{value}". Write an absolute '
        "address that begins with https://.",
        meaning="The graph is read away from its page, so it holds absolute addresses only.",
    ),
    Code(
        id="E410",
        message='in the breadcrumb of {page}, the last step is "{value}". Write the page\'s own '
        "address, {expected}.",
        meaning="A breadcrumb ends with the page that it stands on, at its canonical address.",
    ),
    Code(
        id="E411",
        message="in the graph of {page}, {value} of {node} is empty. Leave it out.",
        meaning="What a release does not tell is left out of its data.",
    ),
    Code(
        id="E420",
        message="the trail of {page} has a step without a name, at position {value}. Give the "
        "page it leads to a title.",
        meaning="Each step of a breadcrumb is shown and told by its name.",
    ),
    Code(
        id="E421",
        message='the trail of {page} passes "{value}" twice. Let each step lead one further.',
        meaning="A breadcrumb that visits a page twice misleads readers and is dropped by search "
        "engines.",
    ),
    Code(
        id="E422",
        message='the trail of {page} has a gap: the step "{name}" leads to "{value}". Write the '
        "path of a page of this site, without a slash at its start.",
        meaning="Each step between the home page and a page leads to a page of the same site.",
    ),
    Code(
        id="E429",
        message='the trail of {page} has the step "{name}", but Pelican has written no page at '
        '{value}. Let it write one, or leave the level out: with `CATEGORY_SAVE_AS = ""`, articles '
        "lie right below the home page.",
        meaning="In a site without our engine, each page that a breadcrumb leads to is looked for "
        "when Pelican has written everything.",
    ),
)
