"""Do templates print what Jinja would?"""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from pressroom.engine.printing import PrintingGenerator, printed

VALUES = st.one_of(
    st.text(), st.text("&<>\"'ab"), st.integers(), st.none(), st.booleans(), st.text().map(Markup)
)
TEMPLATE = """
{% macro item(value) %}<b>{{ value }}</b>{% endmacro %}
{% set kept %}{{ value }}{% endset %}
{{ item(value) }}{{ kept }}{{ value|string|upper }}{{ value|safe }}
{% autoescape false %}{{ value }}{% endautoescape %}
{{ [{"key": {"inner": value}}][0].key.inner }}{{ names.upper().lower() }}{{ names.none is defined }}
{% for each in [value] if each.nothing is undefined %}{{ loop.index }}{{ each }}{% endfor %}
"""


@given(VALUES)
def test_value_is_printed_as_markupsafe_escapes_it(value: object) -> None:
    """Texts are escaped, markup is printed as it is, and all else as its text."""
    assert printed(value) == str(escape(value))


@given(VALUES)
def test_template_gives_what_it_gives_in_plain_jinja(value: object) -> None:
    """Macros, blocks of text, filters and unescaped parts come out the same."""
    plain, ours = Environment(autoescape=True), Environment(autoescape=True)
    ours.code_generator_class = PrintingGenerator
    made = [each.from_string(TEMPLATE).render(value=value, names="A") for each in (ours, plain)]
    assert made[0] == made[1]
